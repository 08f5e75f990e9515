import { encode } from 'iconv-lite';
import { deflateRawSync } from 'node:zlib';
import { csvFile, workbookFile } from '../../../../../tests/support/tables';
import { LARGEST_TEXTS, MOST_COLUMNS } from '../import-limits';
import { TableEmpty, TableEncodingUnknown, TableSeveralSheets, TableTooLarge, TableUnreadable } from '../import.errors';
import { detectEncoding } from './encoding';
import { detectSeparator } from './separator';
import { letterOf, outlineOf, tableRows, type TableForm } from './table';

const RUSSIAN = [
  ['Наименование', 'Город', 'Сведения'],
  ['ООО "Алтай Мёд"', 'Барнаул', 'Мёд и травяной чай, своя пасека'],
  ['ИП Щукин', 'Бийск', 'Съёмные ульи'],
];
const rowsOf = async (bytes: Buffer, form?: TableForm): Promise<[number, ...string[]][]> => {
  const found: [number, ...string[]][] = [];
  for await (const row of tableRows(bytes, form ?? (await outlineOf(bytes)).form)) found.push([row.number, ...row.cells]);
  return found;
};

describe('how a file is written', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['windows-1251', false],
    ['cp866', false],
  ] as const)('%s, mark %s', async (encoding, mark) => {
    const bytes = csvFile(RUSSIAN, { encoding, mark });
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(await outlineOf(bytes)).toMatchObject({ form: { format: 'csv', encoding, separator: ';' }, columns: RUSSIAN[0], sample: RUSSIAN.slice(1), rows: 2 });
  });
  it('short Russian words in capitals are told apart too', () => {
    for (const encoding of ['windows-1251', 'cp866'] as const) expect(detectEncoding(encode('ИНН;НАЗВАНИЕ\r\n1;ООО', encoding))).toBe(encoding);
  });
  it.each(['windows-1252', 'windows-1254', 'latin1'])('%s is not taken for Russian', (encoding) => {
    expect(() => detectEncoding(encode('Firma;Ort\r\nMüller & Söhne;Köln\r\nCafé Noël;Besançon', encoding))).toThrow(TableEncodingUnknown);
  });
  it.each([
    [';', 'a;b,c;d\n1,5;2;3\n4;5;6'],
    [',', 'name,city\n"Kedr; Ko",Omsk\nA,B'],
    ['\t', 'a\tb\n1;2;3\t4'],
    ['|', 'a|b|c\n1|2|3'],
    [';', 'name\none'],
  ])('the separator %p', (separator, text) => expect(detectSeparator(text)).toBe(separator));
  it('a quotation mark left open at the end of what is looked at does not hide the separator', () => expect(detectSeparator('a;b;c\n1;"2, 3, 4')).toBe(';'));
});

describe('rows', () => {
  it('keep the numbers of the spreadsheet, blank ones and line ends inside cells included', async () => {
    expect(await rowsOf(Buffer.from('\n;\na;b\n\n1;"x\ny"\n;;\n2;z\n'))).toEqual([
      [3, 'a', 'b'],
      [5, '1', 'x\ny'],
      [7, '2', 'z'],
    ]);
  });
  it('keep quotation marks inside unquoted cells and formulas as text; our own apostrophe goes', async () => {
    expect(await rowsOf(Buffer.from('a;b\nООО "Мёд";=1+1\n\'=x;\'tis\n'))).toEqual([
      [1, 'a', 'b'],
      [2, 'ООО "Мёд"', '=1+1'],
      [3, '=x', "'tis"],
    ]);
  });
  it('may be shorter or longer than the headings', async () =>
    expect(await rowsOf(Buffer.from('a;b\n1\n1;2;3\n'))).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ]));
  it('of a workbook give days, numbers and rich text as a person sees them, and formulas as text', async () => {
    const bytes = await workbookFile(
      [
        ['Имя', 'День', 'Число', 'Да'],
        [{ richText: [{ text: 'Алтай ' }, { text: 'Мёд' }] }, new Date('2027-03-31T00:00:00Z'), 7707083893, true],
        [{ text: 'сайт', hyperlink: 'https://a.example' }, null, 2.5, { formula: 'A1&B1', result: 'x' }],
      ],
      [],
    );
    expect(await rowsOf(bytes)).toEqual([
      [1, 'Имя', 'День', 'Число', 'Да'],
      [2, 'Алтай Мёд', '2027-03-31', '7707083893', 'true'],
      [3, 'сайт', '', '2.5', '=A1&B1'],
    ]);
  });
});

