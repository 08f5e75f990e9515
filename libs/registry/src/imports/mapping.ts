import { InvalidInput } from '@zemlyak/kernel';
import { LONGEST_CELL } from './import-limits';
import { TableColumnsMissing } from './import.errors';
import type { ImportField, MappedRow, RowProblem } from './import-kinds';
import type { TableRow } from './reading/table';

/** What each column means, by its place; null: it is not read. */
export type Mapping = readonly (string | null)[];

/** A heading for comparison: lower case, е for ё, letters and digits only. */
const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Guesses what columns mean from their headings: by the same words first, then by a heading that begins with the field's words
 * ("ИНН организации"). Each field is given once, to the leftmost column.
 */
export function suggestMapping(columns: readonly string[], fields: readonly ImportField[]): Mapping {
  const known = fields.map((field) => ({
    field: field.field,
    headings: [field.field, ...Object.values(field.label), ...(field.headings ?? [])].map(headingKey),
  }));
  const free = new Set(fields.map((field) => field.field));
  const mapping: (string | null)[] = columns.map(() => null);
  const give = (matches: (heading: string, key: string) => boolean): void =>
    columns.forEach((column, i) => {
      const key = headingKey(column);
      const found =
        mapping[i] === null && key ? known.find(({ field, headings }) => free.has(field) && headings.some((heading) => matches(heading, key))) : undefined;
      if (!found) return;
      mapping[i] = found.field;
      free.delete(found.field);
    });
  give((heading, key) => heading === key);
  give((heading, key) => heading.length >= 3 && key.startsWith(`${heading} `));
  return mapping;
}

/**
 * @throws InvalidInput for a meaning that is unknown or given twice, or another number of columns; TableColumnsMissing naming the groups
 * of fields of which none has a column
 */
export function checkMapping(mapping: Mapping, columns: readonly string[], fields: readonly ImportField[], required: readonly (readonly string[])[]): void {
  if (mapping.length !== columns.length) throw new InvalidInput({ errors: [{ path: 'mapping', code: 'columnCount', params: { columns: columns.length } }] });
  const errors = mapping.flatMap((field, i) => {
    if (field === null) return [];
    if (!fields.some((known) => known.field === field)) return [{ path: `mapping.${i}`, code: 'isIn' }];
    return mapping.indexOf(field) < i ? [{ path: `mapping.${i}`, code: 'columnTwice' }] : [];
  });
  if (errors.length) throw new InvalidInput({ errors });
  const missing = required.filter((group) => !group.some((field) => mapping.includes(field)));
  if (missing.length) throw new TableColumnsMissing({ missing });
}

/** Cells by what they mean. */
export function mappedRow(mapping: Mapping, number: number, cells: readonly string[]): MappedRow {
  const values: Record<string, string> = {};
  mapping.forEach((field, i) => {
    const value = cells[i]?.normalize('NFC').trim();
    if (field && value) values[field] = value;
  });
  return { number, values };
}

/** What is wrong with a row before anybody asks what it means. */
export function shapeProblems(row: TableRow, mapping: Mapping): RowProblem[] {
  const problems: RowProblem[] = row.cells.slice(mapping.length).some((cell) => cell.trim() !== '')
    ? [{ field: null, code: 'tooManyCells', params: { columns: mapping.length } }]
    : [];
  for (const [i, field] of mapping.entries()) {
    if (!field) continue;
    if (row.formulas.includes(i)) problems.push({ field, code: 'formulaCell' });
    if ((row.cells[i]?.length ?? 0) > LONGEST_CELL) problems.push({ field, code: 'cellTooLong', params: { most: LONGEST_CELL } });
  }
  return problems;
}
