import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { components } from '@zemlyak/api-client';
import { ListingMatches } from '../../features/matching/listing-matches';
import { matchedListingsQuery } from '../../features/matching/match-queries';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { titleIn } from '../../lib/reference';
import { type Me, useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/matches';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.place.matches'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={3} rowHeight={180} />;

type Listing = Pick<components['schemas']['OfferCardDto'], 'id' | 'side' | 'title' | 'organisationId'>;

function Section({ listing, me, alone }: { readonly listing: Listing; readonly me: Me; readonly alone: boolean }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const title = titleIn(listing.title, useLanguage());
  const own = me.memberships.some(({ organisationId }) => organisationId === listing.organisationId);
  return (
    <section className="stack" aria-labelledby={`listing-${listing.id}`} style={{ marginBottom: 'var(--space-6)' }}>
      <div>
        <p className="small muted">{t(`matches.own.${listing.side}`)}</p>
        <h2 id={`listing-${listing.id}`} className="panel-title">
          <Link to={own ? `/app/offers/${listing.id}` : local(`/offers/${listing.id}`)}>{title}</Link>
        </h2>
      </div>
      <ListingMatches listing={{ id: listing.id, side: listing.side, title }} alone={alone} own={own} />
    </section>
  );
}

function NoListings() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const actions = (
    <span className="actions" style={{ justifyContent: 'center' }}>
      <Button component={Link} to="/app/offers">
        {t('matches.empty.act')}
      </Button>
      <Button component={Link} to={local('/registry')} variant="default">
        {t('matches.empty.search')}
      </Button>
    </span>
  );
  return <EmptyState icon={<IconHeartHandshake size={32} aria-hidden />} title={t('matches.empty.title')} text={t('matches.empty.text')} action={actions} />;
}

/** Suggestions for all listings of the organisation acted for. */
function OfAllListings({ me }: { readonly me: Me }) {
  const { data, error, refetch } = useQuery(matchedListingsQuery(me.organisation));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (me.organisation === null || data?.items.length === 0) return <NoListings />;
  if (!data) return <ListSkeleton rows={3} rowHeight={180} />;
  return data.items.map((listing) => <Section key={listing.id} listing={listing} me={me} alone={data.items.length === 1} />);
}

/** Suggestions for one listing, one's own or a client's. */
function OfOneListing({ id, me }: { readonly id: string; readonly me: Me }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['offers', 'one', id, 'matched'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id } }, signal })),
  });
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={3} rowHeight={180} />;
  return <Section listing={{ id, side: data.side, title: data.title, organisationId: data.organisation.id }} me={me} alone />;
}

/** What fits each listing, why, and what is missing. */
export default function Matches() {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const id = search.get('listing');
  if (!me) return <ListSkeleton rows={3} rowHeight={180} />;
  return (
    <>
      <PageHead title={t('common.place.matches')} lead={t('matches.lead')} {...(id && { crumbs: [{ label: t('matches.toAll'), to: '/app/matches' }] })} />
      {id ? <OfOneListing key={id} id={id} me={me} /> : <OfAllListings me={me} />}
    </>
  );
}
