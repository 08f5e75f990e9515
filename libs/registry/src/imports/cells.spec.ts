import { CodeNames, RowReader } from './cells';

const read = <T>(values: Record<string, string>, how: (reader: RowReader) => T): [T, string[]] => {
  const reader = new RowReader(values),
    value = how(reader);
  return [value, reader.problems.map((problem) => problem.code)];
};

describe('cells', () => {
  it.each([
    ['1 200,50', 1200.5, []],
    ['7', 7, []],
    ['семь', undefined, ['isNumber']],
    ['-5', undefined, ['isNumber']],
    ['1e9', undefined, ['isNumber']],
  ])('the number %s', (written, value, codes) => {
    expect(read({ a: written }, (row) => row.decimal('a'))).toEqual([value, codes]);
  });
  it.each([
    ['12', 12, []],
    ['12,5', undefined, ['isInt']],
    ['0', undefined, ['min']],
    ['101', undefined, ['max']],
  ])('the whole number %s', (written, value, codes) => {
    expect(read({ a: written }, (row) => row.integer('a', 1, 100))).toEqual([value, codes]);
  });
  it.each([
    ['2027-03-31', '2027-03-31'],
    ['31.03.2027', '2027-03-31'],
    ['1.4.2027', '2027-04-01'],
    ['31.02.2027', undefined],
    ['скоро', undefined],
  ])('the day %s', (written, day) => {
    expect(read({ a: written }, (row) => row.day('a'))).toEqual([day, day ? [] : ['isDate']]);
  });
  it.each([
    ['example.org', 'https://example.org'],
    ['http://мёд.рф/о', 'http://мёд.рф/о'],
    ['не сайт', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://a.example', undefined],
  ])('the site %s', (written, site) => {
    expect(read({ a: written }, (row) => row.site('a'))).toEqual([site, site ? [] : ['isUrl']]);
  });
  it.each([
    ['a@example.org', true],
    ['а@пример.рф', true],
    ['a@b', false],
    ['a b@c.de', false],
    ['Анна <a@example.org>', false],
  ])('the mail address %s', (written, right) => {
    expect(read({ a: written }, (row) => row.mail('a'))).toEqual([right ? written : undefined, right ? [] : ['isEmail']]);
  });
  it('lists by commas, semicolons and line ends, each part once', () => {
    expect(read({ a: 'мёд, чай; мёд\nвоск' }, (row) => row.list('a', 3))).toEqual([['мёд', 'чай', 'воск'], []]);
    expect(read({ a: '1,2,3,4' }, (row) => row.list('a', 3))).toEqual([undefined, ['arrayMaxSize']]);
  });
  it('blank cells say nothing and are no fault', () => {
    expect(read({}, (row) => [row.text('a', 2, 3), row.integer('a', 1, 2), row.list('a', 1), row.mail('a'), row.site('a'), row.day('a')])).toEqual([
      [undefined, undefined, undefined, undefined, undefined, undefined],
      [],
    ]);
  });
  it('codes are found by code, by name in either language and by other spellings; a code is nobody else’s name', () => {
    const names = new CodeNames(
      [
        { code: 'KG', title: { ru: 'Кыргызстан', en: 'Kyrgyzstan' } },
        { code: 'ER', title: { ru: 'kg', en: 'Eritrea' } },
      ],
      { KG: ['Киргизия'] },
    );
    expect(['kg', 'кыргызстан ', 'KYRGYZSTAN', 'Киргизия', 'Нарния'].map((name) => names.find(name))).toEqual(['KG', 'KG', 'KG', 'KG', undefined]);
    expect(read({ a: 'KG, Нарния' }, (row) => row.codes('a', names, 5))).toEqual([['KG'], ['unknownCode']]);
  });
});
