import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { MatchCard } from './match-card';
import { matchesQuery } from './match-queries';
import { useDismiss } from './use-dismiss';

/** How many suggestions of a listing are shown beside those of others. */
const shownFirst = 3;

interface ListingMatchesProps {
  readonly listing: { readonly id: string; readonly side: 'offer' | 'request'; readonly title: string };
  /** True when the page is about this listing alone. */
  readonly alone: boolean;
  /** True for the listing's own people. */
  readonly own: boolean;
}

/** Nothing fits: says so and offers to look further and to be told. */
function NoMatches({ side, title }: { readonly side: 'offer' | 'request'; readonly title: string }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const search = new URLSearchParams({ kind: side === 'offer' ? 'request' : 'offer', q: title });
  return (
    <div className="card stack" style={{ gap: 'var(--space-2)' }}>
      <p>{t('matches.none.text')}</p>
      <p className="actions">
        <Button component={Link} to={`${local('/registry')}?${search.toString()}`} variant="default">
          {t('matches.none.search')}
        </Button>
      </p>
      <p className="small muted">{t('matches.none.save')}</p>
    </div>
  );
}

/** Suggestions for one listing. */
export function ListingMatches({ listing, alone, own }: ListingMatchesProps) {
  const { t } = useTranslation();
  const dismiss = useDismiss(listing.id);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(matchesQuery(listing.id));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={2} rowHeight={180} />;
  const matches = data.pages.flatMap((page) => page.items);
  if (matches.length === 0) return <NoMatches {...listing} />;
  const shown = alone ? matches : matches.slice(0, shownFirst);
  const rest = !alone && (matches.length > shownFirst || hasNextPage);
  return (
    <>
      {shown.map((match) => (
        <MatchCard key={match.id} match={match} mayPropose={!own} {...(own && { onDismiss: (why) => dismiss(match, why) })} />
      ))}
      {rest && (
        <p>
          <Link to={`/app/matches?listing=${listing.id}`}>
            {t('matches.all')}
            <span className="hidden-visually">: {listing.title}</span>
          </Link>
        </p>
      )}
      {alone && hasNextPage && (
        <p>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.act.more')}
          </Button>
        </p>
      )}
    </>
  );
}
