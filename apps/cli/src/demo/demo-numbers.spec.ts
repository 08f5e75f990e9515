import { checkIdentifier, identifierSchemes } from '../../../../tests/support/identifiers';
import { shippedVocabulary as vocabulary } from '../../../../tests/support/vocabulary';
import { SERIALS, demoNumbers } from './demo-numbers';
import { DEMO_COUNTRIES, DemoPlan } from './demo-plan';

const numbersOf = (plan: DemoPlan, from: number, count: number): { country: string; scheme: string; value: string }[] =>
  Array.from({ length: count }, (_, i) => plan.company(from + i)).flatMap((company) =>
    demoNumbers(company.country, company.serial).map((number) => ({ country: company.country, ...number })),
  );
const wrong = (numbers: readonly { scheme: string; value: string }[]) =>
  numbers.filter(({ scheme, value }) => {
    const outcome = checkIdentifier(scheme, value);
    return !outcome.ok || outcome.personal || outcome.value !== value;
  });

describe('legal numbers of the demo', () => {
  it('are right and all different for 10,000 companies, whatever the seed of the second half', () => {
    const numbers = [...numbersOf(new DemoPlan(vocabulary), 0, 5_000), ...numbersOf(new DemoPlan(vocabulary, 7), 5_000, 5_000)];
    expect(wrong(numbers)).toEqual([]);
    expect(new Set(numbers.map(({ scheme, value }) => `${scheme}:${value}`)).size).toBe(numbers.length);
  });

  it('are right in every country, also for the serials at both ends', () => {
    const serials = [...Array.from({ length: 1_000 }, (_, i) => i), ...Array.from({ length: 1_000 }, (_, i) => SERIALS - 1 - i)];
    const numbers = DEMO_COUNTRIES.flatMap((country) => serials.flatMap((serial) => demoNumbers(country, serial)));
    expect(wrong(numbers)).toEqual([]);
    expect(new Set(numbers.map(({ scheme, value }) => `${scheme}:${value}`)).size).toBe(numbers.length);
  });

  it('are there for every country whose numbers the registry knows', () => {
    const known = new Set(identifierSchemes.map((scheme) => scheme.country));
    expect(DEMO_COUNTRIES.filter((country) => known.has(country) && !demoNumbers(country, 1).length)).toEqual([]);
    expect(demoNumbers('RU', 1).map(({ scheme }) => scheme)).toEqual(['RU_INN', 'RU_OGRN']);
  });
});
