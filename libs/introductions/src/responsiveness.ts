import { Injectable } from '@nestjs/common';
import { daysAfter, type Id } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';

/** Interests older than this many days no longer tell how somebody answers. */
const WINDOW_DAYS = 365;

/** How an organisation answers interests sent to it. Open and withdrawn ones do not count. */
export interface Responsiveness {
  readonly organisationId: Id;
  /** Accepted, declined or expired in the last 365 days. */
  readonly asked: number;
  /** Accepted or declined. */
  readonly answered: number;
  /** Median hours from sending to the answer, one decimal; null without an answer. */
  readonly medianHours: number | null;
}

const COUNTED = `SELECT to_organisation_id, count(*), count(*) FILTER (WHERE state <> 'expired'),
    round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - sent_at)) FILTER (WHERE state <> 'expired') / 3600)::numeric, 1), $1::timestamptz
  FROM introductions.interest WHERE state IN ('accepted', 'declined', 'expired') AND sent_at >= $2`;

const STORED = `ON CONFLICT (organisation_id) DO UPDATE
  SET asked = excluded.asked, answered = excluded.answered, median_hours = excluded.median_hours, computed_at = excluded.computed_at`;

/** The table of responsiveness: written when an interest ends and anew every night. */
@Injectable()
export class ResponsivenessTable {
  constructor(private readonly database: Database) {}

  /** In the order asked for; organisations that nobody asked have zeros. */
  async of(organisationIds: readonly Id[]): Promise<Responsiveness[]> {
    return this.database.query<Responsiveness>(
      `SELECT id AS "organisationId", coalesce(r.asked, 0) AS asked, coalesce(r.answered, 0) AS answered, r.median_hours::float AS "medianHours"
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) LEFT JOIN introductions.responsiveness r ON r.organisation_id = id ORDER BY place`,
      [organisationIds],
    );
  }

  /** Everybody with figures in ascending order after the given one. */
  after(id: Id | null, limit: number): Promise<Responsiveness[]> {
    return this.database.query<Responsiveness>(
      `SELECT organisation_id AS "organisationId", asked, answered, median_hours::float AS "medianHours" FROM introductions.responsiveness
       WHERE $1::uuid IS NULL OR organisation_id > $1::uuid ORDER BY organisation_id LIMIT $2`,
      [id, limit],
    );
  }

  async recompute(tx: Tx, organisationId: Id, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO introductions.responsiveness (organisation_id, asked, answered, median_hours, computed_at)
       ${COUNTED} AND to_organisation_id = $3 GROUP BY to_organisation_id ${STORED}`,
      [now, daysAfter(now, -WINDOW_DAYS), organisationId],
    );
  }

  /** Everybody, those included whose last interest has left the window. */
  async recomputeAll(tx: Tx, now: Date): Promise<void> {
    const since = daysAfter(now, -WINDOW_DAYS);
    await tx.query(
      `INSERT INTO introductions.responsiveness (organisation_id, asked, answered, median_hours, computed_at) ${COUNTED} GROUP BY to_organisation_id ${STORED}`,
      [now, since],
    );
    await tx.query(`UPDATE introductions.responsiveness SET asked = 0, answered = 0, median_hours = NULL, computed_at = $1 WHERE computed_at < $1`, [now]);
  }
}
