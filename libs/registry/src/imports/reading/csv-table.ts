import { CsvError, parse } from 'csv-parse';
import { Readable, pipeline } from 'node:stream';
import { LONGEST_RECORD } from '../import-limits';
import { TableUnreadable } from '../import.errors';
import { decoded, type Encoding } from './encoding';
import type { Separator } from './separator';
import type { TableRow } from './table';

/**
 * Rows of a text file, one after another. Quotation marks inside unquoted cells are part of the text; cells are never evaluated.
 * @throws TableUnreadable for a record without end, which is what an unclosed quotation mark makes
 */
export async function* readCsv(
  bytes: Buffer,
  { encoding, separator }: { readonly encoding: Encoding; readonly separator: Separator },
): AsyncGenerator<TableRow> {
  const parser = parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, max_record_size: LONGEST_RECORD });
  pipeline(Readable.from(decoded(bytes, encoding)), parser, () => undefined); // what goes wrong is thrown by the loop below
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++;
      yield { number, cells: record.map(unguarded), formulas: [] };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new TableUnreadable({ row: number + 1 });
    throw error;
  }
}

/** Takes away the apostrophe that our own files of bad rows put before signs that spreadsheets evaluate, and zero characters, which cannot be stored. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '').replaceAll('\0', '');
