import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@zemlyak/kernel';
import { Database, decodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { OfferSide, OfferStatus } from './offer-content';
import type { CandidateSearch, OfferCard, OfferFileView, OfferForMatching, OfferView } from './offer-views';

const PRICE = `CASE WHEN o.price_minor IS NULL THEN NULL ELSE json_build_object('amountMinor', o.price_minor, 'currency', o.price_currency) END AS price`;
/** Past its end counts as expired before the schedule has come by. */
const STATUS = `CASE WHEN o.status IN ('published', 'paused') AND o.expires_at <= now() THEN 'expired' ELSE o.status END AS status`;
const CARD = `o.id, o.number, o.organisation_id AS "organisationId", o.side, o.type, o.title, ${STATUS}, o.country, o.subject, o.hs, o.okved, o.svc, o.forms, ${PRICE},
  o.published_at AS "publishedAt", o.expires_at AS "expiresAt", o.is_demo AS "isDemo"`;
const VIEW = `${CARD}, o.description, o.terms, o.target_countries AS "targetCountries", o.target_formats AS "targetFormats", o.excluded_countries AS "excludedCountries", o.quantity,
  o.capacity_per_month AS "capacityPerMonth", o.price_unit AS "priceUnit", o.incoterms, o.certificates, o.languages, o.clause_tag AS "clauseTag",
  o.organisation_active AS "organisationActive", o.author_id AS "authorId", o.author_ids::text[] AS "authorIds", o.on_behalf_by AS "onBehalfBy", o.version,
  o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;
const MATCHED = `o.id, o.organisation_id AS "organisationId", o.side, o.type, o.title, o.description, o.hs, o.okved, o.svc, o.forms, o.target_countries AS "targetCountries",
  o.target_formats AS "targetFormats", o.excluded_countries AS "excludedCountries", o.country, o.subject, o.certificates, o.languages, o.quantity,
  o.capacity_per_month AS "capacityPerMonth", o.incoterms, o.published_at AS "publishedAt"`;
/** The first two conditions are those of the partial indexes. */
const LIVE = `o.status = 'published' AND o.organisation_active AND o.expires_at > now()`;

/** Reads of listings, by hand-written SQL. */
@Injectable()
export class OfferQueries {
  constructor(private readonly database: Database) {}

  /** In the order asked for; unknown ids are left out. Not filtered by who asks. */
  async many(ids: readonly Id[]): Promise<OfferView[]> {
    if (!ids.length) return [];
    return this.database.query<OfferView>(`SELECT ${VIEW} FROM offers.offer o WHERE o.id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], o.id)`, [ids]);
  }

  /** In the order asked for; unknown ids are left out. Not filtered by who asks. */
  async cards(ids: readonly Id[]): Promise<OfferCard[]> {
    if (!ids.length) return [];
    return this.database.query<OfferCard>(`SELECT ${CARD} FROM offers.offer o WHERE o.id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], o.id)`, [ids]);
  }

  /** Public listings, newest first; of one organisation where it is given. */
  async published(filter: { organisationId?: Id; side?: OfferSide }, cursor: string | null, limit: number): Promise<Page<OfferCard>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const rows = await this.database.query<OfferCard & { sortKey: string }>(
      `SELECT ${CARD}, o.published_at::text AS "sortKey" FROM offers.offer o
       WHERE ${LIVE} AND ($1::uuid IS NULL OR o.organisation_id = $1) AND ($2::text IS NULL OR o.side = $2) AND (o.published_at, o.id) < ($3::timestamptz, $4::uuid)
       ORDER BY o.published_at DESC, o.id DESC LIMIT $5`,
      [filter.organisationId ?? null, filter.side ?? null, at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Everything of the actor's organisations and what their agencies drafted, last changed first. */
  async mine(actor: Actor, filter: { organisationId?: Id; status?: OfferStatus }, cursor: string | null, limit: number): Promise<Page<OfferView>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const own = actor.memberships.map((m) => m.organisationId),
      agencies = actor.memberships.filter((m) => m.active).map((m) => m.organisationId);
    const rows = await this.database.query<OfferView & { sortKey: string }>(
      `SELECT * FROM (SELECT ${VIEW}, o.updated_at::text AS "sortKey" FROM offers.offer o
         WHERE (o.organisation_id = ANY ($1::uuid[]) OR o.on_behalf_by = ANY ($2::uuid[])) AND ($3::uuid IS NULL OR o.organisation_id = $3)
           AND (o.updated_at, o.id) < ($5::timestamptz, $6::uuid)) mine
       WHERE $4::text IS NULL OR status = $4 ORDER BY "updatedAt" DESC, id DESC LIMIT $7`,
      [own, agencies, filter.organisationId ?? null, filter.status ?? null, at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Texts that the actor may decide on, the longest waiting first: never what they wrote or agreed to, never of their own organisations. */
  async reviews(actor: Actor, cursor: string | null, limit: number): Promise<Page<OfferReview>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['-infinity', '00000000-0000-0000-0000-000000000000'];
    const active = actor.memberships.filter((m) => m.active);
    const countries = active.filter((m) => m.kind === 'council' || m.kind === 'coordinating_council').map((m) => m.country);
    const subjects = active.filter((m) => m.kind === 'agency' && m.subject !== null).map((m) => m.subject);
    const rows = await this.database.query<OfferReview & { sortKey: string; revisionId: Id }>(
      `SELECT ${CARD}, r.content->'title' AS "newTitle", r.number AS "revisionNumber", r.id AS "revisionId", r.submitted_at AS "submittedAt", r.submitted_at::text AS "sortKey",
         o.published_at IS NULL AS "isFirst", o.version
       FROM offers.offer_revision r JOIN offers.offer o ON o.id = r.offer_id
       WHERE r.state = 'in_review' AND (r.submitted_at, r.id) > ($1::timestamptz, $2::uuid)
         AND ($3 OR o.country = ANY ($4::text[]) OR (o.country = 'RU' AND o.subject = ANY ($5::text[])))
         AND o.organisation_id <> ALL ($6::uuid[]) AND ($7::uuid IS NULL OR ($7 <> ALL (r.author_ids) AND r.client_approved_by IS DISTINCT FROM $7))
       ORDER BY r.submitted_at, r.id LIMIT $8`,
      [
        at,
        id,
        actor.roles.has('reviewer') || actor.roles.has('operator'),
        countries,
        subjects,
        actor.memberships.map((m) => m.organisationId),
        actor.personId,
        limit + 1,
      ],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.revisionId]);
  }

  /** Public listings to score against, newest first; see `CandidateSearch`. */
  async candidates(search: CandidateSearch): Promise<OfferForMatching[]> {
    const headings = search.hs && [...new Set(search.hs.flatMap((code) => [code.slice(0, 4), code.slice(0, 2)]))];
    const anyCode = [headings, search.okved, search.svc].some((codes) => codes?.length);
    return this.database.query<OfferForMatching>(
      `SELECT ${MATCHED} FROM offers.offer o
       WHERE ${LIVE} AND o.side = $1 AND ($2::text IS NULL OR NOT o.excluded_countries @> ARRAY[$2::text]) AND ($3::text[] IS NULL OR o.type = ANY ($3))
         AND ($4::uuid IS NULL OR o.organisation_id <> $4)${anyCode ? ' AND (o.hs4 && $6::text[] OR o.okved && $7::text[] OR o.svc && $8::text[])' : ''}
       ORDER BY o.published_at DESC, o.id DESC LIMIT $5`,
      [
        search.side,
        search.country ?? null,
        search.types ?? null,
        search.exceptOrganisationId ?? null,
        search.limit,
        ...(anyCode ? [headings ?? [], search.okved ?? [], search.svc ?? []] : []),
      ],
    );
  }

  /** The public ones of them, in no order. */
  forMatching(ids: readonly Id[]): Promise<OfferForMatching[]> {
    return this.database.query<OfferForMatching>(`SELECT ${MATCHED} FROM offers.offer o WHERE o.id = ANY ($1::uuid[]) AND ${LIVE}`, [ids]);
  }

  /** Ids of public listings in ascending order after the given one. */
  async publishedIds(after: Id | null, limit: number): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT o.id FROM offers.offer o WHERE ${LIVE} AND ($1::uuid IS NULL OR o.id > $1) ORDER BY o.id LIMIT $2`,
      [after, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Ids of an organisation's listings that were public once, for the index. */
  async idsOf(organisationId: Id): Promise<Id[]> {
    return (
      await this.database.query<{ id: Id }>(`SELECT id FROM offers.offer WHERE organisation_id = $1 AND published_at IS NOT NULL ORDER BY id`, [organisationId])
    ).map((row) => row.id);
  }

  /** Up to three public listings of the same side that share goods, industry or service, else the type. */
  async neighbours(of: OfferView): Promise<OfferCard[]> {
    const related = `(o.hs4 && offers.headings($3::text[]) OR o.okved && $4::text[] OR o.svc && $5::text[])`;
    return this.database.query<OfferCard>(
      `SELECT ${CARD} FROM offers.offer o WHERE ${LIVE} AND o.side = $1 AND o.id <> $2 AND (${related} OR o.type = $6)
       ORDER BY ${related} DESC, o.published_at DESC LIMIT 3`,
      [of.side, of.id, of.hs, of.okved, of.svc, of.type],
    );
  }

  files(offerIds: readonly Id[]): Promise<(OfferFileView & { offerId: Id })[]> {
    return this.database.query(
      `SELECT id, offer_id AS "offerId", kind, caption, content_type AS "contentType", bytes, width, height, live FROM offers.offer_file WHERE offer_id = ANY ($1::uuid[]) ORDER BY id`,
      [offerIds],
    );
  }
}

/** A text that waits for a reviewer. */
export interface OfferReview extends OfferCard {
  /** Title in the text that waits. */
  readonly newTitle: OfferCard['title'];
  readonly revisionNumber: number;
  readonly submittedAt: Date;
  /** False for a change of a public listing. */
  readonly isFirst: boolean;
  readonly version: number;
}