describe('what is no table', () => {
  it.each([
    ['nothing', Buffer.alloc(0), TableEmpty],
    ['blanks', Buffer.from(' \n;;\n'), TableEmpty],
    ['headings only', Buffer.from('a;b\n'), TableEmpty],
    ['a page', Buffer.from('<!doctype html><p>a;b'), TableUnreadable],
    ['JSON', Buffer.from('[{"a":1}]'), TableUnreadable],
    ['PDF', Buffer.from('%PDF-1.7\n1;2\n3;4'), TableUnreadable],
    ['bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 4]), TableUnreadable],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), TableUnreadable],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and no more', 'latin1'), TableUnreadable],
    ['too many columns', Buffer.from(`${Array.from({ length: MOST_COLUMNS + 1 }, (_, i) => `c${i}`).join(';')}\n1`), TableUnreadable],
  ])('%s', async (_name, bytes, problem) => {
    await expect(outlineOf(bytes)).rejects.toBeInstanceOf(problem);
  });
  it('two sheets with rows', async () => {
    await expect(outlineOf(await workbookFile([['a'], ['1']], [['b'], ['2']]))).rejects.toBeInstanceOf(TableSeveralSheets);
  });
});

describe('dangerous workbooks', () => {
  const packed = (parts: readonly { name: string; bytes: Buffer; hidden?: boolean }[]): Buffer => {
    const local: Buffer[] = [],
      listed: Buffer[] = [];
    let at = 0,
      count = 0;
    for (const { name, bytes, hidden } of parts) {
      const content = deflateRawSync(bytes),
        head = Buffer.alloc(30),
        line = Buffer.alloc(46);
      head.write('PK\u0003\u0004', 'latin1');
      head.writeUInt16LE(8, 8);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt32LE(1, 22);
      head.writeUInt16LE(name.length, 26);
      line.write('PK\u0001\u0002', 'latin1');
      line.writeUInt16LE(8, 10);
      line.writeUInt32LE(content.length, 20);
      line.writeUInt32LE(1, 24);
      line.writeUInt16LE(name.length, 28);
      line.writeUInt32LE(at, 42);
      local.push(head, Buffer.from(name), content);
      at += 30 + name.length + content.length;
      if (!hidden) {
        listed.push(line, Buffer.from(name));
        count++;
      }
    }
    const end = Buffer.alloc(22);
    end.write('PK\u0005\u0006', 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(Buffer.concat(listed).length, 12);
    end.writeUInt32LE(at, 16);
    return Buffer.concat([...local, ...listed, end]);
  };
  const workbook = { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') };

  it('a few packed bytes that unpack to more than fits, whatever size they state', async () => {
    const bomb = packed([workbook, { name: 'xl/sharedStrings.xml', bytes: Buffer.alloc(LARGEST_TEXTS + 1) }]);
    expect(bomb.length).toBeLessThan(200_000);
    await expect(outlineOf(bomb)).rejects.toBeInstanceOf(TableTooLarge);
  });
  it('a part that the directory does not list', async () => {
    await expect(
      outlineOf(packed([workbook, { name: 'xl/a.xml', bytes: Buffer.from('a'), hidden: true }, { name: 'xl/b.xml', bytes: Buffer.from('b') }])),
    ).rejects.toBeInstanceOf(TableUnreadable);
  });
  it('an archive of something else', async () => {
    await expect(outlineOf(packed([{ name: 'word/document.xml', bytes: Buffer.from('x') }]))).rejects.toBeInstanceOf(TableUnreadable);
  });
});

it('names columns without a heading as spreadsheets do', async () => {
  expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect((await outlineOf(Buffer.from('a;;c;\n1;2;3;4'))).columns).toEqual(['a', 'B', 'c']);
});
