import { Injectable, Logger } from '@nestjs/common';
import { newId, type Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import { CoverageIncomplete } from './compliance.errors';
import { Screening } from './screening.service';
import { WatchLists } from './watch-lists.service';

/** Organisations read at a time. */
const CHUNK = 500;

/** One run over everybody who is, or can again become, public. */
export interface Coverage {
  readonly startedAt: Date;
  readonly listVersion: number;
  /** How many were due. */
  readonly active: number;
  readonly screened: number;
}

/**
 * Screens every organisation again that is public or can become so without being handed in again (paused, suspended, in review), and proves
 * that none was left out: a gate asked within the days a check holds must not go by what an older list said. Only the HOUSE runs it: by the clock, and when a list changed.
 */
@Injectable()
export class Rescreening {
  private readonly log = new Logger('compliance');

  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly screening: Screening,
    private readonly lists: WatchLists,
  ) {}

  /**
   * A failing organisation does not stop the others, but the run ends as failed: the count of those screened since its start must be
   * the count of those due.
   * @throws CoverageIncomplete
   */
  async run(now = new Date()): Promise<Coverage> {
    let active = 0,
      screened = 0;
    for (
      let after: Id | null = null, ids = await this.organisations.publishableIds(after, CHUNK);
      ids.length;
      after = ids.at(-1)!, ids = await this.organisations.publishableIds(after, CHUNK)
    ) {
      for (const id of ids) await this.screenOrLog(id, now);
      active += ids.length;
      screened += await this.countScreened(ids, now);
    }
    const coverage = { startedAt: now, listVersion: await this.lists.version(), active, screened };
    await this.database.query(
      `INSERT INTO compliance.rescreening (id, started_at, finished_at, list_version, active, screened) VALUES ($1, $2, clock_timestamp(), $3, $4, $5)`,
      [newId(), now, coverage.listVersion, active, screened],
    );
    if (screened !== active) throw new CoverageIncomplete({ active, screened });
    return coverage;
  }

  /** The newest run; null before the first. */
  async last(): Promise<Coverage | null> {
    const [row] = await this.database.query<Coverage>(
      `SELECT started_at AS "startedAt", list_version::int AS "listVersion", active, screened FROM compliance.rescreening ORDER BY started_at DESC LIMIT 1`,
    );
    return row ?? null;
  }

  private async screenOrLog(organisationId: Id, now: Date): Promise<void> {
    try {
      await this.screening.screen(organisationId, now);
    } catch (error) {
      // counted as not covered below, which fails the run
      this.log.error({ organisationId, error: (error as Error).name });
    }
  }

  private async countScreened(ids: readonly Id[], since: Date): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM compliance.screening WHERE organisation_id = ANY ($1::uuid[]) AND checked_at >= $2`,
      [ids, since],
    );
    return row?.n ?? 0;
  }
}
