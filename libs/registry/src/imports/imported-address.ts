import type { Tx } from '@zemlyak/platform';

/** Where somebody's mail address lies in what others uploaded. */
export interface ImportedAddress {
  readonly rows: number;
  readonly files: number;
  /** When the newest of the files was last worked on; null without files. */
  readonly touchedAt: Date | null;
}

/** The cell is the address and nothing else; spelling in capitals and spaces around it do not matter. */
const IS_ADDRESS = `lower(btrim(cell)) = lower(btrim($1))`;
const IN_ROW = `EXISTS (SELECT FROM jsonb_array_elements_text(r.cells) cell WHERE ${IS_ADDRESS})`;
const IN_SAMPLE = `EXISTS (SELECT FROM jsonb_array_elements(i.sample) line, jsonb_array_elements_text(line) cell WHERE ${IS_ADDRESS})`;
const blanked = (cells: string): string =>
  `(SELECT coalesce(jsonb_agg(CASE WHEN ${IS_ADDRESS} THEN '' ELSE cell END ORDER BY place), '[]')
    FROM jsonb_array_elements_text(${cells}) WITH ORDINALITY AS each (cell, place))`;

/** Kept rows, and files that are still there, with the address. */
export async function findImportedAddress(
  query: (sql: string, parameters: readonly unknown[]) => Promise<ImportedAddress[]>,
  address: string,
): Promise<ImportedAddress> {
  const [found] = await query(
    `SELECT (SELECT count(*)::int FROM registry.import_row r WHERE ${IN_ROW}) AS rows, count(*)::int AS files, max(i.touched_at) AS "touchedAt"
     FROM registry.table_import i
     WHERE i.purged_at IS NULL AND (${IN_SAMPLE} OR EXISTS (SELECT FROM registry.import_row r WHERE r.import_id = i.id AND ${IN_ROW}))`,
    [address],
  );
  return found!;
}

/** Empties the cells that hold the address, in kept rows and in samples; the rest of a row stays. */
export async function blankImportedAddress(tx: Tx, address: string): Promise<void> {
  await tx.query(`UPDATE registry.import_row r SET cells = ${blanked('r.cells')} WHERE ${IN_ROW}`, [address]);
  await tx.query(
    `UPDATE registry.table_import i SET sample = (SELECT jsonb_agg(${blanked('line')} ORDER BY number) FROM jsonb_array_elements(i.sample) WITH ORDINALITY AS lines (line, number))
     WHERE ${IN_SAMPLE}`,
    [address],
  );
}
