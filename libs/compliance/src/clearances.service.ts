import { Injectable } from '@nestjs/common';
import { NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, violated, type Tx } from '@zemlyak/platform';
import { SameOfficer } from './compliance.errors';
import { HitCleared } from './compliance.events';

/** Trade rules are cleared for the organisation as such, so there is no compared subject. */
const ANY_SUBJECT = '';

/** "Not the same" or "does not concern them": said by one officer, in force once another one agrees. */
export interface Clearance {
  readonly id: Id;
  readonly organisationId: Id;
  /** `entry:<id>` of a watch list or `rule:<id>` of a trade rule. */
  readonly reasonCode: string;
  readonly explanation: string;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
  readonly confirmedBy: Id | null;
  readonly confirmedAt: Date | null;
}

export interface ProposeClearance {
  readonly organisationId: Id;
  readonly reasonCode: string;
  readonly explanation: string;
}

const COLUMNS = `id, organisation_id AS "organisationId", reason_code AS "reasonCode", explanation, proposed_by AS "proposedBy", proposed_at AS "proposedAt", confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt"`;

/** Officers' decisions that a hit is false. Two people decide; a clearance of a list entry lasts until what was compared changes. */
@Injectable()
export class Clearances {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /**
   * The same proposal twice is one.
   * @throws NotFound when the organisation was never screened
   */
  async propose(actor: Actor, input: ProposeClearance): Promise<Clearance> {
    return this.database.transaction(actor, async (tx) => {
      const [screened] = await tx.query<{ hash: string | null }[]>(`SELECT subject_hash AS hash FROM compliance.screening WHERE organisation_id = $1`, [
        input.organisationId,
      ]);
      if (!screened?.hash) throw new NotFound();
      const subjectHash = input.reasonCode.startsWith('entry:') ? screened.hash : ANY_SUBJECT;
      const [row] = await tx.query<Clearance[]>(
        `INSERT INTO compliance.clearance (id, organisation_id, reason_code, subject_hash, explanation, proposed_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT one_clearance DO UPDATE SET reason_code = excluded.reason_code RETURNING ${COLUMNS}`,
        [newId(), input.organisationId, input.reasonCode, subjectHash, input.explanation, actor.personId],
      );
      return row!;
    });
  }

  /**
   * @throws NotFound when there is none that waits; SameOfficer when the proposer confirms
   * @fires HitCleared
   */
  async confirm(actor: Actor, id: Id): Promise<Clearance> {
    try {
      return await this.database.transaction(actor, async (tx) => {
        const [rows] = await tx.query<[Clearance[]]>(
          `UPDATE compliance.clearance SET confirmed_by = $2, confirmed_at = clock_timestamp() WHERE id = $1 AND confirmed_by IS NULL RETURNING ${COLUMNS}`,
          [id, actor.personId],
        );
        const cleared = rows[0];
        if (!cleared) throw new NotFound();
        await this.journal.record(tx, actor, new HitCleared({ clearanceId: id, organisationId: cleared.organisationId }));
        return cleared;
      });
    } catch (error) {
      throw violated(error) === 'four_eyes' ? new SameOfficer() : error;
    }
  }

  /** Newest first, at most 200. */
  list(): Promise<Clearance[]> {
    return this.database.query<Clearance>(`SELECT ${COLUMNS} FROM compliance.clearance ORDER BY proposed_at DESC LIMIT 200`);
  }

  /** List entries that do not concern this organisation as it was compared. */
  async entriesClearedFor(tx: Tx, organisationId: Id, subjectHash: string): Promise<Set<Id>> {
    return this.codes((sql, parameters) => tx.query(sql, [...parameters]), 'entry:', [organisationId], subjectHash);
  }

  /** Trade rules cleared for every one of the organisations. */
  async rulesClearedFor(organisationIds: readonly Id[]): Promise<Set<string>> {
    return this.codes((sql, parameters) => this.database.query(sql, parameters), 'rule:', organisationIds, ANY_SUBJECT);
  }

  private async codes(
    query: (sql: string, parameters: readonly unknown[]) => Promise<{ code: string }[]>,
    prefix: string,
    organisationIds: readonly Id[],
    subjectHash: string,
  ): Promise<Set<string>> {
    const rows = await query(
      `SELECT reason_code AS code FROM compliance.clearance
       WHERE organisation_id = ANY ($1::uuid[]) AND subject_hash = $2 AND confirmed_by IS NOT NULL AND starts_with(reason_code, $3)
       GROUP BY reason_code HAVING count(DISTINCT organisation_id) = $4`,
      [organisationIds, subjectHash, prefix, new Set(organisationIds).size],
    );
    return new Set(rows.map((row) => row.code.slice(prefix.length)));
  }
}
