import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database';

export interface EnqueueOptions {
  /** A job with the same key that has not started is replaced. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
  /** 1 to 25; the wait doubles after each failure. */
  readonly maxAttempts?: number;
}

/** A delivery or task that failed for good, or waits for its next try. */
export interface TroubledJob {
  readonly id: string;
  readonly task: string;
  readonly key: string | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly lastError: string | null;
  readonly runAt: Date;
  readonly gaveUp: boolean;
}

/** Long work handed to the worker inside the transaction that asks for it. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  async enqueue(tx: Tx, task: string, payload: object, options: EnqueueOptions = {}): Promise<void> {
    await tx.query(`SELECT graphile_worker.add_job($1, $2::json, queue_name => $3, run_at => $4, max_attempts => $5, job_key => $6)`, [
      task,
      JSON.stringify(payload),
      options.queue ?? null,
      options.runAt ?? null,
      options.maxAttempts ?? 15,
      options.key ?? null,
    ]);
  }

  /** Failed jobs, those that gave up first; at most 200. */
  async troubled(): Promise<TroubledJob[]> {
    return this.database.query<TroubledJob>(
      `SELECT id::text, task_identifier AS task, key, attempts, max_attempts AS "maxAttempts", last_error AS "lastError", run_at AS "runAt",
              attempts >= max_attempts AS "gaveUp"
       FROM graphile_worker.jobs WHERE last_error IS NOT NULL ORDER BY attempts >= max_attempts DESC, run_at LIMIT 200`,
    );
  }

  /** Number of jobs due or overdue, and how many gave up. */
  async backlog(): Promise<{ waiting: number; gaveUp: number }> {
    const [row] = await this.database.query<{ waiting: string; gone: string }>(
      `SELECT count(*) FILTER (WHERE attempts < max_attempts AND run_at <= now()) AS waiting, count(*) FILTER (WHERE attempts >= max_attempts) AS gone
       FROM graphile_worker.jobs`,
    );
    return { waiting: Number(row?.waiting ?? 0), gaveUp: Number(row?.gone ?? 0) };
  }

  /** Starts failed jobs again from their first attempt. @returns how many */
  async retry(ids: readonly string[]): Promise<number> {
    const rows = await this.database.query<unknown>(`SELECT id FROM graphile_worker.reschedule_jobs($1::bigint[], run_at => now(), attempts => 0)`, [ids]);
    return rows.length;
  }
}
