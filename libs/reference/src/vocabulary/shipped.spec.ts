import { parentOf, sectionOf } from './parents';
import { readShippedVocabulary } from './shipped';
import { Snapshot } from './snapshot';
import { readTabSeparated } from './tab-separated';

const { codes, memberships, hash } = readShippedVocabulary();
const snapshot = new Snapshot('1', codes, memberships, '2026-12-01');

describe('the shipped vocabulary', () => {
  it('names every code once, in both languages', () => {
    const keys = codes.map((code) => `${code.scheme}:${code.code}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(codes.filter((code) => !code.title.ru || !code.title.en)).toEqual([]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is complete enough for a fresh installation', () => {
    expect(snapshot.countries.length).toBeGreaterThanOrEqual(249);
    expect(snapshot.subjects).toHaveLength(89);
    expect(snapshot.hs.filter(({ code }) => code.length === 2)).toHaveLength(96);
    expect(snapshot.hs.filter(({ code }) => code.length === 4).length).toBeGreaterThanOrEqual(1_200);
    expect(snapshot.okved.filter(({ code }) => /^\d\d$/.test(code))).toHaveLength(88);
    expect(snapshot.incoterms).toHaveLength(11);
    expect(snapshot.services.length).toBeGreaterThanOrEqual(120);
  });

  it('hangs together: every reference from one list to another is known', () => {
    const unknown = [
      ...codes.filter((code) => code.parent !== null && !snapshot.has(code.scheme, code.parent)).map((code) => `parent of ${code.scheme}:${code.code}`),
      ...snapshot.countries
        .filter((c) => !snapshot.has('macro_region', c.macroRegion) || (c.currency !== '' && !snapshot.has('currency', c.currency)))
        .map((c) => `country ${c.code}`),
      ...snapshot.subjects.filter((s) => s.federalDistrict !== null && !snapshot.has('federal_district', s.federalDistrict)).map((s) => `subject ${s.code}`),
      ...snapshot.services.filter((s) => !snapshot.has('okved2', s.okved)).map((s) => `service ${s.code}`),
      ...snapshot.cooperationForms.flatMap((f) => f.fit.filter((other) => !snapshot.has('form', other)).map((other) => `form ${f.code}: ${other}`)),
      ...memberships.filter((m) => !snapshot.has('format', m.format) || !snapshot.has('country', m.country)).map((m) => `membership ${m.format} ${m.country}`),
      ...snapshot.cities.filter((city) => !snapshot.has('country', city.country)).map((city) => `city ${city.code}`),
    ];
    expect(unknown).toEqual([]);
  });

  it('places every subject on its own tile', () => {
    const tiles = snapshot.subjects.map(({ tile }) => `${tile.column}/${tile.row}`);
    expect(new Set(tiles).size).toBe(89);
  });

  it('has digits of minor units by ISO 4217', () => {
    const exponents = Object.fromEntries(snapshot.currencies.map((currency) => [currency.code, currency.exponent]));
    expect([exponents['RUB'], exponents['JPY'], exponents['HUF'], exponents['KWD'], exponents['ISK']]).toEqual([2, 0, 2, 3, 0]);
  });

  it('names restricted territories', () => {
    expect(
      snapshot.subjects
        .filter((subject) => subject.restrictedTerritory)
        .map((subject) => subject.code)
        .sort(),
    ).toEqual(expect.arrayContaining(['91', '92']));
  });
});

describe('formats of a country on a day', () => {
  it.each([
    ['KG', '2015-08-11', ['cis', 'sco']],
    ['KG', '2015-08-12', ['eaeu', 'cis', 'sco']],
    ['GE', '2009-08-18', ['cis']],
    ['GE', '2009-08-19', []],
    ['BY', '2026-12-01', ['union_state', 'eaeu', 'cis', 'sco']],
    ['SA', '2026-12-01', []],
    ['TM', '2026-12-01', []],
  ])('%s on %s', (country, day, expected) => {
    expect(snapshot.formatsOf(country, day)).toEqual(expected);
  });

  it('counts members only', () => {
    expect(snapshot.membersOf('eaeu', '2026-12-01')).toEqual(['AM', 'BY', 'KG', 'KZ', 'RU']);
  });
});

describe('dropped codes', () => {
  it('cannot be chosen but keep their name', () => {
    const honey = codes.find((code) => code.scheme === 'hs' && code.code === '0409')!;
    const ended = new Snapshot('2', [{ ...honey, validTo: '2026-11-30' }], [], '2026-12-01');
    expect(ended.has('hs', '0409')).toBe(false);
    expect(ended.hs).toEqual([]);
    expect(ended.title('hs', '0409', 'ru')).toBe(honey.title.ru);
    expect(new Snapshot('2', [{ ...honey, validTo: '2026-12-01' }], [], '2026-12-01').has('hs', '0409')).toBe(true);
  });
});

describe('codes above', () => {
  it.each([
    ['okved2', '62.01.11', '62.01.1'],
    ['okved2', '62.01', '62.0'],
    ['okved2', '62.0', '62'],
    ['okved2', '62', 'J'],
    ['okved2', 'J', null],
    ['hs', '040900', '0409'],
    ['hs', '0409', '04'],
    ['hs', '04', null],
    ['okpd2', '01.49.21.110', '01.49.21'],
    ['tnved', '0409000000', '040900'],
    ['svc', 'IT-01', null],
  ] as const)('%s %s → %s', (scheme, code, parent) => {
    expect(parentOf(scheme, code)).toBe(parent);
  });

  it.each([
    ['01', 'A'],
    ['09', 'B'],
    ['33', 'C'],
    ['66', 'K'],
    ['68', 'L'],
    ['99', 'U'],
  ])('class %s is in section %s', (activity, section) => {
    expect(sectionOf(activity)).toBe(section);
  });
});

describe('tab-separated files', () => {
  it('name the line that has another number of columns', () => {
    expect(() => readTabSeparated('code\tru\n01\tраз\n02\n', 'x.tsv')).toThrow('x.tsv, line 3: 1 columns, expected 2');
  });
});
