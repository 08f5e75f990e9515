import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { InterestDetail } from '../../features/introductions/interest-detail';
import { boxQuery, type InterestBox, type InterestCard, interestQuery } from '../../features/introductions/interest-queries';
import { IntroductionTabs, mayRead, NoOrganisation } from '../../features/introductions/introduction-tabs';
import { QuotaNote } from '../../features/introductions/quota-note';
import { sideOf } from '../../features/introductions/sides';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { usePartyWords } from '../../lib/party';
import { titleIn } from '../../lib/reference';
import { type Me, useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { Queue, type QueueEntry } from '../../ui/queue';
import { ListSkeleton, TextSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/interests';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.place.interests'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={5} />;

const boxes: readonly InterestBox[] = ['in', 'out', 'archive', 'watched'];

/** A line of the queue: the other side, the listing, until when or how it ended. */
function useEntryOf(me: Me, box: InterestBox): (card: InterestCard) => QueueEntry {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = usePartyWords();
  const format = useFormat();
  const zone = useOwnZone();
  return (card) => {
    const other = sideOf(me, card) === 'out' ? card.to : card.from;
    return {
      id: card.id,
      to: `/app/interests/${card.id}?box=${box}`,
      title: other ? words.name(other) : t('introductions.goneParty'),
      text: card.listing && titleIn(card.listing.title, language),
      note:
        card.state === 'sent'
          ? t('introductions.until', { moment: format.dateTime(card.answerDueAt, zone) })
          : `${t(`common.status.${card.state}`)} · ${format.date(card.closedAt ?? card.sentAt, zone)}`,
    };
  };
}

function Shown({ id, me }: { readonly id: string; readonly me: Me }) {
  const { data, error, refetch } = useQuery(interestQuery(id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  return data ? <InterestDetail key={data.id} interest={data} me={me} /> : <TextSkeleton lines={8} />;
}

function Box({ me, box, id }: { readonly me: Me; readonly box: InterestBox; readonly id: string | undefined }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const entryOf = useEntryOf(me, box);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(boxQuery(box));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={5} />;
  const cards = data.pages.flatMap((page) => page.items);
  if (cards.length === 0 && !id) {
    const action =
      box === 'out' ? (
        <Button component={Link} to={local('/registry')} variant="default">
          {t('introductions.empty.search')}
        </Button>
      ) : undefined;
    return (
      <EmptyState
        icon={<IconMailForward size={32} aria-hidden />}
        title={t(`introductions.empty.${box}.title`)}
        text={t(`introductions.empty.${box}.text`)}
        action={action}
      />
    );
  }
  const shownId = id ?? cards[0]?.id;
  const more = hasNextPage && (
    <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {t('common.act.more')}
    </Button>
  );
  return (
    <Queue
      label={t(`introductions.box.${box}`)}
      entries={cards.map(entryOf)}
      shownId={shownId}
      chosen={id !== undefined}
      back={{ to: `/app/interests?box=${box}`, label: t('introductions.toList') }}
      after={more}
    >
      {shownId && <Shown id={shownId} me={me} />}
    </Queue>
  );
}

/** Expressions of interest: what came, what went out, what is over; and one of them in full. */
export default function Interests() {
  const { t } = useTranslation();
  const me = useMe();
  const { id } = useParams();
  const [search] = useSearchParams();
  if (!me) return <ListSkeleton rows={5} />;
  const box = boxes.find((name) => name === search.get('box')) ?? (me.roles.some((role) => role === 'adviser' || role === 'councillor') ? 'watched' : 'in');
  return (
    <>
      <PageHead title={t('common.place.interests')} lead={<QuotaNote enabled={me.permissions.includes('introductions:send')} />} />
      <IntroductionTabs me={me} current={box} />
      {mayRead(me) ? <Box key={box} me={me} box={box} id={id} /> : <NoOrganisation />}
    </>
  );
}
