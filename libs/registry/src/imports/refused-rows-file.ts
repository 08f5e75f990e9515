import { stringify } from 'csv-stringify';
import type { Language } from '@zemlyak/kernel';
import type { Messages } from '@zemlyak/platform';
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
 * The refused rows as a file that can be put right and imported again: the columns as they were, then row, column and reason. A cell that
 * a spreadsheet would evaluate gets an apostrophe in front, which is taken away when the file comes back.
 */
export function refusedRowsFile(messages: Messages, language: Language, of: TableImport, rows: AsyncIterable<RefusedRow>): Readable {
  const separator = of.form.format === 'csv' ? of.form.separator : ';';
  const heading = (name: string): string => messages.text(language, `labels.import.${name}`);
  const file = stringify({ delimiter: separator, bom: true, record_delimiter: 'windows', cast: { string: (cell) => guarded(cell) } });
  void (async () => {
    file.write([...of.columns, heading('row'), heading('column'), heading('reason')]);
    for await (const row of rows) {
      const told = toldProblems(messages, language, of, row);
      const isFull = !file.write([
        ...row.cells,
        String(row.number),
        [...new Set(told.flatMap((one) => one.column ?? []))].join(', '),
        told.map((one) => one.text).join('; '),
      ]);
      if (isFull) await new Promise((drained) => file.once('drain', drained));
    }
    file.end();
  })().catch((error: Error) => file.destroy(error));
  return file;
}

/** Signs at the beginning that make a spreadsheet evaluate a cell. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
