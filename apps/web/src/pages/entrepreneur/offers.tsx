import { Button } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { OfferList } from '../../features/offers/offer-list';
import { offerStatuses } from '../../features/offers/offer-state';
import { useMyOrganisations } from '../../features/organisations/organisation-queries';
import { pageMeta } from '../../i18n/page-meta';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { SectionTabs } from '../../ui/section-tabs';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/offers';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('offers.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={5} rowHeight={96} />;

/** Offers and requests of the organisation, by state. */
export default function Offers() {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const { current, error, refetch, isPending } = useMyOrganisations();
  const status = offerStatuses.find((state) => state === address.get('status'));
  const buttons = (
    <>
      <Button component={Link} to="/app/offers/new?side=offer">
        {t('offers.new.offer')}
      </Button>
      <Button variant="default" component={Link} to="/app/offers/new?side=request">
        {t('offers.new.request')}
      </Button>
    </>
  );
  const none = (
    <EmptyState
      icon={<IconFileDescription size={32} aria-hidden />}
      title={t('offers.empty.title')}
      text={t('offers.empty.text')}
      action={
        <Button variant="default" component={Link} to="/app/offers/new?side=offer">
          {t('offers.empty.action')}
        </Button>
      }
    />
  );
  const tabs = [
    { to: '/app/offers', label: t('offers.all'), current: !status },
    ...offerStatuses.map((state) => ({ to: `/app/offers?status=${state}`, label: t(`offers.statuses.${state}`), current: state === status })),
  ];
  return (
    <>
      <PageHead title={t('offers.title')} actions={current ? buttons : undefined} />
      {error && <PartError error={error} onRetry={refetch} />}
      {isPending && !error && <ListSkeleton rows={5} rowHeight={96} />}
      {!isPending && !current && (
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
      {current && (
        <>
          <SectionTabs label={t('offers.filter')} tabs={tabs} />
          <OfferList organisationId={current.id} status={status} whenNone={none} />
        </>
      )}
    </>
  );
}
