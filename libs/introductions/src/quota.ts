import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';
import { MonthlyCapReached } from './introductions.errors';

/** Interests an organisation may send in a calendar month (UTC), unless the operator set another number for it. */
export const STANDARD_MONTHLY_CAP = 30;

export interface QuotaState {
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly cap: number;
  readonly used: number;
  readonly left: number;
  /** First instant of the next month. */
  readonly resetsAt: Date;
}

/** The monthly cap on interests: one counter row per organisation and month, raised conditionally so that parallel senders cannot pass it. */
@Injectable()
export class Quota {
  constructor(private readonly database: Database) {}

  async stateOf(organisationId: Id, now: Date): Promise<QuotaState> {
    const month = monthOf(now);
    const [row] = await this.database.query<{ cap: number; used: number }>(
      `SELECT coalesce((SELECT cap FROM introductions.monthly_cap WHERE organisation_id = $1), $3::int) AS cap,
              coalesce((SELECT used FROM introductions.monthly_use WHERE organisation_id = $1 AND month = $2), 0) AS used`,
      [organisationId, month, STANDARD_MONTHLY_CAP],
    );
    const { cap, used } = row!;
    return { month, cap, used, left: Math.max(0, cap - used), resetsAt: startOfNextMonth(now) };
  }

  /** Takes one place of the month. @throws MonthlyCapReached when none is left */
  async take(tx: Tx, organisationId: Id, now: Date): Promise<void> {
    const [set] = await tx.query<{ cap: number | null }[]>(`SELECT cap FROM introductions.monthly_cap WHERE organisation_id = $1`, [organisationId]);
    const cap = set?.cap ?? STANDARD_MONTHLY_CAP;
    const taken = await tx.query<unknown[]>(
      `INSERT INTO introductions.monthly_use AS u (organisation_id, month, used) SELECT $1, $2, 1 WHERE $3::int > 0
       ON CONFLICT (organisation_id, month) DO UPDATE SET used = u.used + 1 WHERE u.used < $3::int RETURNING used`,
      [organisationId, monthOf(now), cap],
    );
    if (!taken.length) throw new MonthlyCapReached({ cap, resetsAt: startOfNextMonth(now).toISOString() });
  }

  /** Gives the place of an unanswered interest back to the month it was sent in. */
  async giveBack(tx: Tx, organisationId: Id, sentAt: Date): Promise<void> {
    await tx.query(`UPDATE introductions.monthly_use SET used = used - 1 WHERE organisation_id = $1 AND month = $2 AND used > 0`, [
      organisationId,
      monthOf(sentAt),
    ]);
  }
}

const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
const startOfNextMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
