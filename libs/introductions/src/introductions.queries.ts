import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@zemlyak/kernel';
import { Database, decodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { Interest } from './interest.entity';
import { territoriesOf } from './introductions.policy';
import type { Proposal } from './proposal.entity';

/** `in` and `out`: open or accepted; `archive`: ended without contact, both ways; `watched`: everything an adviser follows. */
export const interestBoxes = ['in', 'out', 'archive', 'watched'] as const;
export type InterestBox = (typeof interestBoxes)[number];

export type InterestRow = Omit<Interest, 'accept' | 'decline' | 'withdraw' | 'expire' | 'remind'>;
export type ProposalRow = Omit<Proposal, 'agree' | 'refuse' | 'accept' | 'decline' | 'expire'>;

const INTEREST = `i.id, i.listing_id AS "listingId", i.from_organisation_id AS "fromOrganisationId", i.from_country AS "fromCountry", i.from_subject AS "fromSubject",
  i.to_organisation_id AS "toOrganisationId", i.to_country AS "toCountry", i.to_subject AS "toSubject", i.sender_person_id AS "senderPersonId",
  i.answerer_person_id AS "answererPersonId", i.answers, i.language, i.state, i.sent_at AS "sentAt", i.answer_due_at AS "answerDueAt", i.reminded_at AS "remindedAt",
  i.closed_at AS "closedAt", i.decline_reason AS "declineReason", i.version`;

const PROPOSAL = `p.id, p.agency_organisation_id AS "agencyOrganisationId", p.adviser_person_id AS "adviserPersonId", p.client_organisation_id AS "clientOrganisationId",
  p.client_country AS "clientCountry", p.client_subject AS "clientSubject", p.other_organisation_id AS "otherOrganisationId", p.other_country AS "otherCountry",
  p.other_subject AS "otherSubject", p.reason, p.state, p.created_at AS "createdAt", p.due_at AS "dueAt", p.agreeing_organisation_id AS "agreeingOrganisationId",
  p.agreeing_person_id AS "agreeingPersonId", p.client_answer AS "clientAnswer", p.client_person_id AS "clientPersonId", p.other_answer AS "otherAnswer",
  p.other_person_id AS "otherPersonId", p.decline_reason AS "declineReason", p.declined_by_organisation_id AS "declinedByOrganisationId", p.closed_at AS "closedAt", p.version`;

/** A condition with its parameters, which take the numbers $1, $2 and $3: own organisations, countries and subjects advised. */
interface Visible {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const parametersOf = (actor: Actor): unknown[] => {
  const { countries, subjects } = territoriesOf(actor);
  return [actor.memberships.map((m) => m.organisationId), countries, subjects];
};
const advised = (side: string): string => `(${side}_country = ANY ($2::text[]) OR (${side}_country = 'RU' AND ${side}_subject = ANY ($3::text[])))`;

/** Interests of the actor's own organisations and of those they advise: `maySeeInterest` in SQL. */
const visibleTo = (actor: Actor): Visible => ({
  sql: `(i.from_organisation_id = ANY ($1::uuid[]) OR i.to_organisation_id = ANY ($1::uuid[]) OR ${advised('i.from')} OR ${advised('i.to')})`,
  parameters: parametersOf(actor),
});

/** `maySeeProposal` in SQL. */
const visibleProposals = (actor: Actor): Visible => ({
  sql: `(p.agency_organisation_id = ANY ($1::uuid[]) OR p.agreeing_organisation_id = ANY ($1::uuid[]) OR ${advised('p.other')}
    OR (p.agreeing_organisation_id IS NOT NULL AND p.agreeing_organisation_id IS DISTINCT FROM p.declined_by_organisation_id
        AND (p.client_organisation_id = ANY ($1::uuid[]) OR p.other_organisation_id = ANY ($1::uuid[]))))`,
  parameters: parametersOf(actor),
});

/** What a box holds, beside being visible; $4 is the organisation acted for. */
const BOXES: Readonly<Record<InterestBox, string>> = {
  in: `i.to_organisation_id = $4 AND i.state IN ('sent', 'accepted')`,
  out: `i.from_organisation_id = $4 AND i.state IN ('sent', 'accepted')`,
  archive: `(i.to_organisation_id = $4 OR i.from_organisation_id = $4) AND i.state IN ('declined', 'withdrawn', 'expired')`,
  watched: `$4::uuid IS NOT NULL AND NOT (i.from_organisation_id = ANY ($1::uuid[]) OR i.to_organisation_id = ANY ($1::uuid[]))`,
};

/** Reads of interests and brokered introductions; rows are made by hand-written SQL. */
@Injectable()
export class IntroductionsQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async interests(actor: Actor, box: InterestBox, cursor: string | undefined, limit: number): Promise<Page<InterestRow>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const visible = visibleTo(actor);
    const rows = await this.database.query<InterestRow & { sortKey: string }>(
      `SELECT ${INTEREST}, i.sent_at::text AS "sortKey" FROM introductions.interest i
       WHERE ${visible.sql} AND ${BOXES[box]} AND ($5::timestamptz IS NULL OR (i.sent_at, i.id) < ($5::timestamptz, $6::uuid))
       ORDER BY i.sent_at DESC, i.id DESC LIMIT $7`,
      [...visible.parameters, actor.organisationId, at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Not filtered by who asks. */
  async interest(id: Id): Promise<InterestRow | null> {
    const [row] = await this.database.query<InterestRow>(`SELECT ${INTEREST} FROM introductions.interest i WHERE i.id = $1`, [id]);
    return row ?? null;
  }

  /** Open interests sent to the organisations whose answer is due before the instant, the most urgent first; at most 20. */
  dueBefore(organisationIds: readonly Id[], before: Date, now: Date): Promise<InterestRow[]> {
    return this.database.query<InterestRow>(
      `SELECT ${INTEREST} FROM introductions.interest i WHERE i.state = 'sent' AND i.to_organisation_id = ANY ($1::uuid[]) AND i.answer_due_at > $3 AND i.answer_due_at < $2
       ORDER BY i.answer_due_at, i.id LIMIT 20`,
      [organisationIds, before, now],
    );
  }

  /** Newest first. */
  async proposals(actor: Actor, cursor: string | undefined, limit: number): Promise<Page<ProposalRow>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : [null, null];
    const visible = visibleProposals(actor);
    const rows = await this.database.query<ProposalRow & { sortKey: string }>(
      `SELECT ${PROPOSAL}, p.created_at::text AS "sortKey" FROM introductions.proposal p
       WHERE ${visible.sql} AND ($4::timestamptz IS NULL OR (p.created_at, p.id) < ($4::timestamptz, $5::uuid))
       ORDER BY p.created_at DESC, p.id DESC LIMIT $6`,
      [...visible.parameters, at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Not filtered by who asks. */
  async proposal(id: Id): Promise<ProposalRow | null> {
    const [row] = await this.database.query<ProposalRow>(`SELECT ${PROPOSAL} FROM introductions.proposal p WHERE p.id = $1`, [id]);
    return row ?? null;
  }
}
