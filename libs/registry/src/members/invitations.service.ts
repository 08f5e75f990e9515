import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, daysAfter, newId, type Actor, type Id, type Language, type MemberRole } from '@zemlyak/kernel';
import { Config, Database, Journal, type Tx } from '@zemlyak/platform';
import { People } from '@zemlyak/identity';
import type { OrganisationCard } from '../organisation';
import type { Organisation } from '../organisation.entity';
import { lockOrganisation } from '../organisation-rows';
import { OrganisationQueries } from '../organisations.queries';
import { AboveYourself, AlreadyMember, InvitationOver } from '../registry.errors';
import { ClientInvited, MemberInvited } from '../registry.events';
import { isAdviserOf, mayGiveRole, roleIn } from '../registry.policy';
import { readInvitationToken } from './invitation-token';
import { Memberships, memberRole } from './memberships.service';

/** Days an invitation may be answered. */
const INVITATION_DAYS = 30;

export interface InvitationInput {
  readonly email: string;
  readonly role: MemberRole;
  readonly nameCyrillic?: string;
  readonly nameLatin?: string;
  /** Language of the letter for somebody new. */
  readonly language?: Language;
}

/** An open invitation as the invited person sees it. */
export interface Invitation {
  readonly id: Id;
  readonly organisation: OrganisationCard;
  readonly role: MemberRole;
  /** `client`: an agency drafted the record and asks to confirm it. */
  readonly purpose: 'membership' | 'client';
  readonly expiresAt: Date;
}

/** Asking people into an organisation. Nobody becomes a member without saying yes. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly queries: OrganisationQueries,
    private readonly config: Config,
  ) {}

  /**
   * Invites by mail address, whether or not there is an account. An adviser of an unconfirmed client invites the client, as owner.
   * @returns the invitation's id; an open one is given again and mailed again
   * @throws AboveYourself, AlreadyMember, NotFound, NotAllowed @fires MemberInvited or ClientInvited
   */
  async invite(actor: Actor, organisationId: Id, input: InvitationInput, now = new Date()): Promise<Id> {
    return this.database.transaction(actor, async (tx) => {
      const record = await lockOrganisation(tx, actor, organisationId);
      if (isAdviserOf(actor, record) && !record.confirmedByClient) return this.inviteClient(tx, actor, record, input, now);
      if (!roleIn(actor, organisationId) && actor.kind !== 'house') throw new NotAllowed();
      if (!mayGiveRole(actor, organisationId, null, input.role)) throw new AboveYourself();
      const { id, personId } = await this.open(tx, actor, record, input, 'membership', now);
      await this.journal.record(tx, actor, new MemberInvited({ organisationId, invitationId: id, inviteeId: personId }));
      return id;
    });
  }

  /** The part of `invite` for an adviser's draft, inside a transaction. @fires ClientInvited */
  async inviteClient(tx: Tx, actor: Actor, record: Organisation, input: Omit<InvitationInput, 'role'>, now: Date): Promise<Id> {
    const { id } = await this.open(tx, actor, record, { ...input, role: 'owner' }, 'client', now);
    await this.journal.record(tx, actor, new ClientInvited({ organisationId: record.id, invitationId: id }));
    return id;
  }

  /** Open invitations of the person, newest first. */
  async mine(actor: Actor, now = new Date()): Promise<Invitation[]> {
    const rows = await this.database.query<Omit<Invitation, 'organisation'> & { organisationId: Id }>(
      `SELECT id, organisation_id AS "organisationId", role, purpose, expires_at AS "expiresAt" FROM registry.invitation
       WHERE person_id = $1 AND status = 'open' AND expires_at > $2 ORDER BY id DESC LIMIT 100`,
      [actor.personId, now],
    );
    const cards = new Map(
      (
        await this.queries.cards(
          rows.map((row) => row.organisationId),
          now,
        )
      ).map((card) => [card.id, card]),
    );
    return rows.map(({ organisationId, ...row }) => ({ ...row, organisation: cards.get(organisationId)! }));
  }

  /**
   * The invited person's yes or no to a membership; a client's draft is confirmed through `Clients`.
   * @throws NotFound for other people's, InvitationOver for answered and old ones @fires MemberJoined
   */
  async answer(actor: Actor, invitationId: Id, accepted: boolean, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const invitation = await this.take(tx, invitationId, accepted ? 'accepted' : 'declined', now, actor.personId!);
      if (invitation.purpose === 'client' && accepted) throw new InvitationOver(); // has its own route, which also confirms the draft
      if (accepted) await this.memberships.add(tx, actor, invitation.organisationId, invitation.personId, invitation.role);
    });
  }

  /** A client's invitation by the link of its letter. @throws NotFound for a token that is not ours or of another record */
  async byToken(tx: Tx, organisationId: Id, token: string): Promise<{ id: Id; personId: Id }> {
    const id = readInvitationToken(this.config.SECRET, token);
    const [known] = id
      ? await tx.query<{ id: Id; personId: Id }[]>(
          `SELECT id, person_id AS "personId" FROM registry.invitation WHERE id = $1 AND organisation_id = $2 AND purpose = 'client'`,
          [id, organisationId],
        )
      : [];
    if (!known) throw new NotFound();
    return known;
  }

  /** Closes an open invitation inside a transaction. @throws NotFound for another person's, InvitationOver */
  async take(
    tx: Tx,
    invitationId: Id,
    status: 'accepted' | 'declined',
    now: Date,
    personId: Id | null,
  ): Promise<{ organisationId: Id; personId: Id; role: MemberRole; purpose: 'membership' | 'client' }> {
    const [known] = await tx.query<{ status: string; expiresAt: Date; organisationId: Id; personId: Id; role: MemberRole; purpose: 'membership' | 'client' }[]>(
      `SELECT status, expires_at AS "expiresAt", organisation_id AS "organisationId", person_id AS "personId", role, purpose FROM registry.invitation WHERE id = $1 FOR UPDATE`,
      [invitationId],
    );
    if (!known || (personId && known.personId !== personId)) throw new NotFound();
    if (known.status !== 'open' || known.expiresAt <= now) throw new InvitationOver();
    await tx.query(`UPDATE registry.invitation SET status = $2, answered_at = $3 WHERE id = $1`, [invitationId, status, now]);
    return known;
  }

  private async open(
    tx: Tx,
    actor: Actor,
    record: Organisation,
    input: InvitationInput,
    purpose: 'membership' | 'client',
    now: Date,
  ): Promise<{ id: Id; personId: Id }> {
    const { email, nameCyrillic, nameLatin, language } = input;
    const personId = await this.people.invite(tx, actor, { email, nameCyrillic, nameLatin, language: language ?? actor.language });
    if (await memberRole(tx, record.id, personId)) throw new AlreadyMember();
    const [row] = await tx.query<{ id: Id }[]>(
      `INSERT INTO registry.invitation (id, organisation_id, person_id, purpose, role, invited_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, person_id) WHERE status = 'open' DO UPDATE SET role = excluded.role, expires_at = excluded.expires_at, invited_by = excluded.invited_by RETURNING id`,
      [newId(), record.id, personId, purpose, input.role, actor.personId, daysAfter(now, INVITATION_DAYS)],
    );
    return { id: row!.id, personId };
  }
}
