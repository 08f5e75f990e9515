import { Injectable } from '@nestjs/common';
import { HOUSE, InvalidInput, NotAllowed, NotFound, personActor, type Actor, type Id, type Language, type Membership } from '@zemlyak/kernel';
import { Database, Journal, type Page, type Tx } from '@zemlyak/platform';
import { Invitations } from '../members/invitations.service';
import { Memberships, memberRole } from '../members/memberships.service';
import type { CreateOrganisationInput, OrganisationView } from '../organisation';
import type { Organisation } from '../organisation.entity';
import { lockOrganisation, saveOrganisation } from '../organisation-rows';
import { OrganisationQueries } from '../organisations.queries';
import { Organisations } from '../organisations.service';
import { ClientConfirmed } from '../registry.events';
import { roleIn } from '../registry.policy';

/** The person at the client who is asked to confirm. */
export interface ClientContact {
  readonly email: string;
  readonly nameCyrillic?: string;
  readonly nameLatin?: string;
  readonly language?: Language;
}

export interface DraftForClientInput extends Omit<CreateOrganisationInput, 'kind' | 'country'> {
  readonly client?: ClientContact;
}

/** Records that an adviser drafts for a client. They stay invisible until the client has agreed to them. */
@Injectable()
export class Clients {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly organisations: Organisations,
    private readonly invitations: Invitations,
    private readonly memberships: Memberships,
    private readonly queries: OrganisationQueries,
  ) {}

  /**
   * Drafts a company of the agency's own territory and, with a contact, asks the client to confirm.
   * @throws NotAllowed for anybody who does not act for an active agency, OrganisationDuplicate, InvalidInput
   * @fires OrganisationDrafted, ClientInvited
   */
  async draft(actor: Actor, input: DraftForClientInput, now = new Date()): Promise<OrganisationView> {
    const id = await this.database.transaction(actor, (tx) => this.draftInside(tx, actor, input, now));
    return this.organisations.byId(id);
  }

  /** The part of `draft` inside a transaction; imports use it row by row. */
  async draftInside(tx: Tx, actor: Actor, { client, ...input }: DraftForClientInput, now = new Date()): Promise<Id> {
    const agency = actingAgency(actor);
    if (input.subject && input.subject !== agency.subject) throw new InvalidInput({ errors: [{ path: 'subject', code: 'outsideTerritory' }] });
    const id = await this.organisations.begin(tx, actor, { ...input, kind: 'company', country: 'RU', subject: agency.subject }, agency.organisationId, now);
    if (client) await this.invitations.inviteClient(tx, actor, await lockOrganisation(tx, actor, id), client, now);
    return id;
  }

  /** Records of all agencies the actor works in, newest first. */
  list(actor: Actor, cursor: string | null, limit: number): Promise<Page<OrganisationView>> {
    const agencies = actor.memberships.filter((m) => m.active && m.kind === 'agency').map((m) => m.organisationId);
    return this.queries.clients(agencies, cursor, limit);
  }

  /**
   * The client agrees to what was drafted: by the link of the letter, or signed in as the invited person or an owner.
   * Agreeing again changes nothing.
   * @throws NotFound for a wrong token, InvitationOver, NotAllowed for the adviser @fires ClientConfirmed, MemberJoined
   */
  async confirm(actor: Actor, organisationId: Id, token: string | null, now = new Date()): Promise<OrganisationView> {
    await this.database.transaction(actor, (tx) =>
      token === null ? this.confirmAsPerson(tx, actor, organisationId, now) : this.confirmByToken(tx, organisationId, token, now),
    );
    return this.organisations.byId(organisationId);
  }

  private async confirmByToken(tx: Tx, organisationId: Id, token: string, now: Date): Promise<void> {
    const invitation = await this.invitations.byToken(tx, organisationId, token);
    await this.accept(tx, organisationId, invitation.id, invitation.personId, now);
  }

  private async confirmAsPerson(tx: Tx, actor: Actor, organisationId: Id, now: Date): Promise<void> {
    if (!actor.personId) throw new NotFound();
    const [invitation] = await tx.query<{ id: Id }[]>(
      `SELECT id FROM registry.invitation WHERE organisation_id = $1 AND person_id = $2 AND purpose = 'client' AND status = 'open'`,
      [organisationId, actor.personId],
    );
    if (invitation) return this.accept(tx, organisationId, invitation.id, actor.personId, now);
    const record = await lockOrganisation(tx, actor, organisationId);
    if (roleIn(actor, organisationId) !== 'owner') throw new NotAllowed();
    await this.markConfirmed(tx, actor, record, now);
  }

  private async accept(tx: Tx, organisationId: Id, invitationId: Id, personId: Id, now: Date): Promise<void> {
    const client = personActor({ personId });
    if (await memberRole(tx, organisationId, personId)) return; // a second tap on the same link
    const invitation = await this.invitations.take(tx, invitationId, 'accepted', now, personId);
    await this.memberships.add(tx, client, organisationId, personId, invitation.role);
    await this.markConfirmed(tx, client, await lockOrganisation(tx, HOUSE, organisationId), now);
  }

  private async markConfirmed(tx: Tx, actor: Actor, record: Organisation, now: Date): Promise<void> {
    if (record.confirmedByClient) return;
    record.clientConfirmedAt = now;
    await saveOrganisation(tx, record, now);
    await this.journal.record(tx, actor, new ClientConfirmed({ organisationId: record.id }));
  }
}

/** @throws NotAllowed unless the actor acts for an active agency */
function actingAgency(actor: Actor): Membership {
  const acting = actor.memberships.find((m) => m.organisationId === actor.organisationId);
  if (!acting?.active || acting.kind !== 'agency') throw new NotAllowed();
  return acting;
}
