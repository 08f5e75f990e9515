import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { OfferEditor } from '../../features/offers/offer-editor';
import { useMyOrganisations } from '../../features/organisations/organisation-queries';
import { pageMeta } from '../../i18n/page-meta';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/offer-new';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('offers.new.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={6} />;

/** Writes a new offer or request. */
export default function NewOffer() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { current, error, refetch, isPending } = useMyOrganisations();
  const side = address.get('side') === 'request' ? 'request' : 'offer';
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (isPending) return <FormSkeleton fields={6} />;
  return (
    <>
      <PageHead title={t(`offers.new.titleOf.${side}`)} crumbs={[{ label: t('offers.title'), to: '/app/offers' }]} />
      {current
        ? <OfferEditor key={side} side={side} organisationId={current.id} organisationActive={current.inside?.status === 'active'} />
        : <EmptyState title={t('offers.noOrganisation.title')} text={t('offers.noOrganisation.text')} action={<Button component={Link} to="/app/company/new">{t('offers.noOrganisation.action')}</Button>} />}
    </>
  );
}
