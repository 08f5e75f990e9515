import { Injectable } from '@nestjs/common';
import { HOUSE, NotAllowed, NotFound, type Actor, type Id, type Language, type OperatorRole } from '@zemlyak/kernel';
import { Access, Database, Journal, expectVersion, type Page, type Tx } from '@zemlyak/platform';
import {
  EmailConfirmed,
  OperatorRolesChanged,
  PersonInvited,
  PersonLocked,
  PersonSignedUp,
  PersonUnlocked,
  ProfileChanged,
  SessionsEnded,
} from './identity.events';
import { LastOperator, OwnRoles } from './identity.errors';
import { mayGiveRoles, mayLock } from './identity.policy';
import { Letters } from './letters';
import { PasswordHasher } from './keys/password-hasher';
import { PeopleQueries, type PersonContact, type PersonCard } from './people.queries';
import { Person, type NewPerson, type ProfileChange } from './person.entity';

/** A person made by the house; the password is hashed here. */
export interface PersonToCreate extends Omit<NewPerson, 'passwordHash'> {
  /** Without one the person chooses it by mail. */
  readonly password?: string;
}

/** Any number will do, as long as every change of operators takes the same lock. */
const OPERATORS_LOCK = 7_246_004;

/** People and their accounts. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly queries: PeopleQueries,
    private readonly journal: Journal,
    private readonly hasher: PasswordHasher,
    private readonly letters: Letters,
    private readonly access: Access,
  ) {}

  /** @throws NotFound when there is no such person, or it was erased */
  async byId(id: Id): Promise<PersonCard> {
    const found = await this.queries.card(id);
    if (!found || found.status === 'erased') throw new NotFound();
    return found;
  }

  /** Names and ways to reach people; erased ones are left out. Ask only after the state that allows contacts to be seen. */
  contactsOf(ids: readonly Id[]): Promise<PersonContact[]> {
    return this.queries.contacts(ids);
  }

  /** Where to write and in which language; null for erased, locked and unconfirmed people. */
  mailAddressOf(personId: Id): Promise<{ email: string; language: Language; zone: string } | null> {
    return this.queries.mailAddress(personId);
  }

  /** The person as an actor, with memberships, in their own language. @throws NotFound when they may not act */
  async actorOf(personId: Id): Promise<Actor> {
    const actor = await this.queries.actor(personId);
    if (!actor) throw new NotFound();
    return this.access.actorOf(actor);
  }

  /**
   * Makes a person whose address counts as confirmed; for demo worlds and the operator's commands.
   * @throws AlreadyDone when the address is taken
   * @fires PersonSignedUp, EmailConfirmed
   */
  async create(from: PersonToCreate, actor: Actor, now = new Date()): Promise<PersonCard> {
    const passwordHash = from.password === undefined ? null : await this.hasher.hash(from.password);
    const person = Person.enrol({ ...from, passwordHash }, now);
    person.confirm(now);
    await this.database.transaction(actor, async (tx) => {
      await tx.insert(Person, person);
      await this.journal.record(tx, actor, new PersonSignedUp({ personId: person.id }));
      await this.journal.record(tx, actor, new EmailConfirmed({ personId: person.id }));
    });
    return this.byId(person.id);
  }

  /**
   * Makes an account that waits for its owner and mails them a link to it. Somebody who has an account already gets no letter from here: the
   * room that invites tells them itself.
   * @returns the person's id, new or known
   * @fires PersonInvited
   */
  async invite(tx: Tx, actor: Actor, to: { email: string; nameCyrillic?: string; nameLatin?: string; language: Language }, now = new Date()): Promise<Id> {
    const person = Person.enrol(to, now);
    const [made] = await tx.query<{ id: Id }[]>(
      `INSERT INTO identity.person (id, email, name_cyrillic, name_latin, language, zone, status, created_at) VALUES ($1, $2, $3, $4, $5, $6, 'active', $7)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [person.id, person.email, person.nameCyrillic, person.nameLatin, person.language, person.zone, now],
    );
    const [known] = made
      ? [made]
      : await tx.query<{ id: Id; confirmed: boolean }[]>(`SELECT id, confirmed_at IS NOT NULL AS confirmed FROM identity.person WHERE email = $1`, [
          person.email,
        ]);
    if (!known) throw new NotFound(); // erased in between
    if (made || !(known as { confirmed?: boolean }).confirmed) {
      await this.letters.order(tx, { kind: 'invitation', personId: known.id });
      await this.journal.record(tx, actor, new PersonInvited({ personId: known.id }));
    }
    return known.id;
  }

  /** Changes what people say about themselves. @throws StaleVersion @fires ProfileChanged */
  async changeProfile(actor: Actor, version: number, to: ProfileChange): Promise<PersonCard> {
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      expectVersion(person.version, version);
      const fields = person.change(to);
      if (!fields.length) return;
      await tx.save(person);
      await this.journal.record(tx, actor, new ProfileChanged({ personId, fields }));
    });
    return this.byId(personId);
  }

  /** People whose address or name holds the text, oldest account first; the operator's list. `limit` 1 to 100. */
  find(text: string, cursor: string | undefined, limit: number): Promise<Page<PersonCard>> {
    return this.queries.find(text, cursor, limit);
  }

  /**
   * Makes the person with this address an operator, and an account when there is none; for the operator's machine, where nobody is signed in.
   * @returns a link for choosing the password, which works once and for two hours; null for an account that was there
   * @fires OperatorRolesChanged, for a new account PersonSignedUp and EmailConfirmed
   */
  async appointOperator(email: string, language: Language, now = new Date()): Promise<{ person: PersonCard; link: string | null }> {
    const known = await this.queries.signInFacts(email);
    const { id, version, operatorRoles } = known ? await this.byId(known.id) : await this.create({ email, language }, HOUSE, now);
    const person = await this.giveRoles(HOUSE, id, [...new Set([...operatorRoles, 'operator' as const])], version);
    return { person, link: known ? null : await this.letters.passwordLink(id, language, now) };
  }

  /** @throws NotAllowed, OwnRoles, LastOperator, StaleVersion @fires OperatorRolesChanged */
  async giveRoles(actor: Actor, personId: Id, roles: readonly OperatorRole[], version: number): Promise<PersonCard> {
    if (!mayGiveRoles(actor, roles)) throw new NotAllowed();
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      expectVersion(person.version, version);
      if (person.operatorRoles.includes('operator') && !roles.includes('operator')) await refuseLastOperator(tx, personId);
      if (actor.personId === personId && roles.some((role) => !person.operatorRoles.includes(role))) throw new OwnRoles();
      person.giveRoles(roles);
      await tx.save(person);
      await this.journal.record(tx, actor, new OperatorRolesChanged({ personId, roles: person.operatorRoles }));
    });
    return this.byId(personId);
  }

  /** Ends every session and keeps the person out until unlocked. @throws NotAllowed, LastOperator @fires PersonLocked, SessionsEnded */
  async lock(actor: Actor, personId: Id): Promise<PersonCard> {
    if (!mayLock(actor, { id: personId })) throw new NotAllowed();
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      if (person.status === 'locked') return;
      if (person.operatorRoles.includes('operator')) await refuseLastOperator(tx, personId);
      person.lock();
      await tx.save(person);
      await tx.query('DELETE FROM identity.session WHERE person_id = $1', [personId]);
      await this.journal.record(tx, actor, new PersonLocked({ personId }));
      await this.journal.record(tx, actor, new SessionsEnded({ personId, sessionId: null }));
    });
    return this.byId(personId);
  }

  /** @fires PersonUnlocked */
  async unlock(actor: Actor, personId: Id): Promise<PersonCard> {
    if (!mayLock(actor, { id: personId })) throw new NotAllowed();
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, personId);
      if (person.status !== 'locked') return;
      person.unlock();
      await tx.save(person);
      await this.journal.record(tx, actor, new PersonUnlocked({ personId }));
    });
    return this.byId(personId);
  }
}

/** The person with its row locked until the transaction ends. @throws NotFound when there is none, or it was erased */
export async function lockedPerson(tx: Tx, id: Id): Promise<Person> {
  const person = await tx.findOne(Person, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!person || person.status === 'erased') throw new NotFound();
  return person;
}

/** One change at a time, so two operators cannot remove each other. @throws LastOperator when nobody else could run the product */
export async function refuseLastOperator(tx: Tx, personId: Id): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [OPERATORS_LOCK]);
  const [others] = await tx.query<{ n: string }[]>(
    `SELECT count(*) AS n FROM identity.person WHERE 'operator' = ANY(operator_roles) AND status = 'active' AND confirmed_at IS NOT NULL AND id <> $1`,
    [personId],
  );
  if (Number(others?.n) === 0) throw new LastOperator();
}
