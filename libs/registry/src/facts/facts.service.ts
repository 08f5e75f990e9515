import { Injectable } from '@nestjs/common';
import {
  InvalidInput,
  NotAllowed,
  NotFound,
  actingMembership,
  dayOf,
  daysAfter,
  newId,
  tidy,
  type Actor,
  type Bilingual,
  type Day,
  type Id,
} from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { confirmIdentifiers, unconfirmIdentifiers } from '../identifiers/identifier-rows';
import type { OrganisationCard } from '../organisation';
import { lockOrganisation } from '../organisation-rows';
import { OrganisationQueries } from '../organisations.queries';
import { FactNotIndependent } from '../registry.errors';
import { FactChecked, FactEnded } from '../registry.events';
import { isAdviserOf, mayCheckFacts, mayReview } from '../registry.policy';
import { hasRegisterFact } from './fact-rows';

/** What can be confirmed. Only `register` makes an organisation "verified"; nothing of it can be bought. */
export const factKinds = ['register', 'certificate', 'address', 'export_experience', 'licence', 'site_visit'] as const;
export type FactKind = (typeof factKinds)[number];

/** A statement that somebody independent confirmed. */
export interface CheckedFact {
  readonly id: Id;
  readonly kind: FactKind;
  readonly statement: Bilingual;
  /** Where it was looked up, in words. */
  readonly source: string;
  readonly sourceUrl: string | null;
  /** The checker's organisation; null for the platform's own reviewers. */
  readonly checkedBy: OrganisationCard | null;
  readonly checkedOn: Day;
  /** Last day on which it is shown. */
  readonly expiresOn: Day;
}

export interface FactInput {
  readonly kind: FactKind;
  readonly statement: Bilingual;
  readonly source: string;
  readonly sourceUrl?: string | null;
  /** Not in the future. */
  readonly checkedOn: Day;
  /** After `checkedOn` and at most three years after it. */
  readonly expiresOn: Day;
}

const LONGEST_DAYS = 3 * 366;

/** Facts about organisations with source, checker, date and expiry. */
@Injectable()
export class Facts {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly queries: OrganisationQueries,
  ) {}

  /** What is shown on the day: not withdrawn and not out of date, newest first. */
  async of(organisationId: Id, now = new Date()): Promise<CheckedFact[]> {
    const rows = await this.database.query<Omit<CheckedFact, 'checkedBy'> & { checkerId: Id | null }>(
      `SELECT id, kind, statement, source, source_url AS "sourceUrl", checked_by_organisation AS "checkerId", checked_on::text AS "checkedOn", expires_on::text AS "expiresOn"
       FROM registry.checked_fact WHERE organisation_id = $1 AND withdrawn_at IS NULL AND expires_on >= $2::date ORDER BY checked_on DESC, id DESC`,
      [organisationId, dayOf(now)],
    );
    const cards = await this.queries.cards([...new Set(rows.map((row) => row.checkerId).filter((id) => id !== null))], now);
    return rows.map(({ checkerId, ...fact }) => ({ ...fact, checkedBy: cards.find((card) => card.id === checkerId) ?? null }));
  }

  /** The same, for a reader. @throws NotFound when they may not see the organisation */
  async visible(actor: Actor, idOrSlug: string, now = new Date()): Promise<CheckedFact[]> {
    const organisation = await this.queries.visible(actor, idOrSlug, now);
    if (!organisation) throw new NotFound();
    return this.of(organisation.id, now);
  }

  /**
   * Confirms a statement. A register fact also confirms the record's numbers, which no other record may then have confirmed.
   * @throws FactNotIndependent for members and for the adviser who drafted the record, IdentifierTaken, InvalidInput
   * @fires FactChecked
   */
  async check(actor: Actor, organisationId: Id, input: FactInput, now = new Date()): Promise<Id> {
    this.requireDates(input, now);
    return this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, organisationId);
      if (!mayReview(actor, record)) throw new NotAllowed();
      if (!mayCheckFacts(actor, record) || (record.createdBy !== null && record.createdBy === actor.personId && isAdviserOf(actor, record)))
        throw new FactNotIndependent();
      const id = newId();
      await tx.query(
        `INSERT INTO registry.checked_fact (id, organisation_id, kind, statement, source, source_url, checked_by_organisation, checked_by_person, checked_on, expires_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          organisationId,
          input.kind,
          JSON.stringify(tidy(input.statement)),
          input.source.trim(),
          input.sourceUrl ?? null,
          actingMembership(actor)?.organisationId ?? null,
          actor.personId,
          input.checkedOn,
          input.expiresOn,
        ],
      );
      if (input.kind === 'register') await confirmIdentifiers(tx, organisationId, now);
      await this.journal.record(tx, actor, new FactChecked({ organisationId, factId: id, kind: input.kind, expiresOn: input.expiresOn }));
      return id;
    });
  }

  /** Takes a statement back. Whoever may check may also withdraw. @throws NotFound, NotAllowed @fires FactEnded */
  async withdraw(actor: Actor, organisationId: Id, factId: Id, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, organisationId);
      if (!mayCheckFacts(actor, record)) throw new NotAllowed();
      const [[fact]] = await tx.query<[{ kind: FactKind }[], number]>(
        `UPDATE registry.checked_fact SET withdrawn_at = $3, withdrawn_reason = 'withdrawn' WHERE id = $1 AND organisation_id = $2 AND withdrawn_at IS NULL RETURNING kind`,
        [factId, organisationId, now],
      );
      if (!fact) throw new NotFound();
      await this.end(tx, actor, organisationId, factId, fact.kind, false, now);
    });
  }

  /** Writes down that facts ran out, so that the index forgets them; the cards stopped showing them at midnight. @returns how many */
  async endExpired(actor: Actor, now = new Date()): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      const [over] = await tx.query<[{ id: Id; organisationId: Id; kind: FactKind }[], number]>(
        `UPDATE registry.checked_fact SET withdrawn_at = $1, withdrawn_reason = 'expired'
         WHERE id IN (SELECT id FROM registry.checked_fact WHERE withdrawn_at IS NULL AND expires_on < $2::date ORDER BY expires_on LIMIT 500 FOR UPDATE SKIP LOCKED)
         RETURNING id, organisation_id AS "organisationId", kind`,
        [now, dayOf(now)],
      );
      for (const fact of over) await this.end(tx, actor, fact.organisationId, fact.id, fact.kind, true, now);
      return over.length;
    });
  }

  private async end(tx: Tx, actor: Actor, organisationId: Id, factId: Id, kind: FactKind, expired: boolean, now: Date): Promise<void> {
    if (kind === 'register' && !(await hasRegisterFact(tx, organisationId, dayOf(now)))) await unconfirmIdentifiers(tx, organisationId, now);
    await this.journal.record(tx, actor, new FactEnded({ organisationId, factId, expired }));
  }

  private requireDates(input: FactInput, now: Date): void {
    if (input.checkedOn > dayOf(now)) throw new InvalidInput({ errors: [{ path: 'checkedOn', code: 'dayInFuture' }] });
    const latest = dayOf(daysAfter(new Date(input.checkedOn), LONGEST_DAYS));
    if (input.expiresOn <= input.checkedOn || input.expiresOn > latest)
      throw new InvalidInput({ errors: [{ path: 'expiresOn', code: 'dayOutOfRange', params: { latest } }] });
  }
}
