import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Id, type Language } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { ConsentTexts, consentPurposes, type ConsentPurpose, type ConsentText } from './consent-texts';
import { ConsentGiven, ConsentWithdrawn } from '../identity.events';

/** One consent, in force or withdrawn; rows are never edited but for their end. */
export interface ConsentRecord {
  readonly purpose: ConsentPurpose;
  readonly textVersion: number;
  /** SHA-256 of the text that was shown. */
  readonly textHash: string;
  readonly language: Language;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

/** Where a person stands on one purpose: the text as it is now, and the consent in force. */
export interface ConsentState {
  readonly text: ConsentText;
  readonly inForce: ConsentRecord | null;
}

/** Purposes that can be given and taken back at any time; the account's own ends with erasure. */
export type FreePurpose = Exclude<ConsentPurpose, 'account'>;

/** What people agreed to, purpose by purpose, with its history. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly texts: ConsentTexts,
  ) {}

  /** True while the consent is in force. */
  async given(personId: Id, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.givenBy([personId], purpose)).has(personId);
  }

  /** Those of the people whose consent is in force. */
  async givenBy(personIds: readonly Id[], purpose: ConsentPurpose): Promise<ReadonlySet<Id>> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT person_id AS id FROM identity.consent WHERE person_id = ANY($1) AND purpose = $2 AND withdrawn_at IS NULL`,
      [personIds, purpose],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Every consent ever given, oldest first. */
  history(personId: Id): Promise<ConsentRecord[]> {
    return this.database.query<ConsentRecord>(
      `SELECT purpose, text_version AS "textVersion", text_hash AS "textHash", language, given_at AS "givenAt", withdrawn_at AS "withdrawnAt"
       FROM identity.consent WHERE person_id = $1 ORDER BY given_at, purpose`,
      [personId],
    );
  }

  /** All purposes in their order, with the text in the language asked for. */
  async states(personId: Id, language: Language): Promise<ConsentState[]> {
    const inForce = (await this.history(personId)).filter((consent) => consent.withdrawnAt === null);
    return consentPurposes.map((purpose) => ({ text: this.texts.current(purpose, language), inForce: inForce.find((c) => c.purpose === purpose) ?? null }));
  }

  /** Gives and withdraws; purposes not named stay as they are. @fires ConsentGiven, ConsentWithdrawn */
  async choose(actor: Actor, choices: Partial<Record<FreePurpose, boolean>>, language: Language, now = new Date()): Promise<void> {
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      for (const [purpose, wanted] of Object.entries(choices) as [FreePurpose, boolean | undefined][]) {
        if (wanted === true) await this.give(tx, actor, personId, purpose, language, now);
        if (wanted === false) await this.withdraw(tx, actor, personId, purpose, now);
      }
    });
  }

  /** Writes a consent with the text's version and hash; one in force already stays as it is. */
  async give(tx: Tx, actor: Actor, personId: Id, purpose: ConsentPurpose, language: Language, at: Date): Promise<void> {
    const text = this.texts.current(purpose, language);
    const rows = await tx.query<unknown[]>(
      `INSERT INTO identity.consent (id, person_id, purpose, text_version, text_hash, language, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, purpose) WHERE withdrawn_at IS NULL DO NOTHING RETURNING 1`,
      [newId(), personId, purpose, text.version, text.hash, language, at],
    );
    if (rows.length) await this.journal.record(tx, actor, new ConsentGiven({ personId, purpose, textVersion: text.version }));
  }

  private async withdraw(tx: Tx, actor: Actor, personId: Id, purpose: FreePurpose, now: Date): Promise<void> {
    const [, ended] = await tx.query<[unknown[], number]>(
      `UPDATE identity.consent SET withdrawn_at = greatest($3, given_at) WHERE person_id = $1 AND purpose = $2 AND withdrawn_at IS NULL`,
      [personId, purpose, now],
    );
    if (ended) await this.journal.record(tx, actor, new ConsentWithdrawn({ personId, purpose }));
  }
}
