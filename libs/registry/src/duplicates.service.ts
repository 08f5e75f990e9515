import { Injectable } from '@nestjs/common';
import { InvalidInput, type Actor, type Id } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';
import { checkIdentifier, type AcceptedIdentifier } from './identifiers/check-identifier';
import { nameKey } from './names';
import type { IdentifierInput, OrganisationStatus } from './organisation';
import { identifiersOf } from './organisations.queries';
import { OrganisationDuplicate } from './registry.errors';

/** What is compared before a record is made. */
export interface DuplicateQuestion {
  readonly nameRu?: string | null;
  readonly nameLatin?: string | null;
  readonly legalName?: string | null;
  readonly country: string;
  readonly identifiers?: readonly IdentifierInput[];
}

/** A record that may be the same firm. */
export interface DuplicateMatch {
  readonly organisationId: Id;
  /** null while the record is not public. */
  readonly slug: string | null;
  readonly nameRu: string | null;
  readonly nameLatin: string | null;
  readonly country: string;
  /** The same number, or a name that is spelt alike in the same country. */
  readonly why: 'identifier' | 'name';
  /** `certain` forbids a second record: ask to join instead. */
  readonly certainty: 'certain' | 'possible';
}

/** Names at least this alike (0..1, pg_trgm) are shown. */
const ALIKE = 0.5;
const MATCH = `o.id AS "organisationId", CASE WHEN o.status = 'active' THEN o.slug END AS slug, o.name_ru AS "nameRu", o.name_latin AS "nameLatin", o.country`;
/** A stranger's untouched draft blocks nobody; an adviser's draft does, because its client is to find it. */
const BLOCKING = `(o.status NOT IN ('draft', 'closed') OR (o.status = 'draft' AND (o.created_on_behalf_by IS NOT NULL OR o.id = ANY ($3::uuid[]))))`;

/** Whose numbers count when a record moves on: of handing in those that were handed in, of publication those that were approved. */
const RIVALS = {
  in_review: ['in_review', 'returned', 'active', 'paused', 'suspended'],
  active: ['active', 'paused', 'suspended'],
} satisfies Partial<Record<OrganisationStatus, readonly OrganisationStatus[]>>;

/** Finds records of the same firm. */
@Injectable()
export class Duplicates {
  constructor(private readonly database: Database) {}

  /** Certain matches first, then at most ten possible ones. @throws InvalidInput for a number that cannot be right */
  async find(actor: Actor, question: DuplicateQuestion): Promise<DuplicateMatch[]> {
    const numbers = (question.identifiers ?? []).map((input, i) => {
      const outcome = checkIdentifier(input.scheme, input.value);
      if (!outcome.ok) throw new InvalidInput({ errors: [{ path: `identifiers.${i}.value`, code: outcome.code, params: { example: outcome.example } }] });
      return outcome;
    });
    const certain = await this.byNumber((sql, parameters) => this.database.query(sql, parameters), actor, numbers, null);
    const possible = await this.byName(actor, question);
    return [...certain, ...possible.filter((match) => !certain.some((other) => other.organisationId === match.organisationId))];
  }

  /**
   * Refuses numbers that another record has. The numbers are held until the transaction ends, so of two simultaneous records one is refused.
   * @throws OrganisationDuplicate with the matches
   */
  async refuseTaken(tx: Tx, actor: Actor, numbers: readonly AcceptedIdentifier[], exceptId: Id | null): Promise<void> {
    await this.hold(tx, numbers);
    const matches = await this.byNumber((sql, parameters) => tx.query(sql, [...parameters]), actor, numbers, exceptId);
    if (matches.length) throw new OrganisationDuplicate({ matches });
  }

