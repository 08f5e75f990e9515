import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, violated } from '@zemlyak/platform';
import { People } from '@zemlyak/identity';
import { Organisation } from '../organisation.entity';
import { lockOrganisation } from '../organisation-rows';
import { AlreadyMember } from '../registry.errors';
import { MembershipAnswered, MembershipAsked } from '../registry.events';
import { isAdviserOf, mayManage, maySee, roleIn } from '../registry.policy';
import { Memberships } from './memberships.service';

export type JoinRequestStatus = 'open' | 'accepted' | 'declined';

/** Somebody's wish to belong to an organisation. */
export interface JoinRequest {
  readonly id: Id;
  readonly organisationId: Id;
  readonly personId: Id;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
  readonly message: string | null;
  readonly status: JoinRequestStatus;
  readonly createdAt: Date;
}

/** "Ask to join" instead of making a second record. */
@Injectable()
export class JoinRequests {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly memberships: Memberships,
  ) {}

  /**
   * Asks to belong. The record may be invisible to the person: whoever knows its number or its id is told only that the request was sent.
   * @returns the request's id; asking again while one is open gives the open one
   * @throws AlreadyMember, NotFound @fires MembershipAsked
   */
  async ask(actor: Actor, organisationId: Id, message: string | null): Promise<Id> {
    const personId = actor.personId!;
    if (roleIn(actor, organisationId)) throw new AlreadyMember();
    const id = newId();
    try {
      return await this.database.transaction(actor, async (tx) => {
        const open = await tx.query<object[]>(
          `SELECT 1 FROM registry.organisation WHERE id = $1 AND (status NOT IN ('draft', 'closed', 'suspended') OR created_on_behalf_by IS NOT NULL AND status = 'draft')`,
          [organisationId],
        );
        if (!open.length) throw new NotFound();
        await tx.query(`INSERT INTO registry.join_request (id, organisation_id, person_id, message) VALUES ($1, $2, $3, $4)`, [
          id,
          organisationId,
          personId,
          message,
        ]);
        await this.journal.record(tx, actor, new MembershipAsked({ organisationId, personId, joinRequestId: id }));
        return id;
      });
    } catch (error) {
      if (violated(error) !== 'join_request_open') throw error;
      const [open] = await this.database.query<{ id: Id }>(
        `SELECT id FROM registry.join_request WHERE organisation_id = $1 AND person_id = $2 AND status = 'open'`,
        [organisationId, personId],
      );
      if (!open) throw new AlreadyMember(); // answered in between
      return open.id;
    }
  }

  /** Open requests, oldest first, for managers, and for the adviser of a client that has no owner yet. @throws NotFound, NotAllowed */
  async list(actor: Actor, organisationId: Id): Promise<JoinRequest[]> {
    const [record] = await this.database.manager.findBy(Organisation, { id: organisationId });
    if (!record || !maySee(actor, record)) throw new NotFound();
    if (!mayManage(actor, organisationId) && !(isAdviserOf(actor, record) && (await this.isOwnerless(organisationId)))) throw new NotAllowed();
    const rows = await this.database.query<Omit<JoinRequest, 'nameCyrillic' | 'nameLatin'>>(
      `SELECT id, organisation_id AS "organisationId", person_id AS "personId", message, status, created_at AS "createdAt"
       FROM registry.join_request WHERE organisation_id = $1 AND status = 'open' ORDER BY id LIMIT 200`,
      [organisationId],
    );
    const named = new Map((await this.people.contactsOf(rows.map((row) => row.personId))).map((person) => [person.personId, person]));
    return rows.map((row) => ({ ...row, nameCyrillic: named.get(row.personId)?.nameCyrillic ?? null, nameLatin: named.get(row.personId)?.nameLatin ?? null }));
  }

  /** Answers a request; accepted people begin as members, the first person of an adviser's draft as its owner. @throws NotFound, NotAllowed @fires MembershipAnswered, MemberJoined */
  async answer(actor: Actor, organisationId: Id, joinRequestId: Id, accepted: boolean, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, organisationId);
      const orphan = await this.isOwnerless(organisationId);
      if (!mayManage(actor, organisationId) && !(orphan && isAdviserOf(actor, record))) throw new NotAllowed();
      const [[request]] = await tx.query<[{ personId: Id }[], number]>(
        `UPDATE registry.join_request SET status = $3, decided_by = $4, decided_at = $5 WHERE id = $1 AND organisation_id = $2 AND status = 'open' RETURNING person_id AS "personId"`,
        [joinRequestId, organisationId, accepted ? 'accepted' : 'declined', actor.personId, now],
      );
      if (!request) throw new NotFound();
      if (accepted) await this.memberships.add(tx, actor, organisationId, request.personId, orphan ? 'owner' : 'member');
      await this.journal.record(tx, actor, new MembershipAnswered({ organisationId, personId: request.personId, joinRequestId, accepted }));
    });
  }

  private async isOwnerless(organisationId: Id): Promise<boolean> {
    return (
      (await this.database.query<object>(`SELECT 1 FROM registry.member WHERE organisation_id = $1 AND role = 'owner' LIMIT 1`, [organisationId])).length === 0
    );
  }
}
