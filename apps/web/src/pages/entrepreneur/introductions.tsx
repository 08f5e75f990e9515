import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { IntroductionTabs, mayRead, NoOrganisation } from '../../features/introductions/introduction-tabs';
import { ProposalDetail } from '../../features/introductions/proposal-detail';
import { type ProposalCard, proposalQuery, proposalsQuery } from '../../features/introductions/proposal-queries';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { usePartyWords } from '../../lib/party';
import { type Me, useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { Queue, type QueueEntry } from '../../ui/queue';
import { ListSkeleton, TextSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/introductions';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('introductions.box.introductions'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={5} />;

function useEntryOf(): (card: ProposalCard) => QueueEntry {
  const { t } = useTranslation();
  const words = usePartyWords();
  const format = useFormat();
  const zone = useOwnZone();
  return ({ id, client, other, reason, state, dueAt }) => ({
    id,
    to: `/app/introductions/${id}`,
    title: [client, other].map((party) => (party ? words.name(party) : t('introductions.goneParty'))).join(' — '),
    text: reason,
    note:
      state === 'queued' || state === 'offered'
        ? `${t(`introductions.proposal.state.${state}`)} · ${format.date(dueAt, zone)}`
        : t(`introductions.proposal.state.${state}`),
  });
}

function Shown({ id, me }: { readonly id: string; readonly me: Me }) {
  const { data, error, refetch } = useQuery(proposalQuery(id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  return data ? <ProposalDetail key={data.id} proposal={data} me={me} /> : <TextSkeleton lines={8} />;
}

function List({ me, id, propose }: { readonly me: Me; readonly id: string | undefined; readonly propose: ReactNode }) {
  const { t } = useTranslation();
  const entryOf = useEntryOf();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(proposalsQuery);
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={5} />;
  const cards = data.pages.flatMap((page) => page.items);
  if (cards.length === 0 && !id)
    return (
      <EmptyState
        icon={<IconHeartHandshake size={32} aria-hidden />}
        title={t('introductions.proposal.empty.title')}
        text={t('introductions.proposal.empty.text')}
        action={propose}
      />
    );
  const shownId = id ?? cards[0]?.id;
  const more = hasNextPage && (
    <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('common.act.more')}
    </Button>
  );
  return (
    <Queue
      label={t('introductions.box.introductions')}
      entries={cards.map(entryOf)}
      shownId={shownId}
      chosen={id !== undefined}
      back={{ to: '/app/introductions', label: t('introductions.toList') }}
      after={more}
    >
      {shownId && <Shown id={shownId} me={me} />}
    </Queue>
  );
}

/** Introductions through advisers: asked about, offered, accepted. */
export default function Introductions() {
  const { t } = useTranslation();
  const me = useMe();
  const { id } = useParams();
  if (!me) return <ListSkeleton rows={5} />;
  const propose = me.permissions.includes('introductions:propose') && (
    <Button component={Link} to="/app/introductions/new" variant="default" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('introductions.propose.open')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('introductions.box.introductions')} lead={t('introductions.proposal.lead')} actions={propose} />
      <IntroductionTabs me={me} current="introductions" />
      {mayRead(me) ? <List me={me} id={id} propose={propose} /> : <NoOrganisation />}
    </>
  );
}
