import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database, decodeCursor, pageOf, type Page } from '@zemlyak/platform';

/** A decision that was not "allow", as officers see it. */
export interface Refusal {
  readonly id: Id;
  readonly reference: string;
  readonly action: string;
  readonly verdict: 'review' | 'refuse';
  readonly ruleIds: readonly string[];
  readonly organisationIds: readonly Id[];
  readonly hsCodes: readonly string[];
  readonly countries: readonly string[];
  readonly territories: readonly string[];
  readonly personId: Id | null;
  readonly actorOrganisationId: Id | null;
  readonly at: Date;
}

const COLUMNS = `id, reference, action, verdict, rule_ids AS "ruleIds", organisation_ids::text[] AS "organisationIds", hs_codes AS "hsCodes", countries, territories,
  person_id AS "personId", actor_organisation_id AS "actorOrganisationId", at`;

/** The register of what the gate did not let pass. */
@Injectable()
export class RefusalQueries {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(cursor: string | null, limit: number): Promise<Page<Refusal>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const rows = await this.database.query<Refusal & { sortKey: string }>(
      `SELECT ${COLUMNS}, at::text AS "sortKey" FROM compliance.gate_decision
       WHERE verdict <> 'allow' AND (at, id) < ($1::timestamptz, $2::uuid) ORDER BY at DESC, id DESC LIMIT $3`,
      [at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** @returns null when there is none with this reference, or the action was allowed */
  async byReference(reference: string): Promise<Refusal | null> {
    const [row] = await this.database.query<Refusal>(`SELECT ${COLUMNS} FROM compliance.gate_decision WHERE reference = $1 AND verdict <> 'allow'`, [
      reference,
    ]);
    return row ?? null;
  }
}
