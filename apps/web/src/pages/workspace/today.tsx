import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { boxQuery } from '../../features/introductions/interest-queries';
import { proposalsQuery } from '../../features/introductions/proposal-queries';
import { myMatchesQuery } from '../../features/today/my-matches-query';
import { myOffersQuery, offerTitle } from '../../features/offers/offer-queries';
import { InvitationList } from '../../features/organisations/invitation-list';
import { invitationsQuery, type MyOrganisation, screeningQuery, useMyOrganisations } from '../../features/organisations/organisation-queries';
import { organisationTones } from '../../features/organisations/organisation-tones';
import { ScreeningNote } from '../../features/organisations/screening-note';
import { useOrganisationActs } from '../../features/organisations/use-organisation-acts';
import { MatchesCard } from '../../features/today/today-cards';
import { todayItems } from '../../features/today/today-items';
import styles from '../../features/today/today.module.css';
import { WaitingList } from '../../features/today/waiting-list';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { nameOf, useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton, PageSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import type { Route } from './+types/today';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('today.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <PageSkeleton />;

/** A fresh account: nothing can be done before there is an organisation. */
function Beginning() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const actions = (
    <div className="actions">
      <Button component={Link} to="/app/company/new">
        {t('today.fresh.action')}
      </Button>
      <Button component={Link} to={local('/registry')} variant="default">
        {t('today.fresh.browse')}
      </Button>
    </div>
  );
  return (
    <div className="stack">
      <InvitationList />
      <EmptyState icon={<IconBuilding size={32} aria-hidden />} title={t('today.fresh.title')} text={t('today.fresh.text')} action={actions} />
    </div>
  );
}

function OrganisationCard({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { data: screening } = useQuery(screeningQuery(organisation.id));
  const inside = organisation.inside;
  if (!inside) return null;
  return (
    <section className="card stack" aria-labelledby="organisation-title">
      <h2 id="organisation-title" className="panel-title">
        {t('today.organisation.title')}
      </h2>
      <div className="tags">
        <b>{partyName(organisation, language)}</b>
        <Tag tone={organisationTones[inside.status]}>{t(`company.status.${inside.status}`)}</Tag>
      </div>
      <ScreeningNote screening={screening} />
      <div>
        <p className="small muted">{t('company.completeness', { share: format.percent(inside.completeness) })}</p>
        <Progress value={inside.completeness * 100} aria-label={t('company.completenessName')} />
      </div>
      {inside.lapseOn && <p className="small muted">{t('today.organisation.confirmed', { day: format.day(inside.lapseOn) })}</p>}
      <div>
        <Button variant="default" component={Link} to="/app/company">
          {t('today.organisation.open')}
        </Button>
      </div>
    </section>
  );
}

function useWaiting(organisation: MyOrganisation, now: Date) {
  const language = useLanguage();
  const interests = useInfiniteQuery(boxQuery('in'));
  const introductions = useInfiniteQuery(proposalsQuery);
  const invitations = useQuery(invitationsQuery);
  const offers = useInfiniteQuery(myOffersQuery(organisation.id));
  const asked = [interests, introductions, invitations, offers];
  const items = todayItems(
    {
      organisation,
      interests: interests.data?.pages[0]?.items,
      introductions: introductions.data?.pages[0]?.items,
      invitations: invitations.data,
      offers: offers.data?.pages[0]?.items,
      nameOf: (party) => partyName(party, language),
      titleOf: (offer) => offerTitle(offer, language),
    },
    now,
  );
  const failed = asked.find(({ error }) => error);
  return { items, isPending: asked.some((query) => query.isPending && !query.error), failed };
}

function Day({ organisation, now }: { readonly organisation: MyOrganisation; readonly now: Date }) {
  const { t } = useTranslation();
  const { items, isPending, failed } = useWaiting(organisation, now);
  const { data: matches } = useQuery(myMatchesQuery);
  const acts = useOrganisationActs(organisation);
  return (
    <div className={styles.layout}>
      <section className="card stack" aria-labelledby="waiting-title">
        <h2 id="waiting-title" className="panel-title">
          {t('today.waiting.title')}
          {items.length > 0 && `: ${items.length}`}
        </h2>
        {failed && <PartError error={failed.error} onRetry={failed.refetch} />}
        {isPending ? (
          <ListSkeleton rows={3} rowHeight={56} />
        ) : (
          <WaitingList items={items} now={now} onConfirm={() => void acts.confirm()} confirming={acts.busy === 'confirm'} />
        )}
      </section>
      <div className="stack">
        <OrganisationCard organisation={organisation} />
        <MatchesCard matches={matches?.items ?? []} />
      </div>
    </div>
  );
}

/** What waits for the person today: dates and one act each; the organisation and new matches beside it. */
export default function Today() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { current, error, refetch, isPending } = useMyOrganisations();
  return (
    <>
      <PageHead title={me ? t('today.greeting', { name: nameOf(me, language) }) : t('today.title')} />
      {error ? (
        <PartError error={error} onRetry={refetch} />
      ) : isPending ? (
        <ListSkeleton rows={4} />
      ) : current ? (
        <Day organisation={current} now={new Date()} />
      ) : (
        <Beginning />
      )}
    </>
  );
}
