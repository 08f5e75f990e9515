import { stringify } from 'csv-stringify/sync';
import { Workbook, type CellValue } from 'exceljs';
import { encode } from 'iconv-lite';

/** A text file as a spreadsheet program saves it. */
export function csvFile(rows: readonly (readonly unknown[])[], { encoding = 'utf-8', separator = ';', mark = false } = {}): Buffer {
  return encode(
    stringify(
      rows.map((row) => [...row]),
      { delimiter: separator, record_delimiter: 'windows' },
    ),
    encoding,
    { addBOM: mark },
  );
}

/** A workbook; each sheet is a list of rows. */
export async function workbookFile(...sheets: readonly (readonly (readonly CellValue[])[])[]): Promise<Buffer> {
  const workbook = new Workbook();
  sheets.forEach((rows, i) => workbook.addWorksheet(`Лист${i + 1}`).addRows(rows.map((row) => [...row])));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A Russian tax number of ten digits that nobody else in the file has; its check digit is right. */
export function inn(count: number): string {
  const digits = String(220_000_000 + count)
      .split('')
      .map(Number),
    weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  return digits.join('') + String((digits.reduce((sum, digit, i) => sum + digit * weights[i]!, 0) % 11) % 10);
}
