import { parse } from 'csv-parse/sync';

export const separators = [';', ',', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/** Records looked at. */
const LOOKED_AT = 20;

/** The separator that gives the most columns the most evenly; `;` for a file of one column. */
export function detectSeparator(beginning: string): Separator {
  const judged = separators.map((separator) => ({ separator, score: scoreOf(beginning, separator) }));
  return judged.reduce((best, other) => (other.score > best.score ? other : best)).separator;
}

/** Columns of the headings, weighed by the share of rows that have as many; 0 for one column. */
function scoreOf(beginning: string, separator: Separator): number {
  const records = recordsOf(beginning, separator) ?? recordsOf(beginning.split(/\r?\n/, 1)[0]!, separator) ?? [];
  const width = records[0]?.length ?? 0;
  if (width < 2) return 0;
  return width * (records.filter((record) => record.length === width).length / records.length);
}

/** null when a quotation mark is left open, as in the middle of a very long cell. */
function recordsOf(text: string, separator: Separator): string[][] | null {
  try {
    return parse(text, { delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, to: LOOKED_AT });
  } catch {
    return null;
  }
}
