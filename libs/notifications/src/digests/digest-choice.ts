import { daysAfter, dayOf, type Id } from '@zemlyak/kernel';

/** What a person could do this week, as the rooms know it. */
export interface PossibleActions {
  /** Open interests sent to the person's organisations. */
  readonly interests: readonly { readonly interestId: Id; readonly listingId: Id; readonly fromOrganisationId: Id; readonly answerDueAt: Date }[];
  /** Organisations the person manages; `lapseOn` is a calendar day. */
  readonly organisations: readonly { readonly organisationId: Id; readonly status: string; readonly lapseOn: string | null }[];
  /** Strong matches that the person has not looked at. */
  readonly matches: readonly { readonly matchId: Id; readonly listingId: Id; readonly partnerOrganisationId: Id; readonly foundAt: Date }[];
  /** Offers and requests begun and not sent to review. */
  readonly drafts: readonly { readonly offerId: Id; readonly updatedAt: Date }[];
}

/** The one thing the weekly letter asks for. Params hold ids and dates, as those of notices. */
export type DigestAction = {
  readonly kind: 'answer_interest' | 'confirm_entry' | 'see_match' | 'complete_draft' | 'complete_profile';
  readonly params: Readonly<Record<string, string>>;
};

/** An answer due within this many days is asked for: the next letter would come too late. */
const ANSWER_WITHIN_DAYS = 7;
/** An entry that pauses itself within this many days is asked to be confirmed. */
const LAPSE_WITHIN_DAYS = 30;
/** A match counts as new for this many days. */
const NEW_MATCH_DAYS = 7;
/** A draft is left alone for this many days, so that nobody is hurried while writing. */
const DRAFT_REST_DAYS = 2;

/**
 * Chooses exactly one action by rule: an answer due soon, else an entry about to lapse, else the newest strong match, else a draft to
 * finish; within each the most urgent, ties by id.
 * @returns null when there is nothing to ask: then no letter is sent
 */
export function chooseAction(possible: PossibleActions, now: Date): DigestAction | null {
  return dueAnswer(possible, now) ?? lapsingEntry(possible, now) ?? newMatch(possible, now) ?? openDraft(possible, now);
}

function dueAnswer({ interests }: PossibleActions, now: Date): DigestAction | null {
  const due = interests.filter((i) => i.answerDueAt > now && i.answerDueAt <= daysAfter(now, ANSWER_WITHIN_DAYS));
  const first = least(due, (i) => i.answerDueAt.toISOString() + i.interestId);
  return (
    first && {
      kind: 'answer_interest',
      params: {
        interestId: first.interestId,
        listingId: first.listingId,
        fromOrganisationId: first.fromOrganisationId,
        dueAt: first.answerDueAt.toISOString(),
      },
    }
  );
}

function lapsingEntry({ organisations }: PossibleActions, now: Date): DigestAction | null {
  const latest = dayOf(daysAfter(now, LAPSE_WITHIN_DAYS));
  const first = least(
    organisations.filter((o) => o.status === 'active' && o.lapseOn !== null && o.lapseOn <= latest),
    (o) => o.lapseOn! + o.organisationId,
  );
  return first && { kind: 'confirm_entry', params: { organisationId: first.organisationId, lapseOn: first.lapseOn! } };
}

function newMatch({ matches }: PossibleActions, now: Date): DigestAction | null {
  const recent = matches.filter((m) => m.foundAt >= daysAfter(now, -NEW_MATCH_DAYS));
  const first = recent.toSorted((a, b) => b.foundAt.getTime() - a.foundAt.getTime() || (a.matchId < b.matchId ? -1 : 1))[0];
  return first
    ? { kind: 'see_match', params: { matchId: first.matchId, listingId: first.listingId, partnerOrganisationId: first.partnerOrganisationId } }
    : null;
}

function openDraft({ drafts, organisations }: PossibleActions, now: Date): DigestAction | null {
  const resting = drafts.filter((d) => d.updatedAt <= daysAfter(now, -DRAFT_REST_DAYS));
  const draft = least(resting, (d) => d.updatedAt.toISOString() + d.offerId);
  if (draft) return { kind: 'complete_draft', params: { offerId: draft.offerId } };
  const profile = least(
    organisations.filter((o) => o.status === 'draft' || o.status === 'returned'),
    (o) => o.organisationId,
  );
  return profile && { kind: 'complete_profile', params: { organisationId: profile.organisationId } };
}

/** The row whose key sorts first; null of none. */
const least = <Row>(rows: readonly Row[], key: (row: Row) => string): Row | null => rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null;
