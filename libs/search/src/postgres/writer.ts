import type { SearchDocument } from '../port';
import { facetKey, numberFacets } from './facet-ids';
import { packFacets, toIndexRow, type IndexRow } from './index-row';
import type { SqlConnection, SqlDatabase } from './sql';

/** One writer at a time, rebuild's swap included: counts stay exact. */
const LOCK = `SELECT pg_advisory_xact_lock(7246002)`;

/** Static rank from quality and age: half of the freshness is gone after 180 days. 0..1. */
export const STATIC_RANK = `(0.65 * quality + 0.35 * power(0.5, greatest(0, extract(epoch FROM now() - updated)) / (180 * 86400.0)))::real`;

/** Share of documents in the index of the statically best. */
const HEAD_SHARE = 0.1;
const BATCH = 500;

/** Keeps documents, vocabulary and totals in step. */
export class IndexWriter {
  constructor(private readonly database: SqlDatabase) {}

  /** Full replacement by id. */
  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const latest = [...new Map(documents.map((document) => [document.id, document])).values()];
    for (let at = 0; at < latest.length; at += BATCH) {
      const rows = latest.slice(at, at + BATCH).map(toIndexRow);
      await this.database.transaction(async (tx) => {
        const shadow = await lock(tx);
        await forget(
          tx,
          rows.map((row) => row.ref),
        );
        await insert(tx, rows, 'live');
        await count(
          tx,
          rows.map((row) => row.ref),
          1,
        );
        if (shadow) await mirror(tx, rows);
      });
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const shadow = await lock(tx);
      await forget(tx, ids);
      if (!shadow) return;
      await drop(tx, ids, 'shadow');
      await tx.query(`INSERT INTO search.removal SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [ids]);
    });
  }

  /**
   * Fills a shadow index and puts it in the place of the live one. Writes made meanwhile win over what `all` gives.
   * When anything fails the shadow is dropped and the live index stays as it is.
   */
  async rebuild(all: AsyncIterable<readonly SearchDocument[]>): Promise<{ documents: number }> {
    await this.database.query(`SELECT search.open_shadow()`);
    try {
      for await (const documents of all) await this.fill(documents.map(toIndexRow));
      await this.unhurried(headsOf('shadow'));
      await this.unhurried(`SELECT search.index_shadow()`);
      await this.unhurried(`SELECT search.swap_shadow()`);
    } catch (error) {
      await this.database.query(`SELECT search.drop_shadow()`);
      throw error;
    }
    const [counted] = await this.database.query<{ documents: number }>(`SELECT count(*)::integer AS documents FROM search.document`);
    return { documents: counted?.documents ?? 0 };
  }

  /** Freshness fades by the day: ranks that moved by a hundredth are written, and the best tenth is marked. */
  async refreshRanks(): Promise<void> {
    await this.unhurried(`UPDATE search.document SET st = ${STATIC_RANK} WHERE abs(st - ${STATIC_RANK}) >= 0.01`);
    await this.unhurried(headsOf('live'));
  }

  /** A statement over the whole index takes longer than a request may. */
  private async unhurried(sql: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('statement_timeout', '0', true), set_config('maintenance_work_mem', '128MB', true)`);
      await tx.query(sql);
    });
  }

  private async fill(rows: readonly IndexRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await this.database.transaction(async (tx) => {
        await lock(tx);
        await insert(tx, batch, 'shadow');
      });
    }
  }
}

type Target = 'live' | 'shadow';
const TABLES = { live: { card: 'search.card', document: 'search.document' }, shadow: { card: 'search.card_next', document: 'search.document_next' } } as const;

/** @returns whether a rebuild is under way */
async function lock(tx: SqlConnection): Promise<boolean> {
  await tx.query(LOCK);
  const [found] = await tx.query<{ open: boolean }>(`SELECT to_regclass('search.document_next') IS NOT NULL AS open`);
  return found?.open ?? false;
}

