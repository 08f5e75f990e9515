import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@zemlyak/kernel';
import { People, type PersonContact } from '@zemlyak/identity';
import { Journal } from '@zemlyak/platform';
import { Memberships } from '@zemlyak/registry';
import { InterestedParties } from './interested-parties';
import { callSlots, type CallSlot } from './call-slots';
import { maySeeContacts } from './introductions.policy';
import type { InterestRow, ProposalRow } from './introductions.queries';

/** A person of one side, with how to reach them. */
export interface SideContact extends PersonContact {
  readonly organisationId: Id;
}

/** An adviser by name; addresses of advisers are not given. */
export interface NamedAdviser {
  readonly personId: Id;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
  /** The agency or council. */
  readonly organisationId: Id;
  /** The company they advise. */
  readonly advisedOrganisationId: Id;
}

/** One step of a record's life; who did it by organisation, never by name. */
export interface HistoryStep {
  readonly what: string;
  readonly at: Date;
  readonly organisationId: Id | null;
}

/** What accepting opens. */
export interface Acquaintance {
  readonly contacts: readonly SideContact[];
  readonly slots: readonly CallSlot[];
}

interface Side {
  readonly organisationId: Id;
  readonly personId: Id | null;
}

/** Advisers named for one company, at most. */
const NAMED_ADVISERS = 2;

/** Puts the two sides in touch. The only place of this room that reads people's addresses. */
@Injectable()
export class Acquaintances {
  constructor(
    private readonly people: People,
    private readonly memberships: Memberships,
    private readonly parties: InterestedParties,
    private readonly journal: Journal,
  ) {}

  /** Contacts and call times of an accepted interest; null while, or to whom, they are closed. */
  async ofInterest(actor: Actor, interest: InterestRow, now = new Date()): Promise<Acquaintance | null> {
    if (!maySeeContacts(actor, interest)) return null;
    return this.between(
      { organisationId: interest.fromOrganisationId, personId: interest.senderPersonId },
      { organisationId: interest.toOrganisationId, personId: interest.answererPersonId },
      now,
    );
  }

  /** Contacts and call times of an introduction that both companies accepted; null otherwise. */
  async ofProposal(actor: Actor, proposal: ProposalRow, now = new Date()): Promise<Acquaintance | null> {
    const sides = {
      fromOrganisationId: proposal.clientOrganisationId,
      fromCountry: proposal.clientCountry,
      fromSubject: proposal.clientSubject,
      toOrganisationId: proposal.otherOrganisationId,
      toCountry: proposal.otherCountry,
      toSubject: proposal.otherSubject,
    };
    if (proposal.state !== 'accepted' || !maySeeContacts(actor, { ...sides, state: 'accepted' })) return null;
    return this.between(
      { organisationId: proposal.clientOrganisationId, personId: proposal.clientPersonId },
      { organisationId: proposal.otherOrganisationId, personId: proposal.otherPersonId },
      now,
    );
  }

  /** Advisers of both companies by their territory. */
  async advisersOfInterest(interest: InterestRow): Promise<NamedAdviser[]> {
    const [from, to] = [await this.advisersOf(interest.fromOrganisationId), await this.advisersOf(interest.toOrganisationId)];
    return [...from, ...to];
  }

  /** The two advisers who brokered it. */
  async advisersOfProposal(proposal: ProposalRow): Promise<NamedAdviser[]> {
    const proposing = {
      personId: proposal.adviserPersonId,
      organisationId: proposal.agencyOrganisationId,
      advisedOrganisationId: proposal.clientOrganisationId,
    };
    const { agreeingPersonId, agreeingOrganisationId } = proposal;
    const agreeing =
      agreeingPersonId && agreeingOrganisationId
        ? [{ personId: agreeingPersonId, organisationId: agreeingOrganisationId, advisedOrganisationId: proposal.otherOrganisationId }]
        : [];
    return this.named([proposing, ...agreeing]);
  }

  /** The record's life from the journal, oldest first. */
  async historyOf(recordId: Id): Promise<HistoryStep[]> {
    const entries = await this.journal.history(recordId);
    return entries
      .filter((entry) => entry.type.startsWith('introductions.'))
      .map((entry) => ({ what: entry.type.slice('introductions.'.length), at: entry.at, organisationId: entry.organisationId }));
  }

  private async between(first: Side, second: Side, now: Date): Promise<Acquaintance> {
    const contacts = [await this.contactOf(first), await this.contactOf(second)].filter((contact) => contact !== null);
    const [one, other] = contacts;
    return { contacts, slots: one && other ? callSlots([one.zone, other.zone], startOfDay(now)) : [] };
  }

  /** The person who spoke for the side; somebody else with the same standing once that person has left. */
  private async contactOf(side: Side): Promise<SideContact | null> {
    const standing = await this.memberships.peopleOf(side.organisationId, 'manager');
    const personId = standing.find((id) => id === side.personId) ?? standing[0];
    const [contact] = personId ? await this.people.contactsOf([personId]) : [];
    return contact ? { ...contact, organisationId: side.organisationId } : null;
  }

  private async advisersOf(organisationId: Id): Promise<NamedAdviser[]> {
    const advisers = await this.parties.advisersOf(organisationId, NAMED_ADVISERS);
    return this.named(advisers.map((adviser) => ({ ...adviser, advisedOrganisationId: organisationId })));
  }

  private async named(advisers: readonly { personId: Id; organisationId: Id; advisedOrganisationId: Id }[]): Promise<NamedAdviser[]> {
    const names = new Map((await this.people.contactsOf(advisers.map((a) => a.personId))).map((p) => [p.personId, p]));
    return advisers.flatMap((adviser) => {
      const person = names.get(adviser.personId);
      return person ? [{ ...adviser, nameCyrillic: person.nameCyrillic, nameLatin: person.nameLatin }] : [];
    });
  }
}

/** The same suggestions for both readers of a day. */
const startOfDay = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));
