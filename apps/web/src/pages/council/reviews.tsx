import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft, IconClipboardCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ReviewList } from '../../features/reviews/review-list';
import { draftedOffersQuery, draftedOrganisationsQuery, offerReviewsQuery, organisationReviewsQuery } from '../../features/reviews/review-queries';
import { afterDecision, partOf, type QueuePart, queueOf, type ReviewItem } from '../../features/reviews/review-queue';
import styles from '../../features/reviews/reviews.module.css';
import { pageMeta } from '../../i18n/page-meta';
import { useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton, PageSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/reviews';

const OfferReview = lazy(() => import('../../features/reviews/offer-review'));
const OrganisationReview = lazy(() => import('../../features/reviews/organisation-review'));

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('reviews.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

const parts: readonly QueuePart[] = ['all', 'organisations', 'offers'];

/** Both queues of the reader, and what they wrote themselves. */
function useQueue() {
  const isAdviser = useMe()?.roles.includes('adviser') ?? false;
  const organisations = useInfiniteQuery(organisationReviewsQuery);
  const offers = useInfiniteQuery(offerReviewsQuery);
  const draftedOrganisations = useQuery({ ...draftedOrganisationsQuery, enabled: isAdviser }).data;
  const draftedOffers = useQuery(draftedOffersQuery).data;
  const ready = organisations.data !== undefined && offers.data !== undefined;
  return {
    queue: ready
      ? queueOf({
          organisations: organisations.data.pages.flatMap(({ items }) => items),
          offers: offers.data.pages.flatMap(({ items }) => items),
          draftedOrganisations,
          draftedOffers,
        })
      : undefined,
    error: organisations.error ?? offers.error,
    refetch: () => Promise.all([organisations.refetch(), offers.refetch()]),
    hasMore: organisations.hasNextPage || offers.hasNextPage,
    more: () => Promise.all([organisations.hasNextPage && organisations.fetchNextPage(), offers.hasNextPage && offers.fetchNextPage()]),
    loadingMore: organisations.isFetchingNextPage || offers.isFetchingNextPage,
  };
}

/** The record in the address: one of the queue, or one a link leads to. */
function chosenFrom(search: URLSearchParams, queue: readonly ReviewItem[]): Pick<ReviewItem, 'id' | 'kind' | 'decidable'> | undefined {
  for (const kind of ['organisation', 'offer'] as const) {
    const id = search.get(kind);
    if (id) return queue.find((item) => item.id === id) ?? { id, kind, decidable: false };
  }
  return undefined;
}

export default function Reviews() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const isWide = useMediaQuery('(min-width: 62.01em)');
  const { queue, error, refetch, hasMore, more, loadingMore } = useQueue();
  const part = parts.find((known) => known === search.get('show')) ?? 'all';
  const items = partOf(queue ?? [], part);
  const inAddress = chosenFrom(search, queue ?? []);
  const chosen = inAddress ?? (isWide ? items[0] : undefined);
  const linkTo = (item: Pick<ReviewItem, 'kind' | 'id'> | undefined) =>
    `?${new URLSearchParams({ ...(part !== 'all' && { show: part }), ...(item && { [item.kind]: item.id }) }).toString()}`;

  function open(item: ReviewItem | undefined): void {
    void navigate(linkTo(item), { replace: true });
    if (item) document.getElementById(`review-${item.id}`)?.focus();
  }

  if (error)
    return (
      <>
        <PageHead title={t('reviews.title')} />
        <PartError error={error} onRetry={refetch} />
      </>
    );
  return (
    <>
      <PageHead title={t('reviews.title')} lead={t('reviews.lead')} />
      {!queue && <ListSkeleton />}
      {queue?.length === 0 && !inAddress && (
        <EmptyState
          icon={<IconClipboardCheck size={32} aria-hidden />}
          title={t('reviews.empty.title')}
          text={t('reviews.empty.text')}
          action={
            <Button component={Link} to="/app" variant="default">
              {t('reviews.empty.action')}
            </Button>
          }
        />
      )}
      {queue && (queue.length > 0 || inAddress) && (
        <div className={styles.desk} data-open={inAddress ? true : undefined}>
          <div className={styles.queue} data-queue>
            <SegmentedControl
              fullWidth
              size="sm"
              aria-label={t('reviews.show')}
              value={part}
              onChange={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true })}
              data={parts.map((value) => ({ value, label: t(`reviews.part.${value}`) }))}
            />
            <ReviewList items={items} chosenId={chosen?.id} linkTo={linkTo} now={new Date()} />
            {items.length === 0 && (
              <p className="muted" style={{ padding: 'var(--space-4)' }}>
                {t('reviews.partEmpty')}
              </p>
            )}
            {hasMore && (
              <Button variant="default" fullWidth mt="sm" loading={loadingMore} onClick={() => void more()}>
                {t('common.act.more')}
              </Button>
            )}
          </div>
          <div className={styles.detail}>
            <Link to={linkTo(undefined)} className={styles.back}>
              <IconArrowLeft size={18} aria-hidden />
              {t('reviews.back')}
            </Link>
            <Suspense fallback={<PageSkeleton />}>
              {chosen?.kind === 'organisation' && (
                <OrganisationReview key={chosen.id} id={chosen.id} decidable={chosen.decidable} onDecided={() => open(afterDecision(items, chosen.id))} />
              )}
              {chosen?.kind === 'offer' && <OfferReview key={chosen.id} id={chosen.id} onDecided={() => open(afterDecision(items, chosen.id))} />}
            </Suspense>
          </div>
        </div>
      )}
    </>
  );
}
