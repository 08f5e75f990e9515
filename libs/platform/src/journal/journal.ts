import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, type Tx } from '../database/database';
import type { Fact, FactPayload } from './fact';

/** One entry as handlers and timelines see it. */
export interface JournalEntry {
  readonly id: Id;
  readonly type: string;
  readonly payload: FactPayload;
  readonly personId: Id | null;
  readonly organisationId: Id | null;
  /** UTC. */
  readonly at: Date;
}

/** The audit trail and the outbox at once: a use case writes its row and its fact in one transaction. */
@Injectable()
export class Journal {
  constructor(private readonly database: Database) {}

  /** Writes the fact and, in the same transaction, the job that owes it to every handler. */
  async record(tx: Tx, actor: Actor, happened: Fact): Promise<Id> {
    const id = newId();
    await tx.query(`INSERT INTO platform.journal_entry (id, type, payload, actor_kind, person_id, organisation_id) VALUES ($1, $2, $3, $4, $5, $6)`, [
      id,
      happened.type,
      JSON.stringify(happened.payload),
      actor.kind,
      actor.personId,
      actor.organisationId,
    ]);
    await tx.query(`SELECT graphile_worker.add_job('journal.fan-out', json_build_object('entryId', $1::text), max_attempts => 25)`, [id]);
    return id;
  }

  /** The same for many facts of one transaction, in their order. */
  async recordAll(tx: Tx, actor: Actor, happened: readonly Fact[]): Promise<void> {
    if (!happened.length) return;
    const ids = happened.map(() => newId());
    await tx.query(
      `INSERT INTO platform.journal_entry (id, type, payload, actor_kind, person_id, organisation_id)
       SELECT f.id, f.type, f.payload, $4, $5, $6 FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) WITH ORDINALITY AS f (id, type, payload, n) ORDER BY f.n`,
      [ids, happened.map((one) => one.type), happened.map((one) => JSON.stringify(one.payload)), actor.kind, actor.personId, actor.organisationId],
    );
    await tx.query(
      `SELECT graphile_worker.add_jobs(array_agg(ROW('journal.fan-out', json_build_object('entryId', id::text), NULL, NULL, 25::int2, NULL, NULL, NULL)::graphile_worker.job_spec))
       FROM unnest($1::uuid[]) AS id`,
      [ids],
    );
  }

  /** Entries whose payload names the subject under any key, oldest first; at most 500. */
  async history(subjectId: Id): Promise<JournalEntry[]> {
    return this.database.query<JournalEntry>(
      `SELECT id, type, payload, person_id AS "personId", organisation_id AS "organisationId", at
       FROM platform.journal_entry WHERE subjects @> ARRAY[$1::text] ORDER BY position LIMIT 500`,
      [subjectId],
    );
  }

  /** @returns null when there is no such entry */
  async entry(id: Id): Promise<JournalEntry | null> {
    const [found] = await this.database.query<JournalEntry>(
      `SELECT id, type, payload, person_id AS "personId", organisation_id AS "organisationId", at FROM platform.journal_entry WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }
}
