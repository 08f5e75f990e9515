import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedScheme } from '../vocabulary/schemes';
import { formatOf } from './formats';
import { readSource, type ReadSource } from './read-source';

const folder = join(__dirname, '../../../../tests/support/fixtures/reference/imports');
const read = (scheme: ImportedScheme, fileName: string): Promise<ReadSource> => readSource(readFileSync(join(folder, fileName)), formatOf(scheme, fileName)!);
const codesOf = (source: ReadSource): string[] => source.codes.map((row) => row.code);

describe('official files', () => {
  it('reads the statistics office file of activities in its Windows code page', async () => {
    const source = await read('okved2', 'okved2.csv');
    expect(codesOf(source)).toEqual(['A', 'J', '62', '62.0', '62.01', '62.01.1', '62.01.11']);
    expect(source.codes[4]).toMatchObject({ parent: '62.0', title: { ru: 'Разработка "программного" обеспечения' } });
    expect(source.codes[2]!.parent).toBe('J');
    expect(source.bad).toEqual([
      { line: 8, column: 'code', reason: 'codeShape' },
      { line: 9, column: 'name', reason: 'titleMissing' },
      { line: 10, column: 'section', reason: 'repeatedCode' },
    ]);
  });

  it.each([
    ['TNVED1.TXT', [['S01', null]]],
    ['TNVED2.TXT', [['04', 'S01']]],
    ['TNVED3.TXT', [['0409', '04']]],
    [
      'TNVED4.TXT',
      [
        ['0409000000', '0409'],
        ['0410900000', '0410'],
      ],
    ],
  ])('reads the customs file %s with codes and parents', async (fileName, expected) => {
    expect((await read('tnved', fileName)).codes.map((row) => [row.code, row.parent])).toEqual(expected);
  });

  it('takes the latest span of a customs code and tells the bad rows', async () => {
    const source = await read('tnved', 'TNVED4.TXT');
    expect(source.codes[0]).toMatchObject({ title: { ru: 'МЁД НАТУРАЛЬНЫЙ "ВСЯКИЙ"' }, validFrom: '2002-01-01', validTo: null });
    expect(source.codes[1]).toMatchObject({ validFrom: '2022-01-01', validTo: '2030-12-31' });
    expect(source.bad).toEqual([
      { line: 5, column: 'DATA', reason: 'dateShape' },
      { line: 6, column: 'SUB_POZ', reason: 'codeShape' },
      { line: 7, column: 'SUB_POZ', reason: 'columnCount' },
    ]);
  });

  it('knows the customs files by their names only', () => {
    expect(formatOf('tnved', 'export.txt')).toBeNull();
  });

  it('reads the Harmonized System, joins lines and passes over national codes', async () => {
    const source = await read('hs', 'hs.csv');
    expect(codesOf(source)).toEqual(['04', '0409', '040900']);
    expect(source.codes[2]!.title).toEqual({ en: 'Honey; natural, in any packing' });
    expect(source.bad).toEqual([{ line: 7, column: 'hscode', reason: 'codeShape' }]);
  });

  it('reads products by activity down to the last level', async () => {
    const source = await read('okpd2', 'okpd2.tsv');
    expect(source.codes.map((row) => row.parent)).toEqual([null, '01.4', '01.49', '01.49.2', '01.49.21']);
    expect(source.bad).toHaveLength(1);
  });

  it('reads units and takes NULL and dashes for nothing', async () => {
    const source = await read('unit', 'okei.csv');
    expect(source.codes.map((row) => row.facts)).toEqual([
      { rec20: 'MMT', ru_short: 'мм', en_short: 'mm' },
      { rec20: 'INH', ru_short: 'дюйм', en_short: 'in' },
      { ru_short: 'пог. м' },
      { rec20: 'MON', ru_short: 'мес' },
      { ru_short: 'дет·дн' },
    ]);
  });

  it('reads the European classifier with either delimiter', async () => {
    const source = await read('nace2', 'nace2.csv');
    expect(source.codes.map((row) => [row.code, row.parent])).toEqual([
      ['A', null],
      ['01', 'A'],
      ['01.1', '01'],
      ['01.11', '01.1'],
    ]);
    expect(source.codes[0]!.title.en).toBe('AGRICULTURE, FORESTRY AND FISHING');
    expect(codesOf(await readSource(Buffer.from('Code,Description\n01,Crops\n'), formatOf('nace2', 'nace.csv')!))).toEqual(['01']);
  });

  it('reads register numbers of federal subjects', async () => {
    const source = await read('subject', 'region.csv');
    expect(source.codes[0]).toMatchObject({ code: '22', facts: { okato: '01000000000', tax_office: '2200' } });
  });

  it('finds nothing in a file of another kind', async () => {
    const source = await readSource(Buffer.from('name,price\nhoney,5\n'), formatOf('hs', 'x.csv')!);
    expect(source.codes).toEqual([]);
    expect(source.bad).toEqual([{ line: 2, column: 'hscode', reason: 'columnCount' }]);
  });
});
