import type { Id } from '@zemlyak/kernel';

/** When a notice is also mailed; it is in the inbox in any case. */
export const mailTimes = ['at_once', 'daily', 'weekly', 'never'] as const;
export type MailTime = (typeof mailTimes)[number];

/** Ids, codes, numbers and dates of a notice; never names, addresses or what people wrote. */
export type NoticeParams = Readonly<Record<string, string | number | null>>;

interface KindRow {
  /** When it is mailed unless the person chose otherwise. */
  readonly mail: Exclude<MailTime, 'weekly'>;
  /** What of the product it is about; the settings page groups by it. */
  readonly group: 'organisation' | 'listings' | 'matches' | 'interests' | 'introductions' | 'work';
  /** Path of the page it leads to. */
  readonly path: (params: NoticeParams) => string;
}

const company = (): string => '/app/company';
const listing = (params: NoticeParams): string => `/app/offers/${params['offerId']}`;
const interest = (params: NoticeParams): string => `/app/interests/${params['interestId']}`;
const introduction = (params: NoticeParams): string => `/app/introductions/${params['proposalId']}`;

/** Every kind of notice; texts are `notices.<kind>.title` and `.text` in the locales. */
export const noticeKinds = {
  organisation_returned: { mail: 'at_once', group: 'organisation', path: company },
  organisation_approved: { mail: 'at_once', group: 'organisation', path: company },
  organisation_lapsing: { mail: 'at_once', group: 'organisation', path: company },
  organisation_lapsed: { mail: 'at_once', group: 'organisation', path: company },
  organisation_suspended: { mail: 'at_once', group: 'organisation', path: company },
  client_confirmation: { mail: 'never', group: 'organisation', path: company },
  client_confirmed: { mail: 'daily', group: 'work', path: () => '/app/agency/clients' },
  invited: { mail: 'never', group: 'organisation', path: () => '/app/invitations' },
  join_request: { mail: 'at_once', group: 'organisation', path: () => '/app/company/members' },
  join_accepted: { mail: 'at_once', group: 'organisation', path: company },
  join_declined: { mail: 'at_once', group: 'organisation', path: company },
  screening_clear: { mail: 'daily', group: 'organisation', path: company },
  screening_check: { mail: 'at_once', group: 'organisation', path: company },
  offer_awaits_client: { mail: 'at_once', group: 'listings', path: listing },
  offer_returned: { mail: 'at_once', group: 'listings', path: listing },
  offer_published: { mail: 'daily', group: 'listings', path: listing },
  offer_expiring: { mail: 'at_once', group: 'listings', path: listing },
  offer_expired: { mail: 'daily', group: 'listings', path: listing },
  match_found: { mail: 'daily', group: 'matches', path: () => '/app/matches' },
  saved_search_news: { mail: 'never', group: 'matches', path: () => '/app/saved-searches' },
  interest_received: { mail: 'at_once', group: 'interests', path: interest },
  interest_reminder: { mail: 'at_once', group: 'interests', path: interest },
  interest_accepted: { mail: 'at_once', group: 'interests', path: interest },
  interest_declined: { mail: 'at_once', group: 'interests', path: interest },
  interest_withdrawn: { mail: 'daily', group: 'interests', path: interest },
  interest_expired: { mail: 'at_once', group: 'interests', path: interest },
  introduction_queued: { mail: 'at_once', group: 'introductions', path: introduction },
  introduction_offered: { mail: 'at_once', group: 'introductions', path: introduction },
  introduction_accepted: { mail: 'at_once', group: 'introductions', path: introduction },
  introduction_declined: { mail: 'daily', group: 'introductions', path: introduction },
  introduction_expired: { mail: 'daily', group: 'introductions', path: introduction },
  import_finished: { mail: 'never', group: 'work', path: (params) => `/app/agency/import/${params['importId']}` },
} as const satisfies Readonly<Record<string, KindRow>>;

export type NoticeKind = keyof typeof noticeKinds;
export const kindNames = Object.keys(noticeKinds) as readonly NoticeKind[];
export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeKinds, kind);

/** The letters that come by the clock are chosen like kinds of notice, but are no notices. */
export const WEEKLY = 'weekly_for_you';
export const DAILY = 'daily_digest';
/** Letters about saved searches are chosen at each of them: their notice is no kind to choose for here, and is not mailed alone. */
type MailedKind = Exclude<NoticeKind, 'saved_search_news'>;
export type PreferenceKind = MailedKind | typeof WEEKLY | typeof DAILY;
export const isMailedKind = (kind: string): kind is MailedKind => isNoticeKind(kind) && kind !== 'saved_search_news';
export const preferenceKinds: readonly PreferenceKind[] = [...kindNames.filter(isMailedKind), DAILY, WEEKLY];

/** Letters about saved searches; a link in one stops those of one search, or of all. */
export const SAVED_SEARCHES = 'saved_searches';
/** What a link in a letter turns off. */
export type LetterKind = PreferenceKind | typeof SAVED_SEARCHES;
export const letterKinds: readonly LetterKind[] = [...preferenceKinds, SAVED_SEARCHES];

/** What may be chosen for a kind. */
export function choicesFor(kind: PreferenceKind): readonly MailTime[] {
  if (kind === WEEKLY) return ['weekly', 'never'];
  return kind === DAILY ? ['daily', 'never'] : ['at_once', 'daily', 'never'];
}

export const standardFor = (kind: PreferenceKind): MailTime => (kind === WEEKLY ? 'weekly' : kind === DAILY ? 'daily' : noticeKinds[kind].mail);

/** Heading of the settings page that the kind stands under. */
export const groupOf = (kind: PreferenceKind): string => (kind === WEEKLY || kind === DAILY ? 'letters' : noticeKinds[kind].group);

/** Page of the web app that the notice leads to, without origin. */
export const pathOf = (kind: NoticeKind, params: NoticeParams): string => (noticeKinds[kind] as KindRow).path(params);

/** The record a notice is about, for grouping; null for those about none. */
export function recordOf(params: NoticeParams): { readonly type: string; readonly id: Id } | null {
  for (const [key, type] of [
    ['interestId', 'interest'],
    ['proposalId', 'introduction'],
    ['matchId', 'match'],
    ['savedSearchId', 'saved_search'],
    ['offerId', 'listing'],
    ['importId', 'import'],
    ['organisationId', 'organisation'],
  ] as const) {
    const id = params[key];
    if (typeof id === 'string') return { type, id };
  }
  return null;
}
