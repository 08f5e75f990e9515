import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import type { Point } from '../score/reasons';
import type { Band, Feature } from '../score/scorer';

/** A scored pair ready to be stored; its id is used only when the pair is new. */
export interface ScoredPair {
  readonly id: Id;
  readonly requestId: Id;
  readonly offerId: Id;
  readonly requestOrganisationId: Id;
  readonly offerOrganisationId: Id;
  readonly score: number;
  readonly band: Band;
  readonly features: readonly Feature[];
  readonly reasons: readonly Point[];
  readonly missing: readonly Point[];
}

/** Writes pairs in one statement; a pair that is there keeps its id. Pairs whose listing went meanwhile are left out. @returns ids by pair */
export async function writePairs(tx: Tx, pairs: readonly ScoredPair[], modelVersion: number, now: Date): Promise<Map<string, Id>> {
  const records = pairs.map((pair) => ({
    id: pair.id,
    request_id: pair.requestId,
    offer_id: pair.offerId,
    request_organisation_id: pair.requestOrganisationId,
    offer_organisation_id: pair.offerOrganisationId,
    score: pair.score,
    band: pair.band,
    features: pair.features,
    reasons: pair.reasons,
    missing: pair.missing,
  }));
  const rows = await tx.query<{ id: Id; request_id: Id; offer_id: Id }[]>(
    `INSERT INTO matching.match (id, request_id, offer_id, request_organisation_id, offer_organisation_id, score, band, features, reasons, missing, model_version, computed_at)
     SELECT r.*, $2, $3 FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, request_id uuid, offer_id uuid, request_organisation_id uuid, offer_organisation_id uuid,
       score real, band text, features jsonb, reasons jsonb, missing jsonb)
     WHERE EXISTS (SELECT FROM matching.profile p WHERE p.listing_id = r.request_id) AND EXISTS (SELECT FROM matching.profile p WHERE p.listing_id = r.offer_id)
     ORDER BY r.request_id, r.offer_id
     ON CONFLICT (request_id, offer_id) DO UPDATE SET score = excluded.score, band = excluded.band, features = excluded.features, reasons = excluded.reasons,
       missing = excluded.missing, model_version = excluded.model_version, computed_at = excluded.computed_at
     RETURNING id, request_id, offer_id`,
    [JSON.stringify(records), modelVersion, now],
  );
  return new Map(rows.map((row) => [`${row.request_id}/${row.offer_id}`, row.id]));
}

/** Pairs of these that nobody was told of before; telling is noted at once. @returns keys `request/offer` */
export async function notePairsTold(tx: Tx, pairs: readonly ScoredPair[]): Promise<Set<string>> {
  const rows = await tx.query<{ request_id: Id; offer_id: Id }[]>(
    `INSERT INTO matching.announcement (request_id, offer_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS pair (request_id, offer_id)
     WHERE NOT EXISTS (SELECT FROM matching.dismissal d WHERE d.request_id = pair.request_id AND d.offer_id = pair.offer_id)
     ORDER BY 1, 2 ON CONFLICT DO NOTHING RETURNING request_id, offer_id`,
    [pairs.map((pair) => pair.requestId), pairs.map((pair) => pair.offerId)],
  );
  return new Set(rows.map((row) => `${row.request_id}/${row.offer_id}`));
}

export const keyOf = (pair: { readonly requestId: Id; readonly offerId: Id }): string => `${pair.requestId}/${pair.offerId}`;
