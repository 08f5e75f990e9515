import { stringify } from 'csv-stringify';
import { Readable, pipeline } from 'node:stream';

type Rows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/**
 * Rows as a text file that spreadsheets open as they are: UTF-8 with a mark, lines of Windows. A cell that a spreadsheet would evaluate gets an
 * apostrophe in front, whoever wrote it. Rows are read as the file is; when they fail, so does the file.
 */
export function tableFile(rows: Rows, separator: ',' | ';' | '\t' | '|'): Readable {
  const file = stringify({ delimiter: separator, bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/, cast: { string: (cell) => guarded(cell) } });
  pipeline(Readable.from(rows), file, () => undefined); // whoever reads the file hears of the failure
  return file;
}

/** Signs at the beginning that make a spreadsheet evaluate a cell. */
const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
