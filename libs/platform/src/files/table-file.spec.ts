import { buffer, text } from 'node:stream/consumers';
import { tableFile } from './table-file';

describe('a table as a file', () => {
  it('is UTF-8 with a mark and lines of Windows', async () => {
    const bytes = await buffer(
      tableFile(
        [
          ['Мёд', 'Страна'],
          ['липовый', 'Киргизия'],
        ],
        ';',
      ),
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8', 3)).toBe('Мёд;Страна\r\nлиповый;Киргизия\r\n');
  });

  it('quotes the separator, quotes and line breaks', async () => {
    expect(await text(tableFile([['a,b', 'c;d', '"e"', 'f\ng']], ','))).toBe('"a,b",c;d,"""e""","f\ng"\r\n');
  });

  it.each(['=1+1', '+7', '-2', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet evaluate %j', async (cell) => {
    expect(await text(tableFile([[cell]], ';'))).toMatch(/^"?'/);
  });

  it('fails when its rows do', async () => {
    async function* rows(): AsyncIterable<string[]> {
      yield ['one'];
      await Promise.reject(new Error('the rows went away'));
    }
    await expect(text(tableFile(rows(), ';'))).rejects.toThrow('the rows went away');
  });
});
