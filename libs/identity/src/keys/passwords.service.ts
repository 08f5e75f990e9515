import { Injectable } from '@nestjs/common';
import { GUEST, InvalidInput, personActor, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal } from '@zemlyak/platform';
import { LinkNotValid } from '../identity.errors';
import { PasswordChanged } from '../identity.events';
import { Letters } from '../letters';
import { endLinksOf } from './mail-links';
import { PasswordHasher } from './password-hasher';
import { passwordFault } from './password-rules';
import { PeopleQueries } from '../people.queries';
import { hashOfToken } from './secrets';
import { Sessions, type OpenedSession } from '../sessions/sessions.service';

/** New passwords: with the old one, or by mail. */
@Injectable()
export class Passwords {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly hasher: PasswordHasher,
    private readonly letters: Letters,
    private readonly sessions: Sessions,
    private readonly queries: PeopleQueries,
  ) {}

  /**
   * Changes the password of a person whose present one was just checked. This session gets a new token, all others end.
   * @throws InvalidInput, SessionNeeded
   * @fires PasswordChanged, SessionsEnded
   */
  async change(actor: Actor, next: string, now = new Date()): Promise<OpenedSession> {
    const personId = actor.personId!;
    this.sessions.requireSession(actor);
    await this.refuseWeak(personId, next, 'newPassword');
    const passwordHash = await this.hasher.hash(next);
    return this.database.transaction(actor, async (tx) => {
      await tx.query('UPDATE identity.person SET password_hash = $2 WHERE id = $1', [personId, passwordHash]);
      await endLinksOf(tx, personId);
      await this.sessions.endAllOf(tx, actor, personId, actor.sessionId);
      await this.journal.record(tx, actor, new PasswordChanged({ personId, byMail: false }));
      return this.sessions.rotate(tx, actor, now);
    });
  }

  /** Orders a letter with a link, if the address has an account; the work and the answer are the same if it has none. */
  async askReset(email: string): Promise<void> {
    const person = await this.queries.signInFacts(email);
    await this.database.transaction(GUEST, (tx) => this.letters.order(tx, { kind: 'password-reset', personId: person?.id ?? null }));
  }

  /**
   * Sets a new password by the link of a letter, which works once. Ends all sessions and opens none, so the second factor is not passed by.
   * @throws LinkNotValid, InvalidInput
   * @fires PasswordChanged, SessionsEnded
   */
  async reset(token: string, next: string, now = new Date()): Promise<void> {
    const hash = hashOfToken(token);
    const [owner] = await this.database.query<{ personId: Id }>(
      `SELECT person_id AS "personId" FROM identity.mail_token WHERE hash = $1 AND purpose = 'password_reset' AND expires_at > $2`,
      [hash, now],
    );
    if (!owner) throw new LinkNotValid();
    const { personId } = owner,
      actor = personActor({ personId });
    await this.refuseWeak(personId, next, 'password');
    const passwordHash = await this.hasher.hash(next);
    await this.database.transaction(actor, async (tx) => {
      const [, used] = await tx.query<[unknown[], number]>('DELETE FROM identity.mail_token WHERE hash = $1', [hash]);
      if (!used) throw new LinkNotValid();
      await endLinksOf(tx, personId);
      await tx.query(`UPDATE identity.person SET password_hash = $2 WHERE id = $1 AND status <> 'erased'`, [personId, passwordHash]);
      await this.sessions.endAllOf(tx, actor, personId);
      await this.journal.record(tx, actor, new PasswordChanged({ personId, byMail: true }));
    });
  }

  private async refuseWeak(personId: Id, password: string, path: string): Promise<void> {
    const person = await this.queries.card(personId);
    const fault = passwordFault(password, [person?.email, person?.nameCyrillic, person?.nameLatin], path);
    if (fault) throw new InvalidInput({ errors: [fault] });
  }
}
