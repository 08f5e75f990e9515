import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { offerQuery, offerTitle } from '../../features/offers/offer-queries';
import { may, offerTones } from '../../features/offers/offer-state';
import { useMyOrganisations } from '../../features/organisations/organisation-queries';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage } from '../../i18n/use-language';
import type { ProblemBody } from '../../lib/problems';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { FormSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import type { Route } from './+types/offer-edit';

const OfferEditor = lazy(() => import('../../features/offers/offer-editor'));

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('offers.edit.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <FormSkeleton fields={6} />;

/** Changes a listing. */
export default function EditOffer({ params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state } = useLocation() as { state: { readonly refused?: ProblemBody } | null };
  const { data: offer, error, refetch } = useQuery(offerQuery(params.id));
  const { organisations, isPending } = useMyOrganisations();
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!offer || isPending) return <FormSkeleton fields={6} />;
  const own = organisations.find(({ id }) => id === offer.organisation.id);
  const crumbs = [
    { label: t('offers.title'), to: '/app/offers' },
    { label: offer.number, to: `/app/offers/${offer.id}` },
  ];
  return (
    <>
      <PageHead
        title={offerTitle(offer, language)}
        crumbs={crumbs}
        tags={
          <>
            <Tag tone={offer.side === 'offer' ? 'info' : 'attention'}>{t(`offers.side.${offer.side}`)}</Tag>
            <Tag tone={offerTones[offer.status]}>{t(`offers.status.${offer.status}`)}</Tag>
          </>
        }
      />
      {may(offer, 'change') ? (
        <Suspense fallback={<FormSkeleton fields={6} />}>
          <OfferEditor
            key={offer.id}
            offer={offer}
            organisationId={offer.organisation.id}
            organisationActive={own ? own.inside?.status === 'active' : true}
            refused={state?.refused}
          />
        </Suspense>
      ) : (
        <EmptyState title={t('offers.edit.closed')} text={t('offers.edit.closedText')} />
      )}
    </>
  );
}
