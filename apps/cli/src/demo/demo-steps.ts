import { People } from '@zemlyak/identity';
import { HOUSE, type Actor, type Id, type MemberRole } from '@zemlyak/kernel';
import { Offers, type DraftOffer } from '@zemlyak/offers';
import { Database } from '@zemlyak/platform';
import { Memberships, Organisations, type CreateOrganisationInput } from '@zemlyak/registry';
import type { DemoPerson } from './fixtures';

/** The rooms that the demo is written through. */
export interface DemoRooms {
  get<T>(type: abstract new (...args: never[]) => T): T;
}

/** An organisation of the demo and the one who speaks for it. */
export interface Settled {
  readonly id: Id;
  readonly owner: Actor;
}

type NewPerson = Omit<DemoPerson, 'who'>;

/** What people do on the platform, one call a step, by the rooms' own services and under their rules. */
export class DemoSteps {
  private readonly people: People;
  private readonly organisations: Organisations;
  private readonly offers: Offers;

  /** @param password of everybody who gets one */
  constructor(
    readonly rooms: DemoRooms,
    private readonly password: string,
  ) {
    this.people = rooms.get(People);
    this.organisations = rooms.get(Organisations);
    this.offers = rooms.get(Offers);
  }

  /** Somebody who can sign in with the demo's password. */
  settlePerson(person: DemoPerson): Promise<Actor> {
    const { who: _who, ...card } = person;
    return this.enrol(card, this.password);
  }

  /** A record handed in by its owner, waiting for review. Somebody without a password is of the crowd, whom nobody signs in as. */
  async submit(person: NewPerson | DemoPerson, input: CreateOrganisationInput, at = new Date()): Promise<Settled> {
    const actor = 'who' in person ? await this.settlePerson(person) : await this.enrol(person);
    const { id } = await this.organisations.create(actor, input, at);
    const owner = await this.present(actor);
    await this.organisations.submit(owner, id, at);
    return { id, owner };
  }

  /** A public record. The gate screens it when it is approved. */
  async activate(person: NewPerson | DemoPerson, input: CreateOrganisationInput, at = new Date()): Promise<Settled> {
    const { id, owner } = await this.submit(person, input, at);
    await this.organisations.approve(HOUSE, id, at);
    return { id, owner: await this.present(owner) };
  }

  /** @returns the newcomer */
  async join(person: DemoPerson, to: Settled, role: MemberRole): Promise<Actor> {
    const { personId } = await this.settlePerson(person);
    await this.rooms.get(Database).transaction(to.owner, (tx) => this.rooms.get(Memberships).add(tx, to.owner, to.id, personId!, role));
    return this.people.actorOf(personId!);
  }

  /** A listing that waits for whoever comes next: the client when an adviser wrote it, else a reviewer. */
  async handIn(author: Actor, draft: DraftOffer, at = new Date()): Promise<Id> {
    const { id } = await this.offers.draft(author, draft, at);
    await this.offers.submit(author, id, at);
    return id;
  }

  /** A public listing. */
  async publish(owner: Actor, draft: DraftOffer, at = new Date()): Promise<Id> {
    const id = await this.handIn(owner, draft, at);
    await this.offers.approve(HOUSE, id, at);
    return id;
  }

  private async enrol(card: NewPerson, password?: string): Promise<Actor> {
    const { id } = await this.people.create({ ...card, ...(password !== undefined && { password }) }, HOUSE);
    return this.people.actorOf(id);
  }

  /** The same person with the memberships of now. */
  private present(actor: Actor): Promise<Actor> {
    return this.people.actorOf(actor.personId!);
  }
}
