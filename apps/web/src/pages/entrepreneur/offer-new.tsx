import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { clientQuery } from '../../features/clients/client-queries';
import { useMyOrganisations } from '../../features/organisations/organisation-queries';
import { pageMeta } from '../../i18n/page-meta';
import { usePartyWords } from '../../lib/party';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { FormSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/offer-new';

const OfferEditor = lazy(() => import('../../features/offers/offer-editor'));

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('offers.new.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={6} />;

/** The organisation that the listing will belong to: an adviser's client when the address names one, else the one acted for. */
function useOwner(wanted: string | null) {
  const { current, error, refetch, isPending } = useMyOrganisations();
  const isClient = wanted !== null && wanted !== current?.id;
  const client = useQuery({ ...clientQuery(wanted ?? ''), enabled: isClient });
  if (!isClient) return { owner: current, error, refetch, isPending, isClient };
  return { owner: client.data, error: client.error, refetch: client.refetch, isPending: client.isPending, isClient };
}

/** Writes a new offer or request. */
export default function NewOffer() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { owner, error, refetch, isPending, isClient } = useOwner(address.get('organisation'));
  const { name: nameOf } = usePartyWords();
  const side = address.get('side') === 'request' ? 'request' : 'offer';
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (isPending) return <FormSkeleton fields={6} />;
  const crumbs = owner && isClient ? [{ label: nameOf(owner), to: `/app/agency/clients/${owner.id}` }] : [{ label: t('offers.title'), to: '/app/offers' }];
  return (
    <>
      <PageHead
        title={t(`offers.new.titleOf.${side}`)}
        crumbs={crumbs}
        lead={owner && isClient ? t('offers.new.onBehalf', { name: nameOf(owner) }) : undefined}
      />
      {owner ? (
        <Suspense fallback={<FormSkeleton fields={6} />}>
          <OfferEditor key={side} side={side} organisationId={owner.id} organisationActive={owner.inside?.status === 'active'} />
        </Suspense>
      ) : (
        <EmptyState
          title={t('offers.noOrganisation.title')}
          text={t('offers.noOrganisation.text')}
          action={
            <Button component={Link} to="/app/company/new">
              {t('offers.noOrganisation.action')}
            </Button>
          }
        />
      )}
    </>
  );
}
