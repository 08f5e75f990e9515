import { Injectable } from '@nestjs/common';
import { NotFound, isId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { MonthlyCapSet } from './introductions.events';
import { Quota, type QuotaState } from './quota';

/** The cap of one organisation as the operator sees it. */
export interface MonthlyCap extends QuotaState {
  /** The number set for this organisation; null while it has the standard one. */
  readonly own: number | null;
  readonly reason: string | null;
  readonly changedAt: Date | null;
  /** 0 while nobody ever set one. */
  readonly version: number;
}

interface CapRow {
  readonly own: number | null;
  readonly reason: string | null;
  readonly changedAt: Date | null;
  readonly version: number;
}

/** The operator's exceptions from the standard cap on interests. */
@Injectable()
export class MonthlyCaps {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly organisations: Organisations,
    private readonly quota: Quota,
  ) {}

  /** @throws NotFound */
  async of(organisationId: Id, now = new Date()): Promise<MonthlyCap> {
    if (!isId(organisationId) || !(await this.organisations.many([organisationId])).length) throw new NotFound();
    const [row] = await this.database.query<CapRow>(
      `SELECT cap AS own, reason, changed_at AS "changedAt", version FROM introductions.monthly_cap WHERE organisation_id = $1`,
      [organisationId],
    );
    return { ...(await this.quota.stateOf(organisationId, now)), ...(row ?? { own: null, reason: null, changedAt: null, version: 0 }) };
  }

  /**
   * Counts from the next interest on; what was sent this month stays counted.
   * @param to.cap 0 stops sending, null gives the standard number back
   * @throws NotFound, StaleVersion @fires MonthlyCapSet
   */
  async set(
    actor: Actor,
    organisationId: Id,
    version: number,
    to: { readonly cap: number | null; readonly reason: string },
    now = new Date(),
  ): Promise<MonthlyCap> {
    await this.of(organisationId, now);
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`INSERT INTO introductions.monthly_cap (organisation_id, cap, version) VALUES ($1, NULL, 0) ON CONFLICT DO NOTHING`, [organisationId]);
      const [row] = await tx.query<{ version: number }[]>(`SELECT version FROM introductions.monthly_cap WHERE organisation_id = $1 FOR UPDATE`, [
        organisationId,
      ]);
      expectVersion(row!.version, version);
      await tx.query(`UPDATE introductions.monthly_cap SET cap = $2, reason = $3, changed_at = $4, version = version + 1 WHERE organisation_id = $1`, [
        organisationId,
        to.cap,
        to.reason.trim(),
        now,
      ]);
      await this.journal.record(tx, actor, new MonthlyCapSet({ organisationId, cap: to.cap }));
    });
    return this.of(organisationId, now);
  }
}
