import type { KnownWord, Vocabulary } from '../port';
import type { SqlConnection } from './sql';

interface TermRow {
  readonly surface: string;
  readonly stem: string;
  readonly df: number;
}

const MOST_NEAR = 60;
const MOST_SOUNDING = 10;

/** The words of the index, counted by every write. */
export class PostgresVocabulary implements Vocabulary {
  constructor(private readonly database: SqlConnection) {}

  /** A document with three forms of a word counts three times: an upper bound. */
  async frequencies(stems: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ stem: string; df: number }>(
      `SELECT stem, sum(df)::integer AS df FROM search.term WHERE stem = ANY($1) AND df > 0 GROUP BY stem`,
      [stems],
    );
    return new Map(rows.map((row) => [row.stem, row.df]));
  }

  async complete(prefix: string, limit: number): Promise<readonly KnownWord[]> {
    return this.words(`SELECT surface, stem, df FROM search.term WHERE surface ~>=~ $1 AND surface ~<~ $2 AND df > 0 ORDER BY df DESC, surface LIMIT $3`, [
      prefix,
      prefix + LAST_LETTER,
      limit,
    ]);
  }

  async sounding(keys: readonly string[]): Promise<readonly KnownWord[]> {
    return this.words(`SELECT surface, stem, df FROM search.term WHERE sound_key = ANY($1) AND df > 0 ORDER BY df DESC, surface LIMIT ${MOST_SOUNDING}`, [
      keys,
    ]);
  }

  async near(key: string): Promise<readonly KnownWord[]> {
    return this.words(`SELECT surface, stem, df FROM search.near($1, ${MOST_NEAR})`, [key]);
  }

  private async words(sql: string, parameters: readonly unknown[]): Promise<KnownWord[]> {
    const rows = await this.database.query<TermRow>(sql, parameters);
    return rows.map((row) => ({ surface: row.surface, stem: row.stem, documentFrequency: row.df }));
  }
}

/** Sorts after every letter. */
const LAST_LETTER = '\u{10FFFF}';
