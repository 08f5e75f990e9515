import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, memberRoles, operatorRoles, personActor, type Actor, type Id, type MemberRole, type Membership } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { People } from '@zemlyak/identity';
import { Organisation } from '../organisation.entity';
import { lockOrganisation } from '../organisation-rows';
import { AboveYourself, AlreadyMember, LastOwner } from '../registry.errors';
import { MemberJoined, MemberLeft, MemberRoleChanged } from '../registry.events';
import { mayGiveRole, roleIn, seesEverything } from '../registry.policy';

/** The organisation with the councils and agencies that answer for where it sits, and their people; who wrote or belongs to it is left out. */
const REVIEWERS = `registry.organisation o
  JOIN registry.organisation r ON r.status = 'active' AND (
    (r.kind IN ('council', 'coordinating_council') AND r.country = o.country) OR (r.kind = 'agency' AND o.country = 'RU' AND r.subject = o.subject))
  JOIN registry.member m ON m.organisation_id = r.id
  WHERE o.id = $1 AND o.kind IN ('company', 'provider') AND m.person_id IS DISTINCT FROM o.created_by AND m.person_id <> ALL (o.author_ids)
    AND NOT EXISTS (SELECT 1 FROM registry.member own WHERE own.organisation_id = o.id AND own.person_id = m.person_id)`;
const HIGHEST_FIRST = `array_position(ARRAY['owner', 'manager', 'member'], m.role)`;

/** Somebody who advises an organisation, and the active agency or council they do it from. */
export interface Adviser {
  readonly personId: Id;
  readonly organisationId: Id;
}

/** A member as their colleagues see them. */
export interface Member {
  readonly personId: Id;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
  readonly role: MemberRole;
  readonly joinedAt: Date;
}

