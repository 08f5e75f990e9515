import { stream, type CellValue, type Row } from 'exceljs';
import { Problem } from '@zemlyak/kernel';
import { Readable } from 'node:stream';
import { TableSeveralSheets, TableUnreadable } from '../import.errors';
import type { TableRow } from './table';

/**
 * Rows of the one sheet of a workbook that is not blank. Formulas are given as their text and never worked out.
 * @throws TableSeveralSheets when more than one sheet has rows, TableUnreadable
 */
export async function* readWorkbook(bytes: Buffer): AsyncGenerator<TableRow> {
  const workbook = new stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    entries: 'emit',
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  let chosen: unknown;
  try {
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        const read = rowOf(row);
        if (!read.cells.some((cell) => cell.trim() !== '')) continue;
        chosen ??= sheet;
        if (chosen !== sheet) throw new TableSeveralSheets();
        yield read;
      }
    }
  } catch (error) {
    throw error instanceof Problem ? error : new TableUnreadable();
  }
}

function rowOf(row: Row): TableRow {
  const values = Array.isArray(row.values) ? row.values.slice(1) : [];
  const cells = Array.from(values, (value) => textOf(value));
  return { number: row.number, cells, formulas: Array.from(values, (value, i) => (isFormula(value) ? i : -1)).filter((i) => i >= 0) };
}

const isFormula = (value: CellValue | undefined): boolean => typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);

/** What a person sees in the cell; days as 2027-03-31, numbers without grouping. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  if (typeof value !== 'object') return String(value).replaceAll('\0', '');
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('formula' in value) return `=${value.formula}`;
  if ('sharedFormula' in value) return `=${value.sharedFormula}`;
  if ('text' in value) return textOf(value.text as CellValue); // a link; its text may be rich
  return 'error' in value ? String(value.error) : '';
}
