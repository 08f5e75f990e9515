import { Injectable } from '@nestjs/common';
import { personActor, type Actor, type Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import { AccountLocked, SecondFactorNeeded, WrongCredentials, WrongPassword } from '../identity.errors';
import { PasswordHasher } from '../keys/password-hasher';
import { PeopleQueries, type SignInFacts } from '../people.queries';
import { SecondFactor } from '../keys/second-factor.service';
import { Sessions, type OpenedSession } from './sessions.service';
import { SignInWaits } from '../keys/sign-in-waits';

/** Where an attempt comes from. */
export interface Visit {
  /** Network address as limits count it. */
  readonly place: string;
  readonly userAgent: string;
  /** Token that the browser still carries; its session ends when the new one opens. */
  readonly oldToken?: string;
}

/** Proves who somebody is. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly queries: PeopleQueries,
    private readonly waits: SignInWaits,
    private readonly hasher: PasswordHasher,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Opens a session. An unknown address, a wrong password and an unconfirmed address look the same and take the same time.
   * @throws TooManyRequests, WrongCredentials, AccountLocked, SecondFactorNeeded, WrongCode, Unavailable
   * @fires SignedIn
   */
  async signIn(input: { readonly email: string; readonly password: string; readonly code?: string }, visit: Visit, now = new Date()): Promise<OpenedSession> {
    await this.waits.countAttempt(input.email, visit.place, now);
    const person = await this.queries.signInFacts(input.email);
    const { fits, stale } = await this.hasher.verify(person?.passwordHash ?? null, input.password);
    if (!person || !fits || !person.confirmed) throw new WrongCredentials();
    if (person.status !== 'active') throw new AccountLocked();
    if (person.hasSecondFactor && !input.code) throw new SecondFactorNeeded();
    const betterHash = stale ? await this.hasher.hash(input.password) : null;
    return this.open(person, input, visit, betterHash, now);
  }

  /** Proves once more that the person in front of the browser is the owner; the session gets a new token. @throws TooManyRequests, SessionNeeded, WrongPassword */
  async prove(actor: Actor, password: string, visit: Visit, now = new Date()): Promise<OpenedSession> {
    this.sessions.requireSession(actor);
    await this.requirePassword(actor.personId!, password, visit, now);
    return this.database.transaction(actor, (tx) => this.sessions.rotate(tx, actor, now));
  }

  /** @throws TooManyRequests, WrongPassword */
  async requirePassword(personId: Id, password: string, visit: Visit, now = new Date()): Promise<void> {
    await this.waits.countAttempt(personId, visit.place, now);
    const stored = await this.queries.passwordHash(personId);
    if (!(await this.hasher.verify(stored, password)).fits) throw new WrongPassword();
    await this.database.transaction(personActor({ personId }), (tx) => this.waits.clear(tx, personId, visit.place));
  }

  private open(
    person: SignInFacts,
    input: { readonly email: string; readonly code?: string },
    visit: Visit,
    betterHash: string | null,
    now: Date,
  ): Promise<OpenedSession> {
    const actor = personActor({ personId: person.id });
    return this.database.transaction(actor, async (tx) => {
      const [still] = await tx.query<unknown[]>( // the password may have been changed, or the account closed, while this one was compared
        `SELECT 1 FROM identity.person WHERE id = $1 AND status = 'active' AND password_hash = $2 FOR UPDATE`,
        [person.id, person.passwordHash],
      );
      if (!still) throw new WrongCredentials();
      if (person.hasSecondFactor) await this.secondFactor.accept(tx, actor, person.id, input.code ?? '', now);
      if (betterHash) await tx.query('UPDATE identity.person SET password_hash = $2 WHERE id = $1', [person.id, betterHash]);
      await this.waits.clear(tx, input.email, visit.place);
      const opened = await this.sessions.open(tx, actor, visit.userAgent, now);
      if (visit.oldToken) await this.sessions.forget(tx, visit.oldToken);
      return opened;
    });
  }
}
