import { Injectable } from '@nestjs/common';
import { GUEST, InvalidInput, daysAfter, newId, personActor, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, violated, type Tx } from '@zemlyak/platform';
import { LinkNotValid } from '../identity.errors';
import { EmailChanged } from '../identity.events';
import { LINK_HOURS, Letters } from '../letters';
import { lockedPerson } from '../people.service';
import { Sessions } from '../sessions/sessions.service';
import { endLinksOf } from './mail-links';
import { hashOfToken } from './secrets';

/** Days for which the address that was left is known: as long as the demo keeps letters to it, so that erasure finds them. */
const LEFT_DAYS = 60;

/** A wish that waits for its letter to be opened. */
export interface AskedEmailChange {
  readonly email: string;
  readonly expiresAt: Date;
}

/** Another mail address for an account. It takes effect when the letter to it is opened; until then everything goes to the present one. */
@Injectable()
export class EmailChanges {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly letters: Letters,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Takes the wish in place of an earlier one and orders letters to both addresses. Whether the new one belongs to somebody changes neither
   * the work nor the answer, only the letter.
   * @throws ProofNeeded, SessionNeeded, InvalidInput when it is the present address
   */
  async ask(actor: Actor, email: string, now = new Date()): Promise<AskedEmailChange> {
    await this.sessions.requireProof(actor, now);
    const wish = { id: newId(), email: email.trim(), expiresAt: new Date(now.getTime() + LINK_HOURS['email-change'] * 3_600_000) };
    await this.database.transaction(actor, async (tx) => {
      const person = await lockedPerson(tx, actor.personId!);
      if (person.email!.toLowerCase() === wish.email.toLowerCase()) throw new InvalidInput({ errors: [{ path: 'email', code: 'sameEmail' }] });
      await forget(tx, person.id);
      await tx.query(`INSERT INTO identity.email_change (id, person_id, new_email, session_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`, [
        wish.id,
        person.id,
        wish.email,
        actor.sessionId,
        now,
        wish.expiresAt,
      ]);
      await this.letters.order(tx, { kind: 'email-change', changeId: wish.id });
      await this.letters.order(tx, { kind: 'email-change-asked', changeId: wish.id });
    });
    return { email: wish.email, expiresAt: wish.expiresAt };
  }

  /** The wish that waits; null when there is none. */
  async asked(actor: Actor, now = new Date()): Promise<AskedEmailChange | null> {
    const [row] = await this.database.query<AskedEmailChange>(
      `SELECT new_email::text AS email, expires_at AS "expiresAt" FROM identity.email_change WHERE person_id = $1 AND left_email IS NULL AND expires_at > $2`,
      [actor.personId, now],
    );
    return row ?? null;
  }

  /** Takes the wish back: its link opens nothing any more. @throws SessionNeeded */
  async cancel(actor: Actor): Promise<void> {
    this.sessions.requireSession(actor);
    await this.database.transaction(actor, (tx) => forget(tx, actor.personId!));
  }

  /**
   * Moves the account to the address by the link of the letter, which works once. Every session but the one that asked ends, and so does every
   * link sent to the old address; nobody is signed in by it.
   * @throws LinkNotValid also when the address got an account meanwhile
   * @fires EmailChanged, SessionsEnded
   */
  async confirm(token: string, now = new Date()): Promise<void> {
    const hash = hashOfToken(token);
    const [asker] = await this.database.query<{ personId: Id }>(`SELECT person_id AS "personId" FROM identity.email_change WHERE token_hash = $1`, [hash]);
    if (!asker) throw new LinkNotValid();
    try {
      await this.database.transaction(GUEST, (tx) => this.move(tx, asker.personId, hash, now));
    } catch (error) {
      if (violated(error) === 'person_email_key') throw new LinkNotValid(); // somebody has the address by now
      throw error;
    }
  }

  private async move(tx: Tx, personId: Id, hash: string, now: Date): Promise<void> {
    const person = await lockedPerson(tx, personId),
      actor = personActor({ personId });
    const [[wish]] = await tx.query<[{ id: Id; email: string; sessionId: Id }[], number]>(
      `UPDATE identity.email_change c SET token_hash = NULL, left_email = $3, new_email = NULL, expires_at = $4
       FROM identity.email_change before WHERE before.id = c.id AND c.token_hash = $1 AND c.expires_at > $2
       RETURNING c.id, before.new_email::text AS email, c.session_id AS "sessionId"`,
      [hash, now, person.email, daysAfter(now, LEFT_DAYS)],
    );
    if (!wish || !person.isUsable) throw new LinkNotValid();
    person.moveTo(wish.email);
    await tx.save(person);
    await endLinksOf(tx, personId);
    await this.sessions.endAllOf(tx, actor, personId, wish.sessionId);
    await this.letters.order(tx, { kind: 'email-changed', changeId: wish.id });
    await this.journal.record(tx, actor, new EmailChanged({ personId }));
  }
}

const forget = async (tx: Tx, personId: Id): Promise<void> => {
  await tx.query('DELETE FROM identity.email_change WHERE person_id = $1 AND left_email IS NULL', [personId]);
};
