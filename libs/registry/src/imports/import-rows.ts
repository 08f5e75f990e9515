import { NotFound, isId, type Actor, type Id } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';
import { maySeeImport } from './imports.policy';
import type { RowProblem } from './import-kinds';
import { TableImport } from './table-import.entity';

export type RowState = 'ready' | 'bad' | 'duplicate' | 'applied';

/** A row as it is kept. */
export interface StoredRow {
  readonly number: number;
  readonly state: RowState;
  readonly cells: readonly string[];
  /** Digests of what makes it the same as another row. */
  readonly keys: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** The import with its row locked until the transaction ends. @throws NotFound when there is none or the actor may not see it */
export async function lockImport(tx: Tx, actor: Actor, id: Id): Promise<TableImport> {
  const found = isId(id) ? await tx.findOne(TableImport, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
  if (!found || !maySeeImport(actor, found)) throw new NotFound();
  return found;
}

/** Keeps rows that were looked at. */
export async function writeRows(tx: Tx, importId: Id, rows: readonly StoredRow[]): Promise<void> {
  await tx.query(
    `INSERT INTO registry.import_row (import_id, number, state, cells, keys, problems)
     SELECT $1, r.number, r.state, r.cells, r.keys, r.problems FROM jsonb_to_recordset($2::jsonb) AS r (number int, state text, cells jsonb, keys jsonb, problems jsonb)`,
    [importId, JSON.stringify(rows)],
  );
}

export async function forgetRows(tx: Tx, importId: Id): Promise<void> {
  await tx.query(`DELETE FROM registry.import_row WHERE import_id = $1`, [importId]);
}

/** Ready rows in the order of the file, from the first that waits. */
export async function readyRows(tx: Tx, importId: Id, limit: number): Promise<{ number: number; cells: string[]; keys: string[] }[]> {
  return tx.query(`SELECT number, cells, keys FROM registry.import_row WHERE import_id = $1 AND state = 'ready' ORDER BY number LIMIT $2`, [importId, limit]);
}

/** What became of rows in this portion. */
export async function settleRows(
  tx: Tx,
  importId: Id,
  rows: readonly { number: number; state: RowState; recordId: Id | null; problems: readonly RowProblem[] }[],
): Promise<void> {
  await tx.query(
    `UPDATE registry.import_row i SET state = r.state, record_id = r."recordId", problems = r.problems
     FROM jsonb_to_recordset($2::jsonb) AS r (number int, state text, "recordId" uuid, problems jsonb) WHERE i.import_id = $1 AND i.number = r.number`,
    [importId, JSON.stringify(rows)],
  );
}

/** Keys that rows of other imports of the organisation hold already, with the place of the row. */
export async function heldKeys(
  query: <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>,
  organisationId: Id,
  kind: string,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await query<{ key: string }>(`SELECT key FROM registry.import_key WHERE organisation_id = $1 AND kind = $2 AND key = ANY ($3::text[])`, [
    organisationId,
    kind,
    keys,
  ]);
  return new Set(rows.map((row) => row.key));
}

/** Takes keys for the organisation; a key that somebody else is taking is waited for. @returns those that were free */
export async function takeKeys(tx: Tx, run: { organisationId: Id; kind: string; importId: Id }, keys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ key: string }[]>(
    `INSERT INTO registry.import_key (organisation_id, kind, key, import_id) SELECT $1, $2, k, $3 FROM unnest($4::text[]) AS k ORDER BY k ON CONFLICT DO NOTHING RETURNING key`,
    [run.organisationId, run.kind, run.importId, [...new Set(keys)]],
  );
  return new Set(rows.map((row) => row.key));
}

export async function releaseKeys(tx: Tx, run: { organisationId: Id; kind: string }, keys: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM registry.import_key WHERE organisation_id = $1 AND kind = $2 AND key = ANY ($3::text[])`, [run.organisationId, run.kind, keys]);
}
