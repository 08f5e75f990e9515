import { Injectable } from '@nestjs/common';
import { dayOf, tidy, type Bilingual, type Day } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import type { Code, DatedMembership } from './vocabulary/entries';
import { coldSchemes, type StoredScheme } from './vocabulary/schemes';
import { Snapshot } from './vocabulary/snapshot';

interface CodeRow {
  scheme: StoredScheme;
  code: string;
  parent: string | null;
  validTo: Day | null;
  facts: Record<string, string>;
  titleRu: string | null;
  titleEn: string | null;
  officialRu: string | null;
  officialEn: string | null;
  wordsRu: string;
  wordsEn: string;
}

const COLUMNS = `scheme, code, parent, title_ru AS "titleRu", title_en AS "titleEn", official_ru AS "officialRu", official_en AS "officialEn",
  words_ru AS "wordsRu", words_en AS "wordsEn", official_facts || facts AS facts, valid_to::text AS "validTo"`;

/** Reads of the room's tables. Vocabularies are public: every actor sees the same. */
@Injectable()
export class ReferenceQueries {
  constructor(private readonly database: Database) {}

  /** Number of the newest change; '0' before the first. */
  async edition(): Promise<string> {
    const [row] = await this.database.query<{ number: string | null }>('SELECT max(number) AS number FROM reference.edition');
    return row?.number ?? '0';
  }

  /** Everything that is held in memory. Read the edition first: a change that slips in between only makes the next refresh come early. */
  async snapshot(now: Date): Promise<Snapshot> {
    const edition = await this.edition();
    const codes = await this.database.query<CodeRow>(`SELECT ${COLUMNS} FROM reference.code WHERE scheme <> ALL($1) ORDER BY scheme, position, code`, [
      coldSchemes,
    ]);
    const memberships = await this.database.query<DatedMembership>(
      `SELECT format, country, status, valid_from::text AS "validFrom", valid_to::text AS "validTo" FROM reference.format_membership ORDER BY format, country, valid_from`,
    );
    return new Snapshot(edition, codes.map(toCode), memberships, dayOf(now));
  }

  /** One code, from any scheme, dropped ones too; null when there is none. */
  async code(scheme: StoredScheme, code: string): Promise<Code | null> {
    const [row] = await this.database.query<CodeRow>(`SELECT ${COLUMNS} FROM reference.code WHERE scheme = $1 AND code = $2`, [scheme, code]);
    return row ? toCode(row) : null;
  }

  /** Open codes directly below another, at most 500. @param parent null for the top level */
  async children(scheme: StoredScheme, parent: string | null, now: Date): Promise<Code[]> {
    const rows = await this.database.query<CodeRow>(
      `SELECT ${COLUMNS} FROM reference.code WHERE scheme = $1 AND parent IS NOT DISTINCT FROM $2 AND (valid_to IS NULL OR valid_to >= $3)
       ORDER BY position, code LIMIT 500`,
      [scheme, parent, dayOf(now)],
    );
    return rows.map(toCode);
  }
}

function toCode(row: CodeRow): Code {
  const official: Bilingual = tidy({ ru: row.officialRu ?? '', en: row.officialEn ?? '' });
  return {
    scheme: row.scheme,
    code: row.code,
    parent: row.parent,
    validTo: row.validTo,
    facts: row.facts,
    official,
    title: tidy({ ru: row.titleRu ?? row.officialRu ?? '', en: row.titleEn ?? row.officialEn ?? '' }),
    words: { ru: row.wordsRu, en: row.wordsEn },
  };
}