/** What a live document says now goes into the shadow as well, in place of what the rebuild read earlier. */
async function mirror(tx: SqlConnection, rows: readonly IndexRow[]): Promise<void> {
  const refs = rows.map((row) => row.ref);
  await drop(tx, refs, 'shadow');
  await tx.query(`DELETE FROM search.removal WHERE ref = ANY($1)`, [refs]);
  await insert(tx, rows, 'shadow');
}

async function forget(tx: SqlConnection, refs: readonly string[]): Promise<void> {
  await count(tx, refs, -1);
  await drop(tx, refs, 'live');
}

async function drop(tx: SqlConnection, refs: readonly string[], target: Target): Promise<void> {
  const { card, document } = TABLES[target];
  await tx.query(`DELETE FROM ${document} d USING ${card} c WHERE c.ref = ANY($1) AND d.id = c.id`, [refs]);
  await tx.query(`DELETE FROM ${card} WHERE ref = ANY($1)`, [refs]);
}

/** Writes documents that are not there yet, and makes their words and facet values known. */
async function insert(tx: SqlConnection, rows: readonly IndexRow[], target: Target): Promise<void> {
  const numbers = await numberFacets(
    tx,
    rows.flatMap((row) => row.facets),
  );
  await tx.query(
    `INSERT INTO search.term (surface, stem, sound_key, df)
     SELECT DISTINCT ON (w.surface) w.surface, w.stem, w.key, 0 FROM jsonb_to_recordset($1) AS w(surface text, stem text, key text) ORDER BY w.surface
     ON CONFLICT (surface) DO UPDATE SET stem = excluded.stem, sound_key = excluded.sound_key
       WHERE (term.stem, term.sound_key) IS DISTINCT FROM (excluded.stem, excluded.sound_key)`,
    [JSON.stringify(rows.flatMap((row) => row.words))],
  );
  const { card, document } = TABLES[target];
  await tx.query(
    `WITH input AS (SELECT * FROM jsonb_to_recordset($1) AS i(ref text, organisation text, kind text, visibility text, analyzer smallint, card jsonb,
         words text[], tsv text, facets integer[], fb text, quality real, updated timestamptz)),
       cards AS (INSERT INTO ${card} (ref, organisation_id, kind, visibility, analyzer, content, words)
         SELECT ref, organisation, kind, visibility, analyzer, card, words FROM input ON CONFLICT (ref) DO NOTHING RETURNING id, ref)
     INSERT INTO ${document} (id, st, quality, updated, fb, facets, tsv)
     SELECT id, ${STATIC_RANK}, quality, updated, decode(fb, 'hex'), facets, tsv::tsvector FROM cards JOIN input USING (ref)`,
    [
      JSON.stringify(
        rows.map((row) => {
          const facets = row.facets.map((pair) => numbers.get(facetKey(pair))!);
          return { ...row, words: row.words.map((word) => word.surface), facets, fb: packFacets(facets) };
        }),
      ),
    ],
  );
}

/** Adds the documents to the vocabulary and the totals, or takes them out. */
async function count(tx: SqlConnection, refs: readonly string[], sign: 1 | -1): Promise<void> {
  await tx.query(
    `UPDATE search.term t SET df = t.df + c.n FROM (
       SELECT word, count(*)::integer * $2::integer AS n FROM search.card, unnest(words) word WHERE ref = ANY($1) GROUP BY word) c
     WHERE t.surface = c.word`,
    [refs, sign],
  );
  await tx.query(
    `INSERT INTO search.tally AS t (kind, visibility, facet_id, total)
     SELECT c.kind, c.visibility, f, count(*)::integer * $2::integer FROM search.card c JOIN search.document d USING (id), unnest(d.facets) f
     WHERE c.ref = ANY($1) GROUP BY 1, 2, 3
     ON CONFLICT (kind, visibility, facet_id) DO UPDATE SET total = t.total + excluded.total`,
    [refs, sign],
  );
}

function headsOf(target: Target): string {
  const { document } = TABLES[target];
  return `UPDATE ${document} d SET head = (d.st >= b.bound)
    FROM (SELECT percentile_disc(${1 - HEAD_SHARE}) WITHIN GROUP (ORDER BY st) AS bound FROM ${document}) b
    WHERE d.head <> (d.st >= b.bound)`;
}
