import { Injectable } from '@nestjs/common';
import { HOUSE, dayOf, type Actor, type Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import type { MatchRow } from './matching.queries';

/** Days that single impressions are kept for the study of position bias. */
const KEPT_DAYS = 90;

/** Counts who was shown to whom and how organisations answer: what keeps the lists fair. */
@Injectable()
export class Impressions {
  constructor(private readonly database: Database) {}

  /** Counts what a listing's own people are shown, once a day for each pair, with the place in the list. */
  async note(actor: Actor, rows: readonly MatchRow[], now = new Date()): Promise<void> {
    if (!rows.length) return;
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `WITH fresh AS (
           INSERT INTO matching.impression (listing_id, shown_listing_id, organisation_id, day, place)
           SELECT * FROM (SELECT unnest($1::uuid[]), unnest($2::uuid[]), unnest($3::uuid[]), $4::date, unnest($5::int[])) AS shown (listing_id, shown_listing_id, organisation_id, day, place)
           ORDER BY listing_id, shown_listing_id ON CONFLICT DO NOTHING RETURNING organisation_id)
         INSERT INTO matching.standing (organisation_id, shown_week, shown_ever) SELECT organisation_id, count(*), count(*) FROM fresh GROUP BY organisation_id ORDER BY organisation_id
         ON CONFLICT (organisation_id) DO UPDATE SET shown_week = standing.shown_week + excluded.shown_week, shown_ever = standing.shown_ever + excluded.shown_ever`,
        [
          rows.map((row) => row.listingId),
          rows.map((row) => row.otherListingId),
          rows.map((row) => row.otherOrganisationId),
          dayOf(now),
          rows.map((_, i) => i + 1),
        ],
      );
    });
  }

  /** Replaces what is known of how organisations answer. */
  async noteAnswers(conduct: readonly { readonly organisationId: Id; readonly asked: number; readonly answered: number }[]): Promise<void> {
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(
        `INSERT INTO matching.standing (organisation_id, asked, answered) SELECT * FROM unnest($1::uuid[], $2::int[], $3::int[]) AS c (id, asked, answered) ORDER BY id
         ON CONFLICT (organisation_id) DO UPDATE SET asked = excluded.asked, answered = excluded.answered`,
        [conduct.map((one) => one.organisationId), conduct.map((one) => one.asked), conduct.map((one) => one.answered)],
      );
    });
  }

  async noteVerified(organisationId: Id, verified: boolean): Promise<void> {
    await this.database.query(`UPDATE matching.standing SET verified = $2 WHERE organisation_id = $1`, [organisationId, verified]);
  }

  /** Counts the last 7 days anew and forgets single impressions after 90. */
  async recount(now = new Date()): Promise<void> {
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`DELETE FROM matching.impression WHERE day < $1::date - ${KEPT_DAYS}`, [dayOf(now)]);
      await tx.query(
        `UPDATE matching.standing s SET shown_week = coalesce(w.times, 0)
         FROM matching.standing o LEFT JOIN (SELECT organisation_id, count(*) AS times FROM matching.impression WHERE day > $1::date - 7 GROUP BY 1) w USING (organisation_id)
         WHERE o.organisation_id = s.organisation_id AND s.shown_week <> coalesce(w.times, 0)`,
        [dayOf(now)],
      );
    });
  }
}