/** Who belongs to which organisation, and as what. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
  ) {}

  /** Everything the person belongs to, in the order of joining; closed organisations are left out. One indexed query. */
  async membershipsOf(personId: Id): Promise<Membership[]> {
    return this.database.query<Membership>(
      `SELECT m.organisation_id AS "organisationId", o.kind, m.role, o.status = 'active' AS active, o.country, o.subject
       FROM registry.member m JOIN registry.organisation o ON o.id = m.organisation_id WHERE m.person_id = $1 AND o.status <> 'closed' ORDER BY m.joined_at, o.id`,
      [personId],
    );
  }

  /** Adds memberships to a person found by identity; their platform roles stay. */
  async enrich(actor: Actor): Promise<Actor> {
    if (!actor.personId) return actor;
    const memberships = await this.membershipsOf(actor.personId);
    return personActor({ ...actor, personId: actor.personId, memberships, operatorRoles: operatorRoles.filter((role) => actor.roles.has(role)) });
  }

  /** Members whose role includes the given one, the highest roles first. */
  async peopleOf(organisationId: Id, atLeast: MemberRole = 'member'): Promise<Id[]> {
    const roles = memberRoles.slice(memberRoles.indexOf(atLeast));
    const rows = await this.database.query<{ personId: Id }>(
      `SELECT person_id AS "personId" FROM registry.member WHERE organisation_id = $1 AND role = ANY ($2::text[]) ORDER BY array_position(ARRAY['owner', 'manager', 'member'], role), joined_at`,
      [organisationId, roles],
    );
    return rows.map((row) => row.personId);
  }

  /** People of the councils and agencies that answer for where the organisation sits; without those who wrote or belong to it. */
  async reviewersFor(organisationId: Id): Promise<Id[]> {
    const rows = await this.database.query<{ personId: Id }>(`SELECT DISTINCT m.person_id AS "personId" FROM ${REVIEWERS}`, [organisationId]);
    return rows.map((row) => row.personId);
  }

  /**
   * People of the agency that drafted the record, the highest roles first, then its reviewers; each with the first active council, agency or
   * coordinating council they joined, and left out without one. One query.
   * @param limit null for all
   */
  async advisersFor(organisationId: Id, limit: number | null = null): Promise<Adviser[]> {
    return this.database.query<Adviser>(
      `SELECT p.person_id AS "personId", desk.id AS "organisationId"
       FROM (SELECT DISTINCT ON (person_id) * FROM (
               SELECT m.person_id, 0 AS circle, ${HIGHEST_FIRST} AS rank, m.joined_at FROM registry.organisation o
               JOIN registry.member m ON m.organisation_id = o.created_on_behalf_by WHERE o.id = $1
               UNION ALL SELECT m.person_id, 1, 0, NULL FROM ${REVIEWERS}) each ORDER BY person_id, circle) p
       CROSS JOIN LATERAL (SELECT d.id FROM registry.member m JOIN registry.organisation d ON d.id = m.organisation_id
               WHERE m.person_id = p.person_id AND d.status = 'active' AND d.kind NOT IN ('company', 'provider') ORDER BY m.joined_at, d.id LIMIT 1) desk
       ORDER BY p.circle, p.rank, p.joined_at, p.person_id LIMIT $2`,
      [organisationId, limit],
    );
  }

  /** Colleagues with names, owners first. @throws NotFound for those who are neither members nor staff */
  async list(actor: Actor, organisationId: Id): Promise<Member[]> {
    if (!roleIn(actor, organisationId) && !(seesEverything(actor) && (await this.database.manager.existsBy(Organisation, { id: organisationId }))))
      throw new NotFound();
    const rows = await this.database.query<{ personId: Id; role: MemberRole; joinedAt: Date }>(
      `SELECT person_id AS "personId", role, joined_at AS "joinedAt" FROM registry.member WHERE organisation_id = $1
       ORDER BY array_position(ARRAY['owner', 'manager', 'member'], role), joined_at`,
      [organisationId],
    );
    const named = new Map((await this.people.contactsOf(rows.map((row) => row.personId))).map((person) => [person.personId, person]));
    return rows.map((row) => ({ ...row, nameCyrillic: named.get(row.personId)?.nameCyrillic ?? null, nameLatin: named.get(row.personId)?.nameLatin ?? null }));
  }

  /** Changes a member's role. @throws AboveYourself, LastOwner, NotFound @fires MemberRoleChanged */
  async setRole(actor: Actor, organisationId: Id, personId: Id, role: MemberRole): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.lockFor(tx, actor, organisationId);
      const present = await memberRole(tx, organisationId, personId);
      if (!present) throw new NotFound();
      if (!mayGiveRole(actor, organisationId, present, role)) throw new AboveYourself();
      if (present === role) return;
      if (present === 'owner') await refuseLastOwner(tx, organisationId, personId);
      await tx.query(`UPDATE registry.member SET role = $3 WHERE organisation_id = $1 AND person_id = $2`, [organisationId, personId, role]);
      await this.journal.record(tx, actor, new MemberRoleChanged({ organisationId, personId, role }));
    });
  }

  /** Removes a member; everybody may leave, except the last owner. @throws AboveYourself, LastOwner, NotFound @fires MemberLeft */
  async remove(actor: Actor, organisationId: Id, personId: Id): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.lockFor(tx, actor, organisationId);
      const present = await memberRole(tx, organisationId, personId);
      if (!present) throw new NotFound();
      if (actor.personId !== personId && !mayGiveRole(actor, organisationId, present, present)) throw new AboveYourself();
      if (present === 'owner') await refuseLastOwner(tx, organisationId, personId);
      await tx.query(`DELETE FROM registry.member WHERE organisation_id = $1 AND person_id = $2`, [organisationId, personId]);
      await this.journal.record(tx, actor, new MemberLeft({ organisationId, personId }));
    });
  }

  /** Adds a member inside a transaction. @throws AlreadyMember @fires MemberJoined */
  async add(tx: Tx, actor: Actor, organisationId: Id, personId: Id, role: MemberRole): Promise<void> {
    const added = await tx.query<object[]>(
      `INSERT INTO registry.member (organisation_id, person_id, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`,
      [organisationId, personId, role],
    );
    if (!added.length) throw new AlreadyMember();
    await this.journal.record(tx, actor, new MemberJoined({ organisationId, personId, role }));
  }

  /** Members are changed one after another: the organisation's row is the lock. */
  private async lockFor(tx: Tx, actor: Actor, organisationId: Id): Promise<void> {
    await lockOrganisation(tx, actor, organisationId);
    if (actor.kind !== 'house' && !roleIn(actor, organisationId)) throw new NotAllowed();
  }
}

/** null for somebody who is no member */
export async function memberRole(tx: Tx, organisationId: Id, personId: Id): Promise<MemberRole | null> {
  const [row] = await tx.query<{ role: MemberRole }[]>(`SELECT role FROM registry.member WHERE organisation_id = $1 AND person_id = $2`, [
    organisationId,
    personId,
  ]);
  return row?.role ?? null;
}

/** Call with the organisation's row locked. @throws LastOwner when nobody else owns it */
export async function refuseLastOwner(tx: Tx, organisationId: Id, personId: Id): Promise<void> {
  const others = await tx.query<object[]>(`SELECT 1 FROM registry.member WHERE organisation_id = $1 AND role = 'owner' AND person_id <> $2 LIMIT 1`, [
    organisationId,
    personId,
  ]);
  if (!others.length) throw new LastOwner();
}
