import { parse } from 'csv-parse';
import { decodeStream } from 'iconv-lite';
import { Readable } from 'node:stream';
import type { BadRow, Cells, SourceCode, SourceFormat } from './source-format';

const CHUNK = 65_536;

export interface ReadSource {
  readonly codes: readonly SourceCode[];
  readonly bad: readonly BadRow[];
}

/** Reads an official file row by row. Bad rows are told with line, column and reason, and do not stop the rest. */
export async function readSource(bytes: Buffer, format: SourceFormat): Promise<ReadSource> {
  const codes = new Map<string, SourceCode>();
  const bad: BadRow[] = [];
  for await (const { record, line } of rowsOf(bytes, format)) {
    const missing = format.required.find((column) => record[column] === undefined);
    const read = missing === undefined ? format.read(record) : { column: missing, reason: 'columnCount' as const };
    if (read === null) continue;
    if ('reason' in read) bad.push({ line, ...read });
    else if (!codes.has(read.code) || format.repeats) codes.set(read.code, newest(codes.get(read.code), { line, ...read }));
    else bad.push({ line, column: format.required[0]!, reason: 'repeatedCode' });
  }
  return { codes: [...codes.values()], bad };
}

/** The span that begins last speaks for the code. */
const newest = (known: SourceCode | undefined, read: SourceCode): SourceCode => (known && (known.validFrom ?? '') > (read.validFrom ?? '') ? known : read);

async function* rowsOf(bytes: Buffer, format: SourceFormat): AsyncGenerator<{ record: Cells; line: number }> {
  const text = Readable.from(chunksOf(bytes)).pipe(decodeStream(format.encoding));
  const parser = text.pipe(
    parse({
      delimiter: delimiterOf(bytes, format),
      quote: format.quoted ? '"' : false,
      columns: format.columns === 'first line' ? true : [...format.columns],
      from_line: 1 + (format.preamble ?? 0),
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
      info: true,
      relax_quotes: true,
      max_record_size: 100_000,
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  for await (const { record, info } of parser as AsyncIterable<{ record: Cells; info: { lines: number } }>) yield { record, line: info.lines };
}

/** The first of the layout's delimiters that stands in the file's first line. */
function delimiterOf(bytes: Buffer, { delimiter }: SourceFormat): string {
  const [first] = bytes.toString('latin1', 0, 4_096).split('\n', 1);
  return delimiter.find((candidate) => first?.includes(candidate)) ?? delimiter[0]!;
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
