import { Injectable } from '@nestjs/common';
import { dayOf, isId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, type Tx, decodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { OrganisationCard, OrganisationStatus, OrganisationView } from './organisation';
import { seesEverything } from './registry.policy';

/** A statement from a register that holds on day $1. */
const VERIFIED = `(o.status = 'active' AND EXISTS (SELECT 1 FROM registry.checked_fact f
  WHERE f.organisation_id = o.id AND f.kind = 'register' AND f.withdrawn_at IS NULL AND f.expires_on >= $1::date))`;

const CARD = `o.id, o.slug, o.kind, o.name_ru AS "nameRu", o.name_latin AS "nameLatin", o.country, o.subject, o.city, ${VERIFIED} AS verified, o.is_demo AS "isDemo"`;

const VIEW = `${CARD}, o.status, o.version, o.legal_name AS "legalName", o.parent_id AS "parentId", o.okved, o.hs, o.languages, o.about, o.website,
  o.capacities, o.certificates, o.export_experience AS "exportExperience", o.employees, o.founded_year AS "foundedYear", o.remarks,
  o.status_reason AS "statusReason", o.created_by AS "createdBy", o.created_on_behalf_by AS "createdOnBehalfBy",
  (o.created_on_behalf_by IS NULL OR o.client_confirmed_at IS NOT NULL) AS "confirmedByClient",
  o.submitted_at AS "submittedAt", o.approved_at AS "approvedAt", o.lapse_on::text AS "lapseOn", o.paused_until AS "pausedUntil",
  o.created_at AS "createdAt", o.updated_at AS "updatedAt",
  coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'checked', i.checked, 'personal', i.personal) ORDER BY i.scheme, i.value)
            FROM registry.identifier i WHERE i.organisation_id = o.id), '[]') AS identifiers,
  coalesce((SELECT json_agg(p.id ORDER BY p.id) FROM registry.photo p WHERE p.organisation_id = o.id), '[]') AS "photoIds"`;

/** A condition on `o` with its parameters, which are numbered from the given one. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Rows the actor may read at all: the rule of `maySee` in SQL. */
export function visibleTo(actor: Actor, firstParameter: number): Condition {
  if (seesEverything(actor)) return { sql: 'true', parameters: [] };
  const own = actor.memberships.map((m) => m.organisationId),
    working = actor.memberships.filter((m) => m.active);
  const territory = territoryOf(actor, firstParameter + 2);
  return {
    sql: `(o.status = 'active' OR o.id = ANY ($${firstParameter}::uuid[]) OR o.created_on_behalf_by = ANY ($${firstParameter + 1}::uuid[])
           OR (o.status NOT IN ('draft', 'closed') AND ${territory.sql}))`,
    parameters: [own, working.map((m) => m.organisationId), ...territory.parameters],
  };
}

/** Companies and providers the actor's councils and agencies answer for: the rule of `coversTerritory` in SQL. */
export function territoryOf(actor: Actor, firstParameter: number): Condition {
  const active = actor.memberships.filter((m) => m.active);
  const countries = active.filter((m) => m.kind === 'council' || m.kind === 'coordinating_council').map((m) => m.country);
  const subjects = active.filter((m) => m.kind === 'agency' && m.subject !== null).map((m) => m.subject);
  return {
    sql: `(o.kind IN ('company', 'provider') AND (o.country = ANY ($${firstParameter}::text[]) OR (o.country = 'RU' AND o.subject = ANY ($${firstParameter + 1}::text[]))))`,
    parameters: [countries, subjects],
  };
}

/** Reads of organisations; rows are made by hand-written SQL. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly database: Database) {}

  /** In the order asked for; unknown ids are left out. Not filtered by who asks. */
  async many(ids: readonly Id[], now = new Date(), tx: Tx | null = null): Promise<OrganisationView[]> {
    if (!ids.length) return [];
    const sql = `SELECT ${VIEW} FROM registry.organisation o WHERE o.id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], o.id)`,
      parameters = [dayOf(now), ids];
    return tx ? tx.query<OrganisationView[]>(sql, parameters) : this.database.query<OrganisationView>(sql, parameters);
  }

  /** Cards in the order asked for; unknown ids are left out. Not filtered by who asks. */
  async cards(ids: readonly Id[], now = new Date()): Promise<OrganisationCard[]> {
    if (!ids.length) return [];
    return this.database.query<OrganisationCard>(
      `SELECT ${CARD} FROM registry.organisation o WHERE o.id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], o.id)`,
      [dayOf(now), ids],
    );
  }

  /** By id, by present or by former slug; null when there is none or the actor may not see it. */
  async visible(actor: Actor, idOrSlug: string, now = new Date()): Promise<OrganisationView | null> {
    const rule = visibleTo(actor, 3);
    const key = isId(idOrSlug)
      ? 'o.id = $2::uuid'
      : 'o.id = (SELECT id FROM registry.organisation WHERE slug = $2 UNION ALL SELECT organisation_id FROM registry.slug_redirect WHERE slug = $2 LIMIT 1)';
    const [row] = await this.database.query<OrganisationView>(`SELECT ${VIEW} FROM registry.organisation o WHERE ${key} AND ${rule.sql}`, [
      dayOf(now),
      idOrSlug,
      ...rule.parameters,
    ]);
    return row ?? null;
  }

  /** Everything the actor belongs to, in the order of joining. */
  async mine(actor: Actor, now = new Date()): Promise<OrganisationView[]> {
    return this.many(
      actor.memberships.map((m) => m.organisationId),
      now,
    );
  }

  /** Records that agencies drafted for clients, newest first. */
  async clients(agencyIds: readonly Id[], cursor: string | null, limit: number, now = new Date()): Promise<Page<OrganisationView>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['infinity', '00000000-0000-0000-0000-000000000000'];
    const rows = await this.database.query<OrganisationView & { sortKey: string }>(
      `SELECT ${VIEW}, o.created_at::text AS "sortKey" FROM registry.organisation o
       WHERE o.created_on_behalf_by = ANY ($2::uuid[]) AND (o.created_at, o.id) < ($3::timestamptz, $4::uuid) ORDER BY o.created_at DESC, o.id DESC LIMIT $5`,
      [dayOf(now), agencyIds, at, id, limit + 1],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Submitted records the actor may review, the longest waiting first; never what they wrote or belong to. */
  async queue(actor: Actor, cursor: string | null, limit: number, now = new Date()): Promise<Page<OrganisationView>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['-infinity', '00000000-0000-0000-0000-000000000000'];
    const all = actor.roles.has('reviewer') || actor.roles.has('operator');
    const rule = all ? { sql: 'true', parameters: [] } : territoryOf(actor, 7);
    const rows = await this.database.query<OrganisationView & { sortKey: string }>(
      `SELECT ${VIEW}, o.submitted_at::text AS "sortKey" FROM registry.organisation o
       WHERE o.status = 'in_review' AND (o.submitted_at, o.id) > ($2::timestamptz, $3::uuid) AND ${rule.sql}
         AND o.id <> ALL ($5::uuid[]) AND ($6::uuid IS NULL OR (o.created_by IS DISTINCT FROM $6::uuid AND $6::uuid <> ALL (o.author_ids)))
       ORDER BY o.submitted_at, o.id LIMIT $4`,
      [dayOf(now), at, id, limit + 1, actor.memberships.map((m) => m.organisationId), actor.personId, ...rule.parameters],
    );
    return pageOf(rows, limit, (last) => [last.sortKey, last.id]);
  }

  /** Ids of records in these states, in ascending order after the given one. */
  async idsIn(states: readonly OrganisationStatus[], after: Id | null, limit: number): Promise<Id[]> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT id FROM registry.organisation WHERE status = ANY ($3::text[]) AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`,
      [after, limit, states],
    );
    return rows.map((row) => row.id);
  }

  async isActive(id: Id): Promise<boolean> {
    return (await this.database.query<object>(`SELECT 1 FROM registry.organisation WHERE id = $1 AND status = 'active'`, [id])).length > 0;
  }

  /** States and reasons of a record, oldest first. */
  async statusChanges(organisationId: Id): Promise<StatusChange[]> {
    return this.database.query<StatusChange>(
      `SELECT from_status AS "from", to_status AS "to", reason, remarks, person_id AS "personId", at FROM registry.status_change WHERE organisation_id = $1 ORDER BY id`,
      [organisationId],
    );
  }
}

/** One step of a record's life. */
export interface StatusChange {
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly remarks: readonly { field: string; text: string }[];
  readonly personId: Id | null;
  readonly at: Date;
}

/** Numbers of a record, as they are kept. */
export async function identifiersOf(tx: Tx, organisationId: Id): Promise<{ scheme: string; value: string; checked: string }[]> {
  return tx.query(`SELECT scheme, value, checked FROM registry.identifier WHERE organisation_id = $1 ORDER BY scheme, value`, [organisationId]);
}
