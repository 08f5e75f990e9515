import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clientsQuery, openIntroductionsQuery, openOffersQuery, watchedInterestsQuery } from '../../features/clients/client-queries';
import { countsOf, tasksOf } from '../../features/clients/client-state';
import styles from '../../features/clients/clients.module.css';
import { DeskPart, InterestLine, IntroductionLine, TaskLine } from '../../features/clients/desk-lists';
import { offerReviewsQuery, organisationReviewsQuery } from '../../features/reviews/review-queries';
import { queueOf } from '../../features/reviews/review-queue';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat } from '../../i18n/use-format';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/desk';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('clients.desk.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

/** What is to be done for the clients, as far as it is known. */
function useTasks(now: Date) {
  const clients = useInfiniteQuery(clientsQuery);
  const returned = useQuery(openOffersQuery('returned'));
  const waiting = useQuery(openOffersQuery('awaiting_client'));
  const rows = clients.data?.pages.flatMap(({ items }) => items);
  const offers = returned.data && waiting.data && [...returned.data, ...waiting.data];
  return {
    clients: rows,
    tasks: rows && offers && tasksOf(rows, offers, now),
    error: clients.error ?? returned.error ?? waiting.error,
    refetch: () => Promise.all([clients.refetch(), returned.refetch(), waiting.refetch()]),
  };
}

/** How many texts wait for the adviser's decision; undefined while asking. */
function useReviewCount(): number | undefined {
  const organisations = useInfiniteQuery(organisationReviewsQuery).data;
  const offers = useInfiniteQuery(offerReviewsQuery).data;
  if (!organisations || !offers) return undefined;
  return queueOf({ organisations: organisations.pages.flatMap(({ items }) => items), offers: offers.pages.flatMap(({ items }) => items) }).length;
}

/** The adviser's desk: clients, what to do for them, what waits for others. */
export default function Desk() {
  const { t } = useTranslation();
  const format = useFormat();
  const now = new Date();
  const { clients, tasks, error, refetch } = useTasks(now);
  const interests = useQuery(watchedInterestsQuery);
  const introductions = useQuery(openIntroductionsQuery);
  const reviews = useReviewCount();
  const counts = clients && [...countsOf(clients, now)];
  const actions = (
    <>
      <Button component={Link} to="/app/agency/clients/new" leftSection={<IconPlus size={16} aria-hidden />}>
        {t('clients.add')}
      </Button>
      <Button component={Link} to="/app/agency/import" variant="default">
        {t('clients.import')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead
        title={t('clients.desk.title')}
        lead={reviews ? <Link to="/app/reviews">{t('clients.desk.reviews', { count: reviews })}</Link> : undefined}
        actions={actions}
      />
      {counts && counts.length > 0 && (
        <ul className={styles.counts} aria-label={t('clients.desk.counts')}>
          {counts.map(([state, count]) => (
            <li key={state} className={styles.count}>
              <b>{format.number(count)}</b>
              <Link to={`/app/agency/clients?state=${state}`}>{t(`clients.state.${state}`)}</Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.desk}>
        <DeskPart
          id="tasks"
          title={t('clients.desk.tasks')}
          rows={tasks}
          error={error}
          onRetry={refetch}
          empty={t(clients?.length === 0 ? 'clients.desk.noClients' : 'clients.desk.noTasks')}
          all={{ to: '/app/agency/clients', label: t('clients.desk.allClients') }}
          line={(task) => <TaskLine task={task} />}
        />
        <DeskPart
          id="interests"
          title={t('clients.desk.interests')}
          rows={interests.data}
          error={interests.error}
          onRetry={interests.refetch}
          empty={t('clients.desk.noInterests')}
          all={{ to: '/app/interests?box=watched', label: t('clients.desk.allInterests') }}
          line={(interest) => <InterestLine interest={interest} />}
        />
        <DeskPart
          id="introductions"
          title={t('clients.desk.introductions')}
          rows={introductions.data}
          error={introductions.error}
          onRetry={introductions.refetch}
          empty={t('clients.desk.noIntroductions')}
          all={{ to: '/app/introductions', label: t('clients.desk.allIntroductions') }}
          line={(proposal) => <IntroductionLine proposal={proposal} />}
        />
      </div>
    </>
  );
}
