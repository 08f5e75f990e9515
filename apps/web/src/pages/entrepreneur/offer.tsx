import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OfferMenu } from '../../features/offers/offer-menu';
import { OfferContent, OfferStateCard } from '../../features/offers/offer-overview';
import { offerQuery, offerTitle } from '../../features/offers/offer-queries';
import { may, offerTones } from '../../features/offers/offer-state';
import { OfferHistory, Revisions } from '../../features/offers/revisions';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { PageSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import type { Route } from './+types/offer';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('offers.one'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

/** One listing of the person's own: state, acts, text, what each change changed, history. */
export default function OneOffer({ params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const local = useLocalPath();
  const { data: offer, error, refetch } = useQuery(offerQuery(params.id));
  if (error)
    return (
      <>
        <PageHead title={t('offers.one')} crumbs={[{ label: t('offers.title'), to: '/app/offers' }]} />
        <PartError error={error} onRetry={refetch} />
      </>
    );
  if (!offer) return <PageSkeleton />;
  const title = offerTitle(offer, language);
  const steps = (offer.inside?.steps ?? []).filter((step) => step !== 'change' && step !== 'resume');
  const actions = (
    <>
      {may(offer, 'change') && (
        <Button variant={offer.status === 'draft' || offer.status === 'returned' ? 'filled' : 'default'} component={Link} to={`/app/offers/${offer.id}/edit`}>
          {t(offer.status === 'returned' ? 'offers.next.correct' : 'offers.act.edit')}
        </Button>
      )}
      {offer.status === 'published' && (
        <Button variant="default" component={Link} to={local(`/offers/${offer.id}`)}>
          {t('offers.act.public')}
        </Button>
      )}
      <OfferMenu id={offer.id} title={title} status={offer.status} steps={steps} />
    </>
  );
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t('offers.title'), to: '/app/offers' }]}
        lead={offer.number}
        actions={actions}
        tags={
          <>
            <Tag tone={offer.side === 'offer' ? 'info' : 'attention'}>{t(`offers.side.${offer.side}`)}</Tag>
            <Tag tone={offerTones[offer.status]}>{t(`offers.status.${offer.status}`)}</Tag>
          </>
        }
      />
      <div className="stack">
        <OfferStateCard offer={offer} />
        <OfferContent offer={offer} />
        <Revisions id={offer.id} />
        <OfferHistory id={offer.id} />
      </div>
    </>
  );
}
