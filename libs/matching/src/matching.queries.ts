import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@zemlyak/kernel';
import { Database, decodeCursor, encodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { Side } from './score/listing-profile';
import type { Point } from './score/reasons';
import type { Band, Feature } from './score/scorer';

/** A stored pair as one of its listings sees it. */
export interface MatchRow {
  readonly id: Id;
  /** The listing that looks. */
  readonly listingId: Id;
  /** The listing that is seen. */
  readonly otherListingId: Id;
  readonly otherOrganisationId: Id;
  readonly score: number;
  readonly band: Band;
  readonly features: readonly Feature[];
  readonly reasons: readonly Point[];
  readonly missing: readonly Point[];
  readonly computedAt: Date;
}

/** A listing of the other side and how well it suits an organisation. */
export interface Partner {
  readonly listingId: Id;
  readonly side: Side;
  /** 0 to 1, of its best pair. */
  readonly score: number;
  readonly band: Band;
}

/** Both ends of a stored pair. */
export interface PairRow {
  readonly id: Id;
  readonly requestId: Id;
  readonly offerId: Id;
  readonly requestOrganisationId: Id;
  readonly offerOrganisationId: Id;
}

const COLUMNS = `m.id, l.id AS "listingId", CASE WHEN m.request_id = l.id THEN m.offer_id ELSE m.request_id END AS "otherListingId",
  CASE WHEN m.request_id = l.id THEN m.offer_organisation_id ELSE m.request_organisation_id END AS "otherOrganisationId",
  m.score::float8 AS score, m.band, m.features, m.reasons, m.missing, m.computed_at AS "computedAt"`;
const NOT_DISMISSED = `NOT EXISTS (SELECT FROM matching.dismissal d WHERE d.request_id = m.request_id AND d.offer_id = m.offer_id)`;
/** Sorts before every score. */
const ABOVE_ALL = 2;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Lists of matches. */
@Injectable()
export class MatchingQueries {
  constructor(private readonly database: Database) {}

  /** First the listing's own ten as they were arranged, then on further pages the other stored pairs by score. */
  async listFor(listingId: Id, cursor: string | null, limit: number): Promise<Page<MatchRow>> {
    if (cursor === null) {
      const rows = await this.database.query<MatchRow>(
        `SELECT ${COLUMNS} FROM (SELECT $1::uuid AS id) l JOIN matching.placement p ON p.listing_id = l.id JOIN matching.match m ON m.id = p.match_id
         WHERE ${NOT_DISMISSED} ORDER BY p.place`,
        [listingId],
      );
      const more = await this.restOf(listingId, ABOVE_ALL, FIRST_ID, 1);
      return { items: rows, next: more.length ? encodeCursor(ABOVE_ALL, FIRST_ID) : null };
    }
    const [score, id] = decodeCursor(cursor, 2);
    return pageOf(await this.restOf(listingId, Number(score), String(id), limit + 1), limit, (last) => [last.score, last.id]);
  }

  /** The best of what stands in the lists of all listings of the organisations the actor belongs to, or of one of them. */
  async listOfOwn(actor: Actor, organisationId: Id, cursor: string | null, limit: number): Promise<Page<MatchRow>> {
    const [score, id] = cursor === null ? [ABOVE_ALL, FIRST_ID] : decodeCursor(cursor, 2);
    const rows = await this.database.query<MatchRow>(
      `SELECT ${COLUMNS} FROM (SELECT listing_id AS id FROM matching.profile WHERE organisation_id = $1 AND organisation_id = ANY ($5::uuid[])) l
       JOIN matching.placement p ON p.listing_id = l.id JOIN matching.match m ON m.id = p.match_id
       WHERE ${NOT_DISMISSED} AND (m.score::float8 < $2 OR (m.score::float8 = $2 AND m.id > $3::uuid)) ORDER BY m.score DESC, m.id LIMIT $4`,
      [organisationId, Number(score), String(id), limit + 1, actor.memberships.map((m) => m.organisationId)],
    );
    return pageOf(rows, limit, (last) => [last.score, last.id]);
  }

  /** Listings paired with any of the organisation's, the best first; a listing in several pairs counts once, by the best that nobody dismissed. */
  async partnersOf(organisationId: Id, most: number): Promise<Partner[]> {
    return this.database.query<Partner>(
      `SELECT * FROM (
         SELECT DISTINCT ON (other.listing_id) other.listing_id AS "listingId", other.side, m.score::float8 AS score, m.band
         FROM matching.profile l JOIN matching.match m ON m.request_id = l.listing_id OR m.offer_id = l.listing_id
         JOIN matching.profile other ON other.listing_id = CASE WHEN m.request_id = l.listing_id THEN m.offer_id ELSE m.request_id END
         WHERE l.organisation_id = $1 AND ${NOT_DISMISSED} ORDER BY other.listing_id, m.score DESC) best
       ORDER BY score DESC, "listingId" LIMIT $2`,
      [organisationId, most],
    );
  }

  /** null when there is no such pair */
  async pair(id: Id): Promise<PairRow | null> {
    const [row] = await this.database.query<PairRow>(
      `SELECT id, request_id AS "requestId", offer_id AS "offerId", request_organisation_id AS "requestOrganisationId", offer_organisation_id AS "offerOrganisationId"
       FROM matching.match WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  private restOf(listingId: Id, score: number, id: string, limit: number): Promise<MatchRow[]> {
    return this.database.query<MatchRow>(
      `SELECT ${COLUMNS} FROM (SELECT $1::uuid AS id) l JOIN matching.match m ON m.request_id = l.id OR m.offer_id = l.id
       WHERE ${NOT_DISMISSED} AND NOT EXISTS (SELECT FROM matching.placement p WHERE p.listing_id = l.id AND p.match_id = m.id)
         AND (m.score::float8 < $2 OR (m.score::float8 = $2 AND m.id > $3::uuid)) ORDER BY m.score DESC, m.id LIMIT $4`,
      [listingId, score, id, limit],
    );
  }
}
