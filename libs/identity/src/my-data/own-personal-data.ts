import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database, Housekeeping, Journal, type Tx } from '@zemlyak/platform';
import { Consents } from './consents.service';
import { Exports } from './exports.service';
import { PersonalData, type KeptRecord, type PersonalDataKeeper, type PersonalRecord } from './personal-data';
import { Person } from '../person.entity';

/** Years for which the proof of a consent is kept after it ended. */
export const CONSENT_YEARS = 3;

/** What identity itself holds about a person. */
@Injectable()
export class OwnPersonalData implements PersonalDataKeeper, OnModuleInit {
  readonly room = 'identity';

  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
    private readonly consents: Consents,
    private readonly exports: Exports,
    private readonly journal: Journal,
    private readonly housekeeping: Housekeeping,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export(personId: Id): Promise<Record<string, unknown>> {
    const [profile] = await this.database.query(
      `SELECT email::text AS email, name_cyrillic AS "nameCyrillic", name_latin AS "nameLatin", language, zone, phone, birth_year AS "birthYear",
              operator_roles AS "operatorRoles", second_factor_at AS "secondFactorSince", confirmed_at AS "confirmedAt", created_at AS "createdAt"
       FROM identity.person WHERE id = $1`,
      [personId],
    );
    return {
      profile: profile ?? null,
      consents: await this.consents.history(personId),
      sessions: await this.database.query(
        `SELECT user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt" FROM identity.session WHERE person_id = $1 ORDER BY created_at`,
        [personId],
      ),
      emailChanges: await this.database.query(
        `SELECT new_email::text AS "newEmail", left_email::text AS "leftEmail", created_at AS "createdAt" FROM identity.email_change WHERE person_id = $1 ORDER BY created_at`,
        [personId],
      ),
      apiTokens: await this.database.query(
        `SELECT label, scope, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt" FROM identity.api_token WHERE person_id = $1 ORDER BY created_at`,
        [personId],
      ),
      journal: (await this.journal.history(personId)).map(({ type, at }) => ({ type, at })),
    };
  }

  async goes(personId: Id): Promise<PersonalRecord[]> {
    const [row] = await this.database.query<Record<'profile' | 'sessions' | 'apiTokens' | 'emailChanges' | 'exports', number>>(
      `SELECT num_nonnulls(email, name_cyrillic, name_latin, phone, birth_year, password_hash, second_factor_secret) AS profile,
              (SELECT count(*)::int FROM identity.session WHERE person_id = p.id) AS sessions, (SELECT count(*)::int FROM identity.api_token WHERE person_id = p.id) AS "apiTokens",
              (SELECT count(*)::int FROM identity.email_change WHERE person_id = p.id) AS "emailChanges",
              (SELECT count(*)::int FROM identity.data_export WHERE person_id = p.id) AS exports
       FROM identity.person p WHERE id = $1`,
      [personId],
    );
    return Object.entries(row ?? {}).map(([kind, count]) => ({ label: `labels.personal-data.identity.${kind}`, count }));
  }

  async keeps(personId: Id, now: Date): Promise<KeptRecord[]> {
    const until = new Date(now);
    until.setUTCFullYear(until.getUTCFullYear() + CONSENT_YEARS);
    const [consents, entries] = [await this.consents.history(personId), await this.journal.history(personId)];
    return [
      { label: 'labels.personal-data.identity.consents', count: consents.length, reason: 'labels.personal-data.identity.consents-reason', until },
      { label: 'labels.personal-data.identity.journal', count: entries.length, reason: 'labels.personal-data.identity.journal-reason', until: null },
    ];
  }

  async erase(tx: Tx, personId: Id, now: Date): Promise<void> {
    const person = await tx.findOneBy(Person, { id: personId });
    if (!person || person.status === 'erased') return;
    const address = person.email!;
    const left = await tx.query<{ address: string }[]>(
      `SELECT coalesce(left_email, new_email)::text AS address FROM identity.email_change WHERE person_id = $1`,
      [personId],
    );
    for (const table of ['session', 'api_token', 'recovery_code', 'mail_token', 'email_change'])
      await tx.query(`DELETE FROM identity.${table} WHERE person_id = $1`, [personId]);
    await tx.query('DELETE FROM identity.sign_up WHERE email = $1', [address]);
    await tx.query('UPDATE identity.consent SET withdrawn_at = greatest($2, given_at) WHERE person_id = $1 AND withdrawn_at IS NULL', [personId, now]);
    await this.exports.forget(tx, personId);
    person.erase(now);
    await tx.save(person);
    for (const each of [address, ...left.map((row) => row.address)]) await this.housekeeping.forgetPerson(tx, personId, each);
  }
}
