import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { Config, Database, Jobs, Mail, Messages, Task, type Tx } from '@zemlyak/platform';
import { nameFor } from './person.entity';
import { hashOfToken, newToken } from './keys/secrets';

/** A letter that is owed. Without an id the address was unknown: the work is ordered all the same, so that the answer's time tells nothing. */
export type OrderedLetter =
  | { readonly kind: 'sign-up'; readonly signUpId: Id }
  | { readonly kind: 'invitation' | 'password-reset'; readonly personId: Id | null }
  | { readonly kind: 'email-change' | 'email-change-asked' | 'email-changed'; readonly changeId: Id };

/** Pages that letters lead to; each is a page of the web app. */
const pages = {
  signIn: (language: Language): string => `/${language}/sign-in`,
  confirmEmail: (language: Language): string => `/${language}/confirm-email`,
  confirmNewEmail: (language: Language): string => `/${language}/confirm-new-email`,
  acceptInvitation: (language: Language): string => `/${language}/accept-invitation`,
  resetPassword: (language: Language): string => `/${language}/reset-password`,
  forgottenPassword: (language: Language): string => `/${language}/forgotten-password`,
};

/** Hours for which a link in a letter works. */
export const LINK_HOURS = { 'sign-up': 48, invitation: 72, 'password-reset': 2, 'email-change': 24 };

interface Recipient {
  readonly email: string;
  readonly language: Language;
  readonly nameCyrillic: string | null;
  readonly nameLatin: string | null;
}

/** The letters of this room. A link's token is made when the letter is written and is nowhere else in clear. */
@Injectable()
export class Letters {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** Orders a letter in the transaction that makes it necessary. */
  async order(tx: Tx, letter: OrderedLetter): Promise<void> {
    await this.jobs.enqueue(tx, 'identity.write-letter', letter);
  }

  /** Writes an ordered letter. Runs again after a crash: then a second letter goes out, and both of its links work. */
  @Task('identity.write-letter')
  async write(letter: OrderedLetter, now = new Date()): Promise<void> {
    if (letter.kind === 'sign-up') return this.writeSignUp(letter.signUpId);
    if ('changeId' in letter) {
      return letter.kind === 'email-change' ? this.writeToNewAddress(letter.changeId) : this.writeToOldAddress(letter.kind, letter.changeId);
    }
    if (letter.personId === null) return;
    const wanted = letter.kind === 'invitation' ? 'confirmed_at IS NULL' : 'confirmed_at IS NOT NULL';
    const to = await this.recipient(letter.personId, wanted);
    if (!to) return;
    const token = await this.newKey(letter.personId, letter.kind, now),
      page = letter.kind === 'invitation' ? 'acceptInvitation' : 'resetPassword';
    await this.send(to, letter.kind, `${letter.kind}.${hashOfToken(token).slice(0, 24)}`, this.link(to.language, page, token), LINK_HOURS[letter.kind]);
  }

  /** A link for choosing a password, to be shown instead of mailed; works once, for two hours. */
  async passwordLink(personId: Id, language: Language, now = new Date()): Promise<string> {
    return this.link(language, 'resetPassword', await this.newKey(personId, 'password-reset', now));
  }

  /** Tells a person about a change to the keys of their account. @param key same key, same letter */
  async tellOfChange(
    personId: Id,
    kind: 'password-changed' | 'second-factor-enabled' | 'second-factor-disabled' | 'recovery-code-used' | 'recovery-codes-renewed',
    key: string,
  ): Promise<void> {
    const to = await this.recipient(personId, 'confirmed_at IS NOT NULL');
    if (to) await this.send(to, kind, `${kind}.${key}`, this.link(to.language, 'forgottenPassword'));
  }

