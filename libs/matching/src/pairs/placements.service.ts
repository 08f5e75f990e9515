import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';
import { arrange, capFor, NEWCOMER_BELOW, type Candidate, type Fairness } from '../score/arrangement';
import { FLOOR } from '../score/model';

/** Pairs of a listing that may stand in its list. */
const CONSIDERED = 40;
/** Any number of ours: arranging is done by one at a time, so that the share of lists holds. */
export const ONE_AT_A_TIME = 7_201_600;

/** The top-10 list of every listing, with nobody in more than a tenth of them. */
@Injectable()
export class Placements {
  constructor(private readonly database: Database) {}

  /** Listings in whose list this one stands, itself included. */
  async listsShowing(listingId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ listing_id: Id }>(
      `SELECT DISTINCT l.listing_id FROM matching.placement l JOIN matching.match m ON m.id = l.match_id WHERE m.request_id = $1 OR m.offer_id = $1`,
      [listingId],
    );
    return rows.map((row) => row.listing_id);
  }

  /** Listings that this one is stored in a pair with, best first. */
  async partnersOf(listingId: Id, limit: number): Promise<Id[]> {
    const rows = await this.database.query<{ listing_id: Id }>(
      `SELECT CASE WHEN request_id = $1 THEN offer_id ELSE request_id END AS listing_id FROM matching.match WHERE request_id = $1 OR offer_id = $1 ORDER BY score DESC LIMIT $2`,
      [listingId, limit],
    );
    return rows.map((row) => row.listing_id);
  }

  /** Writes the lists of these listings anew. */
  async arrange(listingIds: readonly Id[]): Promise<void> {
    if (!listingIds.length) return;
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock($1)`, [ONE_AT_A_TIME]);
      const candidates = await candidatesFor(tx, listingIds);
      const placements = arrange(candidates, await fairnessFor(tx, listingIds, candidates));
      await tx.query(`DELETE FROM matching.placement WHERE listing_id = ANY ($1::uuid[])`, [listingIds]);
      await tx.query(
        `INSERT INTO matching.placement (listing_id, match_id, organisation_id, place) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[])`,
        [
          placements.map((one) => one.listingId),
          placements.map((one) => one.matchId),
          placements.map((one) => one.organisationId),
          placements.map((one) => one.place),
        ],
      );
    });
  }
}

/** Shows a pair again in what place is free, so that an undo is seen at once; the next arranging puts it where it belongs. */
export async function putBack(tx: Tx, pair: { readonly requestId: Id; readonly offerId: Id }): Promise<void> {
  await tx.query(
    `INSERT INTO matching.placement (listing_id, match_id, organisation_id, place)
     SELECT l.id, m.id, l.other, free.place
     FROM matching.match m
     CROSS JOIN LATERAL (VALUES (m.request_id, m.offer_organisation_id), (m.offer_id, m.request_organisation_id)) l (id, other)
     JOIN matching.profile p ON p.listing_id = l.id
     CROSS JOIN LATERAL (
       SELECT n AS place FROM generate_series(1, 10) n WHERE NOT EXISTS (SELECT FROM matching.placement o WHERE o.listing_id = l.id AND o.place = n) LIMIT 1) free
     WHERE m.request_id = $1 AND m.offer_id = $2
     ON CONFLICT DO NOTHING`,
    [pair.requestId, pair.offerId],
  );
}

/** The best pairs of each listing that neither side has dismissed. */
async function candidatesFor(tx: Tx, listingIds: readonly Id[]): Promise<Candidate[]> {
  return tx.query<Candidate[]>(
    `SELECT l.id AS "listingId", m.id AS "matchId", m.organisation_id AS "organisationId", m.score
     FROM unnest($1::uuid[]) AS l (id), LATERAL (
       SELECT id, score, CASE WHEN request_id = l.id THEN offer_organisation_id ELSE request_organisation_id END AS organisation_id
       FROM matching.match m WHERE (m.request_id = l.id OR m.offer_id = l.id)
         AND NOT EXISTS (SELECT FROM matching.dismissal d WHERE d.request_id = m.request_id AND d.offer_id = m.offer_id)
       ORDER BY score DESC LIMIT ${CONSIDERED}) m`,
    [listingIds],
  );
}

async function fairnessFor(tx: Tx, listingIds: readonly Id[], candidates: readonly Candidate[]): Promise<Fairness> {
  const organisationIds = [...new Set(candidates.map((one) => one.organisationId))];
  const [market] = await tx.query<{ lists: string; median: number }[]>(
    `SELECT (SELECT count(*) FROM matching.profile) AS lists,
            (SELECT coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY shown_week), 0) FROM matching.standing) AS median`,
  );
  const rows = await tx.query<{ id: Id; lists: string; ever: number; week: number }[]>(
    `SELECT o.id, (SELECT count(*) FROM matching.placement p WHERE p.organisation_id = o.id AND NOT p.listing_id = ANY ($2::uuid[])) AS lists,
            coalesce(s.shown_ever, 0) AS ever, coalesce(s.shown_week, 0) AS week
     FROM unnest($1::uuid[]) AS o (id) LEFT JOIN matching.standing s ON s.organisation_id = o.id`,
    [organisationIds, listingIds],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const median = Math.max(1, market?.median ?? 0);
  return {
    cap: capFor(Number(market?.lists ?? 0)),
    floor: FLOOR,
    listsOf: (id) => Number(known.get(id)?.lists ?? 0),
    isNewcomer: (id) => (known.get(id)?.ever ?? 0) < NEWCOMER_BELOW,
    excess: (id) => Math.max(0, (known.get(id)?.week ?? 0) / median - 1),
  };
}
