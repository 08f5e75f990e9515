import { MOST_COLUMNS, MOST_ROWS } from '../import-limits';
import { TableEmpty, TableTooManyRows, TableUnreadable } from '../import.errors';
import { readCsv } from './csv-table';
import { decoded, detectEncoding, isWide, type Encoding } from './encoding';
import { detectSeparator, type Separator } from './separator';
import { readWorkbook } from './workbook-table';
import { refuseDangerousWorkbook } from './workbook-guard';

/** How the bytes of a table are to be read. */
export type TableForm = { readonly format: 'csv'; readonly encoding: Encoding; readonly separator: Separator } | { readonly format: 'xlsx' };

/** A row as it is in the file. */
export interface TableRow {
  /** As a spreadsheet counts, from 1; the headings are the first row that is not blank. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns, from 0, that hold a formula; its text is in the cell. */
  readonly formulas: readonly number[];
}

/** What is known of a table after it was read once. */
export interface TableOutline {
  readonly form: TableForm;
  readonly columns: readonly string[];
  /** The first five rows below the headings. */
  readonly sample: readonly (readonly string[])[];
  /** Rows below the headings that are not blank. */
  readonly rows: number;
}

const SAMPLE = 5;
/** First bytes of files that people take for tables. */
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Rows that are not blank, the headings first; never the whole table in memory. */
export async function* tableRows(bytes: Buffer, form: TableForm): AsyncGenerator<TableRow> {
  for await (const row of form.format === 'csv' ? readCsv(bytes, form) : readWorkbook(bytes)) {
    if (row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
}

/**
 * Reads a table once: how it is written, its headings, a sample and how many rows it has.
 * @throws TableUnreadable, TableEncodingUnknown, TableEmpty, TableTooLarge, TableTooManyRows, TableSeveralSheets
 */
export async function outlineOf(bytes: Buffer): Promise<TableOutline> {
  const form = await formOf(bytes);
  let columns: string[] | undefined,
    rows = 0;
  const sample: (readonly string[])[] = [];
  for await (const row of tableRows(bytes, form)) {
    if (!columns) columns = headings(row.cells);
    else if (++rows > MOST_ROWS) throw new TableTooManyRows({ most: MOST_ROWS });
    else if (rows <= SAMPLE) sample.push(columns.map((_, i) => (row.cells[i] ?? '').slice(0, 300)));
  }
  if (!columns || rows === 0) throw new TableEmpty();
  return { form, columns, sample, rows };
}

async function formOf(bytes: Buffer): Promise<TableForm> {
  if (!bytes.length) throw new TableEmpty();
  if (bytes.subarray(0, 4).equals(ZIP)) {
    await refuseDangerousWorkbook(bytes);
    return { format: 'xlsx' };
  }
  const encoding = textEncoding(bytes);
  let beginning = '';
  for (const piece of decoded(bytes, encoding)) {
    beginning += piece;
    if (beginning.length > 50_000) break;
  }
  if (!beginning.trim()) throw new TableEmpty();
  if (/^\s*(<[!?a-z]|[{[]\s*["{[])|^%PDF/i.test(beginning)) throw new TableUnreadable();
  return { format: 'csv', encoding, separator: detectSeparator(beginning) };
}

/** Bytes that no text has mean some other kind of file; zero bytes are half of every Latin letter in UTF-16. */
function textEncoding(bytes: Buffer): Encoding {
  if (isWide(bytes)) return 'utf-16le';
  if (hasControls(bytes)) throw new TableUnreadable();
  return detectEncoding(bytes);
}

const hasControls = (bytes: Buffer): boolean =>
  bytes.includes(0) || bytes.subarray(0, 4_000).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1a);

/** Headings without blanks at the end; a blank one in between is named by its letter, as spreadsheets do. */
function headings(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last + 1 > MOST_COLUMNS) throw new TableUnreadable();
  return cells.slice(0, last + 1).map((cell, i) => cell.replace(/\s+/g, ' ').trim().slice(0, 200) || letterOf(i));
}

/** 0 is A, 26 is AA. */
export const letterOf = (column: number): string => (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
