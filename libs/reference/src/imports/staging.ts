import type { Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import type { ImportedScheme } from '../vocabulary/schemes';
import type { SourceCode } from './source-format';

const BATCH = 5_000;

/** What the staged rows would do to the table. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  readonly known: number;
}

/** Puts the rows of a file beside the table. */
export async function stage(tx: Tx, importId: Id, codes: readonly SourceCode[]): Promise<void> {
  for (let at = 0; at < codes.length; at += BATCH) {
    const rows = codes.slice(at, at + BATCH);
    await tx.query(
      `INSERT INTO reference.import_row (import_id, line, code, parent, title_ru, title_en, facts, valid_from, valid_to)
       SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::date[], $9::date[])`,
      [
        importId,
        rows.map((r) => r.line),
        rows.map((r) => r.code),
        rows.map((r) => r.parent),
        rows.map((r) => r.title.ru ?? null),
        rows.map((r) => r.title.en ?? null),
        rows.map((r) => JSON.stringify(r.facts)),
        rows.map((r) => r.validFrom),
        rows.map((r) => r.validTo),
      ],
    );
  }
}

/** Compares the staged rows with the table. Only levels that the file speaks of can lose codes: a file of headings closes no chapter. */
export async function compare(tx: Tx, importId: Id, scheme: ImportedScheme): Promise<Difference> {
  const rows = await tx.query<{ code: string; kind: 'added' | 'changed' | 'same' | 'dropped' }[]>(
    `SELECT coalesce(r.code, c.code) AS code,
            CASE WHEN c.code IS NULL THEN 'added' WHEN r.code IS NULL THEN 'dropped'
                 WHEN (coalesce(r.title_ru, c.official_ru), coalesce(r.title_en, c.official_en), r.valid_from, r.valid_to) IS NOT DISTINCT FROM (c.official_ru, c.official_en, c.valid_from, c.valid_to)
                  AND c.official_facts @> r.facts THEN 'same' ELSE 'changed' END AS kind
     FROM (SELECT * FROM reference.import_row WHERE import_id = $1) r
     FULL JOIN (SELECT * FROM reference.code WHERE scheme = $2 AND length(code) IN (SELECT DISTINCT length(code) FROM reference.import_row WHERE import_id = $1)) c ON c.code = r.code
     WHERE r.code IS NOT NULL OR c.valid_to IS NULL OR c.valid_to >= CURRENT_DATE
     ORDER BY 1`,
    [importId, scheme],
  );
  const of = (kind: string): string[] => rows.filter((row) => row.kind === kind).map((row) => row.code);
  const added = of('added');
  return { added, changed: of('changed'), dropped: of('dropped'), known: rows.length - added.length };
}

/** Writes the staged rows into the official columns; the product's own titles and words stay. */
export async function apply(tx: Tx, importId: Id, scheme: ImportedScheme, source: { fileName: string; version: number }): Promise<void> {
  await tx.query(
    `INSERT INTO reference.code (scheme, code, parent, official_ru, official_en, official_facts, valid_from, valid_to, source, source_version)
     SELECT $2, code, parent, title_ru, title_en, facts, valid_from, valid_to, $3, $4 FROM reference.import_row WHERE import_id = $1
     ON CONFLICT (scheme, code) DO UPDATE SET parent = coalesce(excluded.parent, code.parent), official_ru = coalesce(excluded.official_ru, code.official_ru),
       official_en = coalesce(excluded.official_en, code.official_en), official_facts = code.official_facts || excluded.official_facts,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source, source_version = excluded.source_version`,
    [importId, scheme, source.fileName, String(source.version)],
  );
}

/** Ends codes yesterday. */
export async function close(tx: Tx, scheme: ImportedScheme, codes: readonly string[], source: { fileName: string; version: number }): Promise<void> {
  await tx.query(
    `UPDATE reference.code SET valid_to = CURRENT_DATE - 1, valid_from = least(valid_from, CURRENT_DATE - 1), source = $3, source_version = $4 WHERE scheme = $1 AND code = ANY($2)`,
    [scheme, codes, source.fileName, String(source.version)],
  );
}

/** Forgets the staged rows. */
export async function unstage(tx: Tx, importId: Id): Promise<void> {
  await tx.query('DELETE FROM reference.import_row WHERE import_id = $1', [importId]);
}
