import { readFileSync } from 'node:fs';
import { openCases } from '../../../../tests/support/open-cases';
import { checkIdentifier } from './check-identifier';
import { normaliseIdentifier } from './normalise';
import { identifierSchemes } from './schemes';

interface Published {
  ok?: Record<string, string | [string, string]> | string[];
  bad?: string[];
}
type PublishedNumbers = Record<string, Published> & { FORMAT_ONLY: Record<string, { examples?: string[] }> };

const published = (JSON.parse(readFileSync(openCases('reference-facts.json'), 'utf8')) as { identifier_test_numbers: PublishedNumbers })
  .identifier_test_numbers;

const SCHEMES = ['RU_INN', 'RU_OGRN', 'RU_OGRNIP', 'RU_BANK', 'KZ_BIN', 'BY_UNP', 'AZ_VOEN', 'MD_IDNO', 'RS_PIB', 'TR_VKN', 'CN_USCC', 'LEI', 'IBAN', 'EU_VAT'];
const numbersOf = (scheme: string): string[] => Object.values(published[scheme]!.ok!).map((value: string | string[]) => [value].flat().join(' '));
const good = SCHEMES.flatMap((scheme) => numbersOf(scheme).map((value) => [scheme, value] as const));
const bad = SCHEMES.flatMap((scheme) => (published[scheme]!.bad ?? []).map((value) => [scheme, value] as const));
const formOnly = Object.entries(published.FORMAT_ONLY).flatMap(([scheme, { examples }]) => (examples ?? []).map((value) => [scheme, value] as const));

describe('legal numbers', () => {
  it('knows every scheme that numbers were published for', () => {
    expect(
      Object.keys(published)
        .filter((key) => key !== 'note' && key !== 'FORMAT_ONLY')
        .sort(),
    ).toEqual([...SCHEMES].sort());
  });
  it.each(good)('accepts %s %s', (scheme, value) => {
    expect(checkIdentifier(scheme, value)).toMatchObject({ ok: true, checked: 'checksum', value: normaliseIdentifier(value) });
  });
  it.each(bad)('refuses %s "%s"', (scheme, value) => {
    expect(checkIdentifier(scheme, value).ok).toBe(false);
  });
  it('accepts a Chinese code that ends in 0', () => {
    expect(checkIdentifier('CN_USCC', '914403001922038390').ok).toBe(true);
  });
  it.each(formOnly)('accepts the form of %s %s and claims no more', (scheme, value) => {
    expect(checkIdentifier(scheme, value)).toMatchObject({ ok: true, checked: 'format' });
  });
  it.each(identifierSchemes.map((scheme) => [scheme.scheme, scheme.example] as const))('accepts its own example of %s: %s', (scheme, example) => {
    expect(checkIdentifier(scheme, example)).toMatchObject({ ok: true });
  });
  it.each(identifierSchemes.map((scheme) => scheme.scheme))('refuses a number of %s that repeats one digit', (scheme) => {
    for (const digit of '0123456789') for (let length = 8; length <= 29; length++) expect(checkIdentifier(scheme, digit.repeat(length)).ok).toBe(false);
  });
  it('has a label in both languages for every scheme, and no code twice', () => {
    for (const { label } of identifierSchemes) expect(label.ru.length * label.en.length).toBeGreaterThan(0);
    expect(new Set(identifierSchemes.map((scheme) => scheme.scheme)).size).toBe(identifierSchemes.length);
  });
  it('knows an unknown scheme', () => {
    expect(checkIdentifier('XX_NUMBER', '1')).toEqual({ ok: false, code: 'identifierScheme', example: '' });
  });
});

describe('a slip of one digit', () => {
  /** Changes that the published rule itself lets through, counted over all numbers above; every other scheme finds all. */
  const LET_THROUGH: Readonly<Record<string, number>> = {
    RU_INN: 4, // mod 11 mod 10: the remainders 0 and 10 share the check digit 0; all four are of one number that ends in 0
    RU_OGRN: 8, // the same
    RU_OGRNIP: 20, // mod 13 mod 10: the remainders 0 to 2 share a check digit with 10 to 12
    RU_BANK: 84, // four correspondent accounts: the territory in the BIC (2 digits × 9) is not in the key; 3 changes make a client's account of it, which has another key
    KZ_BIN: 77, // eight numbers: the eleventh digit has the weight 11 ≡ 0, so 9 changes of it pass; 5 reach the second weights by chance
    AZ_VOEN: 4, // the tenth digit says legal (1) or natural (2) person and is not in the sum
    EU_VAT: 26, // NL 19: the two digits after B number a branch; CZ 6 and BG 1: two remainders share a check digit
  };

  it.each(SCHEMES)('is found in %s', (scheme) => {
    const missed = numbersOf(scheme)
      .flatMap((number) => slips(normaliseIdentifier(number)))
      .filter((changed) => checkIdentifier(scheme, changed).ok);
    expect(missed).toHaveLength(LET_THROUGH[scheme] ?? 0);
  });

  function slips(value: string): string[] {
    return Array.from(value).flatMap((old, at) =>
      /\d/.test(old)
        ? Array.from('0123456789')
            .filter((digit) => digit !== old)
            .map((digit) => value.slice(0, at) + digit + value.slice(at + 1))
        : [],
    );
  }
});

describe('how numbers are typed', () => {
  it.each([
    ['LEI', '5493 001K-JTII GC8Y 1R12', '5493001KJTIIGC8Y1R12'],
    ['RU_INN', '７７０７０８３８９３', '7707083893'], // full-width digits
    ['IBAN', 'КZ86 125K ZT50 0410 0100', 'KZ86125KZT5004100100'], // the first letter is Cyrillic
    ['BY_UNP', ' 100 325 912 ', '100325912'],
    ['GB_CRN', 'sc123456', 'SC123456'],
    ['EU_VAT', 'GR094259216', 'GR094259216'],
  ])('reads %s "%s"', (scheme, typed, value) => {
    expect(checkIdentifier(scheme, typed)).toMatchObject({ ok: true, value });
  });
  it('does not take a letter for a digit', () => {
    expect(checkIdentifier('RU_INN', '77O7083893').ok).toBe(false); // Latin O
    expect(checkIdentifier('RU_INN', '77О7083893').ok).toBe(false); // Cyrillic О
  });
  it.each([
    ['RU_INN', '500100732259', true],
    ['RU_INN', '7707083893', false],
    ['RU_OGRNIP', '304500116000157', true],
    ['KG_INN', '02507199510010', false],
    ['AZ_VOEN', '9900003871', false],
  ])('sees whether %s %s is a human being’s: %s', (scheme, value, personal) => {
    expect(checkIdentifier(scheme, value)).toMatchObject({ ok: true, personal });
  });
});
