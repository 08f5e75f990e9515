import { Injectable } from '@nestjs/common';
import { GUEST, InvalidInput, newId, personActor, type Id, type Language } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { Consents } from './my-data/consents.service';
import type { ConsentPurpose } from './my-data/consent-texts';
import { LinkNotValid } from './identity.errors';
import { EmailConfirmed, PersonSignedUp } from './identity.events';
import { Letters } from './letters';
import { PasswordHasher } from './keys/password-hasher';
import { passwordFault } from './keys/password-rules';
import { Person } from './person.entity';
import { hashOfToken } from './keys/secrets';
import { Sessions, type OpenedSession } from './sessions/sessions.service';

/** What somebody says who wants an account. */
export interface SignUpInput {
  readonly email: string;
  readonly password: string;
  readonly nameCyrillic?: string;
  readonly nameLatin?: string;
  readonly language: Language;
  /** IANA name. */
  readonly zone: string;
  readonly purposes: readonly ConsentPurpose[];
}

/** What an invited person adds to the account that waits for them. */
export type AcceptanceInput = Omit<SignUpInput, 'email'> & { readonly token: string };

const HOURS = 48;

interface PendingSignUp {
  email: string;
  nameCyrillic: string | null;
  nameLatin: string | null;
  language: Language;
  zone: string;
  passwordHash: string;
  purposes: ConsentPurpose[];
  createdAt: Date;
}

/**
 * From wish to account. A sign-up is only a wish until its mail is confirmed: nobody can reserve another person's address, each attempt keeps
 * its own password, and what was never confirmed is forgotten after 48 hours.
 */
@Injectable()
export class SignUps {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly hasher: PasswordHasher,
    private readonly letters: Letters,
    private readonly consents: Consents,
    private readonly sessions: Sessions,
  ) {}

  /** Takes the wish. Whether the address has an account already changes neither the work nor the answer, only the letter. @throws InvalidInput */
  async apply(input: SignUpInput, now = new Date()): Promise<void> {
    refuseUnfit(input, input.email);
    const id = newId(),
      passwordHash = await this.hasher.hash(input.password);
    await this.database.transaction(GUEST, async (tx) => {
      await tx.query(
        `INSERT INTO identity.sign_up (id, email, name_cyrillic, name_latin, language, zone, password_hash, purposes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          input.email.trim(),
          input.nameCyrillic ?? null,
          input.nameLatin ?? null,
          input.language,
          input.zone,
          passwordHash,
          input.purposes,
          now,
          new Date(now.getTime() + HOURS * 3_600_000),
        ],
      );
      await this.letters.order(tx, { kind: 'sign-up', signUpId: id });
    });
  }

  /**
   * Makes the account and opens its first session. The link works once.
   * @throws LinkNotValid when it was used, is too old, or the address got an account meanwhile
   * @fires PersonSignedUp, EmailConfirmed, SignedIn
   */
  async confirm(token: string, userAgent: string, now = new Date()): Promise<OpenedSession> {
    return this.database.transaction(GUEST, async (tx) => {
      const [[wish]] = await tx.query<[PendingSignUp[], number]>(
        `DELETE FROM identity.sign_up WHERE token_hash = $1 AND expires_at > $2
         RETURNING email::text AS email, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", language, zone, password_hash AS "passwordHash", purposes, created_at AS "createdAt"`,
        [hashOfToken(token), now],
      );
      if (!wish) throw new LinkNotValid();
      const personId = await this.settle(tx, wish, now);
      await tx.query('DELETE FROM identity.sign_up WHERE email = $1', [wish.email]);
      return this.welcome(tx, personId, wish, userAgent, now);
    });
  }

  /**
   * Takes over the account that an invitation made. The link works once.
   * @throws LinkNotValid, InvalidInput
   * @fires PersonSignedUp, EmailConfirmed, SignedIn
   */
  async accept(input: AcceptanceInput, userAgent: string, now = new Date()): Promise<OpenedSession> {
    refuseUnfit(input, null);
    const passwordHash = await this.hasher.hash(input.password);
    return this.database.transaction(GUEST, async (tx) => {
      const [[used]] = await tx.query<[{ personId: Id }[], number]>(
        `DELETE FROM identity.mail_token WHERE hash = $1 AND purpose = 'invitation' AND expires_at > $2 RETURNING person_id AS "personId"`,
        [hashOfToken(input.token), now],
      );
      const [person] = used
        ? await tx.query<{ email: string }[]>(`SELECT email::text AS email FROM identity.person WHERE id = $1 AND status = 'active' AND confirmed_at IS NULL`, [
            used.personId,
          ])
        : [];
      if (!person) throw new LinkNotValid();
      refuseUnfit(input, person.email);
      const wish = {
        ...input,
        email: person.email,
        nameCyrillic: input.nameCyrillic ?? null,
        nameLatin: input.nameLatin ?? null,
        passwordHash,
        purposes: [...input.purposes],
        createdAt: now,
      };
      return this.welcome(tx, await this.settle(tx, wish, now), wish, userAgent, now);
    });
  }

  /** Makes the person, or lets them take over an account that waited for them. @throws LinkNotValid when the address belongs to somebody confirmed */
  private async settle(tx: Tx, wish: PendingSignUp, now: Date): Promise<Id> {
    const person = Person.enrol(wish, now);
    const [settled] = await tx.query<{ id: Id }[]>(
      `INSERT INTO identity.person AS p (id, email, name_cyrillic, name_latin, language, zone, password_hash, status, confirmed_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'active', $8, $8)
       ON CONFLICT (email) DO UPDATE SET name_cyrillic = coalesce(excluded.name_cyrillic, p.name_cyrillic), name_latin = coalesce(excluded.name_latin, p.name_latin),
         language = excluded.language, zone = excluded.zone, password_hash = excluded.password_hash, confirmed_at = excluded.confirmed_at, version = p.version + 1
       WHERE p.confirmed_at IS NULL AND p.status = 'active' RETURNING id`,
      [person.id, person.email, person.nameCyrillic, person.nameLatin, person.language, person.zone, person.passwordHash, now],
    );
    if (!settled) throw new LinkNotValid();
    await tx.query('DELETE FROM identity.mail_token WHERE person_id = $1', [settled.id]);
    return settled.id;
  }

  private async welcome(tx: Tx, personId: Id, wish: PendingSignUp, userAgent: string, now: Date): Promise<OpenedSession> {
    const actor = personActor({ personId, language: wish.language, zone: wish.zone });
    for (const purpose of wish.purposes) await this.consents.give(tx, actor, personId, purpose, wish.language, wish.createdAt);
    await this.journal.record(tx, actor, new PersonSignedUp({ personId }));
    await this.journal.record(tx, actor, new EmailConfirmed({ personId }));
    return this.sessions.open(tx, actor, userAgent, now);
  }
}

/** @throws InvalidInput when the password is weak, or no name is given */
function refuseUnfit(input: Omit<SignUpInput, 'email'>, email: string | null): void {
  const fault = passwordFault(input.password, [email, input.nameCyrillic, input.nameLatin]);
  const nameless = !input.nameCyrillic?.trim() && !input.nameLatin?.trim();
  const errors = [...(nameless ? [{ path: 'nameCyrillic', code: 'nameNeeded' }] : []), ...(fault ? [fault] : [])];
  if (errors.length) throw new InvalidInput({ errors });
}
