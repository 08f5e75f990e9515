import type { Language } from '@zemlyak/kernel';
import { tableFile, type Messages } from '@zemlyak/platform';
import type { Readable } from 'node:stream';
import type { RowProblem } from './import-kinds';
import type { RefusedRow } from './imports.queries';
import type { TableImport } from './table-import.entity';

/** A problem in words. */
export interface ToldProblem {
  /** Heading of the column; null: the row as a whole. */
  readonly column: string | null;
  readonly field: string | null;
  readonly code: string;
  /** The cell, at most 200 characters. */
  readonly value: string | null;
  readonly text: string;
}

/** Puts a row's problems in the reader's language and names the columns they are in. */
export function toldProblems(
  messages: Messages,
  language: Language,
  of: Pick<TableImport, 'columns' | 'mapping'>,
  row: Pick<RefusedRow, 'cells' | 'problems'>,
): ToldProblem[] {
  return row.problems.map((problem) => {
    const place = problem.field === null ? -1 : (of.mapping ?? []).indexOf(problem.field);
    return {
      column: place < 0 ? null : of.columns[place]!,
      field: problem.field,
      code: problem.code,
      value: place < 0 ? null : (row.cells[place] ?? '').slice(0, 200),
      text: messages.text(language, `validation.${problem.code}`, values(problem)),
    };
  });
}

const values = (problem: RowProblem): Readonly<Record<string, unknown>> => ({ ...problem.params });

/**
 * The refused rows as a file that can be put right and imported again: the columns as they were, then row, column and reason. The apostrophe
 * before a cell that a spreadsheet would evaluate is taken away when the file comes back.
 */
export function refusedRowsFile(messages: Messages, language: Language, of: TableImport, rows: AsyncIterable<RefusedRow>): Readable {
  return tableFile(refusedCells(messages, language, of, rows), of.form.format === 'csv' ? of.form.separator : ';');
}

async function* refusedCells(messages: Messages, language: Language, of: TableImport, rows: AsyncIterable<RefusedRow>): AsyncIterable<string[]> {
  const heading = (name: string): string => messages.text(language, `labels.import.${name}`);
  yield [...of.columns, heading('row'), heading('column'), heading('reason')];
  for await (const row of rows) {
    const told = toldProblems(messages, language, of, row);
    const columns = [...new Set(told.flatMap((one) => one.column ?? []))];
    yield [...row.cells, String(row.number), columns.join(', '), told.map((one) => one.text).join('; ')];
  }
}