  /**
   * Refuses a locked record's next step when another one with a number of its own took it before: drafts of strangers may share a number, what
   * is handed in or public may not. The numbers are held, so of two simultaneous steps one is refused.
   * @throws OrganisationDuplicate with the matches
   */
  async refuseRivals(tx: Tx, organisationId: Id, step: keyof typeof RIVALS): Promise<void> {
    await this.hold(tx, await identifiersOf(tx, organisationId));
    const matches = await tx.query<DuplicateMatch[]>(
      `SELECT DISTINCT ${MATCH}, 'identifier' AS why, 'certain' AS certainty
       FROM registry.identifier own JOIN registry.identifier i USING (scheme, value) JOIN registry.organisation o ON o.id = i.organisation_id
       WHERE own.organisation_id = $1 AND o.id <> $1 AND o.status = ANY ($2::text[])`,
      [organisationId, RIVALS[step]],
    );
    if (matches.length) throw new OrganisationDuplicate({ matches });
  }

  /** Holds numbers until the transaction ends: whoever else wants one of them waits. */
  async hold(tx: Tx, numbers: readonly Pick<AcceptedIdentifier, 'scheme' | 'value'>[]): Promise<void> {
    const keys = numbers.map((number) => `registry.identifier:${number.scheme}:${number.value}`).sort(); // one order, so that two cannot wait for each other
    if (keys.length) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(k, 0)) FROM unnest($1::text[]) AS k`, [keys]);
  }

  /** Of many numbers those that another record has, as "scheme:value". */
  async taken(
    query: (sql: string, parameters: readonly unknown[]) => Promise<{ key: string }[]>,
    actor: Actor,
    numbers: readonly AcceptedIdentifier[],
  ): Promise<Set<string>> {
    if (!numbers.length) return new Set();
    const rows = await query(
      `SELECT DISTINCT i.scheme || ':' || i.value AS key FROM registry.identifier i JOIN registry.organisation o ON o.id = i.organisation_id
       WHERE (i.scheme, i.value) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND ${BLOCKING}`,
      [numbers.map((n) => n.scheme), numbers.map((n) => n.value), actor.memberships.map((m) => m.organisationId)],
    );
    return new Set(rows.map((row) => row.key));
  }

  private async byNumber(
    query: (sql: string, parameters: readonly unknown[]) => Promise<DuplicateMatch[]>,
    actor: Actor,
    numbers: readonly AcceptedIdentifier[],
    exceptId: Id | null,
  ): Promise<DuplicateMatch[]> {
    if (!numbers.length) return [];
    return query(
      `SELECT DISTINCT ${MATCH}, 'identifier' AS why, 'certain' AS certainty
       FROM registry.identifier i JOIN registry.organisation o ON o.id = i.organisation_id
       WHERE (i.scheme, i.value) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND ${BLOCKING} AND o.id IS DISTINCT FROM $4::uuid`,
      [numbers.map((n) => n.scheme), numbers.map((n) => n.value), actor.memberships.map((m) => m.organisationId), exceptId],
    );
  }

  private async byName(actor: Actor, question: DuplicateQuestion): Promise<DuplicateMatch[]> {
    const keys = [...new Set([question.nameRu, question.nameLatin, question.legalName].map(nameKey))].filter((key) => key.length >= 3);
    if (!keys.length) return [];
    return this.database.query<DuplicateMatch>(
      `SELECT ${MATCH}, 'name' AS why, 'possible' AS certainty FROM registry.organisation o
       CROSS JOIN LATERAL (SELECT max(greatest(similarity(o.name_key_ru, k), similarity(o.name_key_latin, k))) AS alike FROM unnest($1::text[]) k) s
       WHERE o.country = $2 AND (o.status = 'active' OR o.id = ANY ($3::uuid[])) AND (o.name_key_ru % ANY ($1::text[]) OR o.name_key_latin % ANY ($1::text[])) AND s.alike >= $4
       ORDER BY s.alike DESC, o.id LIMIT 10`,
      [keys, question.country, actor.memberships.map((m) => m.organisationId), ALIKE],
    );
  }
}
