import { Injectable } from '@nestjs/common';
import { HOUSE, newId } from '@zemlyak/kernel';
import { Database, type Tx } from '@zemlyak/platform';
import { readShippedVocabulary, shippedHash, type ShippedMembership, type ShippedVocabulary } from './shipped';
import type { Code } from './entries';

/** Fills the tables from the files that come with the product. */
@Injectable()
export class VocabularyLoader {
  constructor(private readonly database: Database) {}

  /**
   * Loads the shipped files unless this or a newer release already did: an edition is loaded once, so an older process that starts
   * beside a newer one puts nothing back. Processes that start together wait for the first.
   * @returns true when something was loaded
   */
  async load(shipped?: ShippedVocabulary): Promise<boolean> {
    const hash = shipped?.hash ?? shippedHash();
    const [known] = await this.database.query('SELECT 1 FROM reference.edition WHERE shipped_hash = $1', [hash]);
    if (known) return false;
    const vocabulary = shipped ?? readShippedVocabulary();
    return this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reference.vocabulary'))`);
      const inserted = await tx.query<unknown[]>(
        `INSERT INTO reference.edition (cause, shipped_hash) VALUES ('shipped', $1) ON CONFLICT DO NOTHING RETURNING number`,
        [hash],
      );
      if (!inserted.length) return false;
      await storeCodes(tx, vocabulary.codes, hash);
      await storeMemberships(tx, vocabulary.memberships);
      return true;
    });
  }
}

/** Own titles, words and facts only; what an imported file says stays. Codes that the files no longer hold end yesterday, unless a file vouches for them. */
async function storeCodes(tx: Tx, codes: readonly Code[], edition: string): Promise<void> {
  await tx.query(
    `INSERT INTO reference.code (scheme, code, parent, title_ru, title_en, words_ru, words_en, facts, position, shipped_edition)
     SELECT *, $9 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
       WITH ORDINALITY AS shipped (scheme, code, parent, title_ru, title_en, words_ru, words_en, facts, position)
     ON CONFLICT (scheme, code) DO UPDATE SET parent = CASE WHEN code.source IS NULL THEN excluded.parent ELSE code.parent END, title_ru = excluded.title_ru, title_en = excluded.title_en, words_ru = excluded.words_ru,
       words_en = excluded.words_en, facts = excluded.facts, position = excluded.position, shipped_edition = excluded.shipped_edition,
       valid_to = CASE WHEN code.source IS NULL THEN NULL ELSE code.valid_to END`,
    [
      codes.map((c) => c.scheme),
      codes.map((c) => c.code),
      codes.map((c) => c.parent),
      codes.map((c) => c.title.ru || null),
      codes.map((c) => c.title.en || null),
      codes.map((c) => c.words.ru),
      codes.map((c) => c.words.en),
      codes.map((c) => JSON.stringify(c.facts)),
      edition,
    ],
  );
  await tx.query(
    `UPDATE reference.code SET shipped_edition = NULL, valid_to = CASE WHEN source IS NULL THEN CURRENT_DATE - 1 ELSE valid_to END WHERE shipped_edition <> $1`,
    [edition],
  );
}

/** A country's standing in a format that an editor has touched belongs to the editors: the files no longer say anything about it. */
async function storeMemberships(tx: Tx, memberships: readonly ShippedMembership[]): Promise<void> {
  await tx.query(`DELETE FROM reference.format_membership m WHERE NOT edited
    AND NOT EXISTS (SELECT 1 FROM reference.format_membership e WHERE e.edited AND e.format = m.format AND e.country = m.country)`);
  await tx.query(
    `INSERT INTO reference.format_membership (id, format, country, status, valid_from, valid_to, source, note)
     SELECT shipped.* FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[], $7::text[], $8::text[])
       AS shipped (id, format, country, status, valid_from, valid_to, source, note)
     WHERE NOT EXISTS (SELECT 1 FROM reference.format_membership m WHERE m.format = shipped.format AND m.country = shipped.country)`,
    [
      memberships.map(() => newId()),
      memberships.map((m) => m.format),
      memberships.map((m) => m.country),
      memberships.map((m) => m.status),
      memberships.map((m) => m.validFrom),
      memberships.map((m) => m.validTo),
      memberships.map((m) => m.source),
      memberships.map((m) => m.note),
    ],
  );
}