  /** A new address gets the link; one that has an account is told so, and nobody else learns it. */
  private async writeSignUp(signUpId: Id): Promise<void> {
    const [to] = await this.database.query<Recipient & { known: boolean }>(
      `SELECT s.email::text AS email, s.language, s.name_cyrillic AS "nameCyrillic", s.name_latin AS "nameLatin",
              EXISTS (SELECT 1 FROM identity.person p WHERE p.email = s.email AND p.confirmed_at IS NOT NULL) AS known
       FROM identity.sign_up s WHERE s.id = $1`,
      [signUpId],
    );
    if (!to) return;
    if (to.known) {
      await this.send(to, 'already-registered', `already-registered.${signUpId}`, this.link(to.language, 'signIn'));
      await this.database.query(`DELETE FROM identity.sign_up WHERE id = $1`, [signUpId]);
      return;
    }
    const token = newToken();
    await this.database.query(`UPDATE identity.sign_up SET token_hash = $2 WHERE id = $1`, [signUpId, hashOfToken(token)]);
    await this.send(to, 'sign-up', `sign-up.${hashOfToken(token).slice(0, 24)}`, this.link(to.language, 'confirmEmail', token), LINK_HOURS['sign-up']);
  }

  /** The address that is wished for gets the link; one that has an account is told so, and nobody else learns it. */
  private async writeToNewAddress(changeId: Id): Promise<void> {
    const [to] = await this.database.query<Recipient & { known: boolean }>(
      `SELECT c.new_email::text AS email, p.language, NULL AS "nameCyrillic", NULL AS "nameLatin", EXISTS (SELECT 1 FROM identity.person o WHERE o.email = c.new_email) AS known
       FROM identity.email_change c JOIN identity.person p ON p.id = c.person_id WHERE c.id = $1 AND c.left_email IS NULL AND p.status = 'active'`,
      [changeId],
    );
    if (!to) return;
    if (to.known) return this.send(to, 'email-in-use', `email-in-use.${changeId}`, this.link(to.language, 'signIn'));
    const token = newToken();
    await this.database.query(`UPDATE identity.email_change SET token_hash = $2 WHERE id = $1 AND left_email IS NULL`, [changeId, hashOfToken(token)]);
    const key = `email-change.${hashOfToken(token).slice(0, 24)}`;
    await this.send(to, 'email-change', key, this.link(to.language, 'confirmNewEmail', token), LINK_HOURS['email-change']);
  }

  /** The owner of the present address may not be the one who asked; while nothing has changed, a new password stops it. */
  private async writeToOldAddress(kind: 'email-change-asked' | 'email-changed', changeId: Id): Promise<void> {
    const [to] = await this.database.query<Recipient>(
      `SELECT coalesce(c.left_email, p.email)::text AS email, p.language, p.name_cyrillic AS "nameCyrillic", p.name_latin AS "nameLatin"
       FROM identity.email_change c JOIN identity.person p ON p.id = c.person_id WHERE c.id = $1 AND p.status <> 'erased' AND (c.left_email IS NOT NULL OR $2)`,
      [changeId, kind === 'email-change-asked'],
    );
    if (to) await this.send(to, kind, `${kind}.${changeId}`, this.link(to.language, kind === 'email-changed' ? 'signIn' : 'forgottenPassword'));
  }

  private async newKey(personId: Id, kind: 'invitation' | 'password-reset', now: Date): Promise<string> {
    const token = newToken();
    await this.database.query(`INSERT INTO identity.mail_token (hash, person_id, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`, [
      hashOfToken(token),
      personId,
      kind === 'invitation' ? 'invitation' : 'password_reset',
      now,
      hoursAfter(now, LINK_HOURS[kind]),
    ]);
    return token;
  }

  private async recipient(personId: Id, condition: string): Promise<Recipient | undefined> {
    const [to] = await this.database.query<Recipient>(
      `SELECT email::text AS email, language, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin" FROM identity.person WHERE id = $1 AND status = 'active' AND ${condition}`,
      [personId],
    );
    return to;
  }

  private async send(to: Recipient, letter: string, key: string, link: string, hours?: number): Promise<void> {
    const name = nameFor(to, to.language);
    const part = (of: string): string => this.messages.text(to.language, of, { name, link, hours, count: hours, support: this.config.SUPPORT_EMAIL });
    const greeting = part(name ? 'mail.identity.greeting' : 'mail.identity.greeting-nameless');
    const text = [greeting, part(`mail.${letter}.text`), part('mail.identity.signature')].join('\n\n');
    await this.mail.send({ to: to.email, subject: part(`mail.${letter}.subject`), text, language: to.language, key: `identity.${key}` });
  }

  /** The token is behind the `#`, so it reaches no server log. */
  private link(language: Language, page: keyof typeof pages, token?: string): string {
    return `${this.config.ORIGIN}${pages[page](language)}${token ? `#token=${token}` : ''}`;
  }
}

const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
