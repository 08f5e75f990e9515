import { NEW_STANDING, NOW, around, listing } from '../../../../tests/support/matching/listings';
import type { ListingProfile, Standing } from './listing-profile';
import { FLOOR } from './model';
import { harmonicMean, scorePair, subjectValue } from './scorer';

const wanted = (rest: Partial<ListingProfile> = {}): ListingProfile =>
  listing('request', 'Закупаем мёд натуральный', { hs: ['0409'], targetCountries: ['RU'], ...rest });
const given = (rest: Partial<ListingProfile> = {}): ListingProfile =>
  listing('offer', 'Мёд натуральный оптом', { hs: ['0409'], targetCountries: ['KG'], ...rest });
const score = (request: ListingProfile, offer: ListingProfile, rest = {}): number => scorePair(request, offer, around(rest)).score;
const best = (): number => score(wanted(), given());

describe('the score of a pair', () => {
  it("is strong for the same goods when each names the other's country", () => {
    expect(scorePair(wanted(), given(), around()).band).toBe('strong');
  });

  it.each<[string, Partial<ListingProfile>]>([
    ['goods of another heading', { hs: ['0402'] }],
    ['goods of another chapter', { hs: ['8403'] }],
    ['a seller who wants other countries', { targetCountries: ['CN'] }],
    ['a seller in a country nobody asked for', { country: 'VN' }],
    ['another form of cooperation', { forms: ['investment'] }],
    ['no common language', { languages: ['tr'] }],
    ['an older listing', { publishedAt: new Date('2026-11-01T00:00:00Z') }],
  ])('falls with %s', (_what, worse) => {
    expect(score(wanted(), given(worse))).toBeLessThan(best());
  });

  it('falls when a required certificate is missing and stays when it is there', () => {
    const strict = wanted({ certificates: ['HALAL'] });
    expect(score(strict, given())).toBeLessThan(best());
    expect(score(strict, given({ certificates: ['HALAL'] }))).toBe(best());
  });

  it('falls when the offer is too small, and does not rise above enough', () => {
    const ton = (amount: number): Pick<ListingProfile, 'quantity'> => ({ quantity: { amount, unit: '168' } });
    const scores = [1, 5, 10, 50].map((amount) => score(wanted(ton(10)), given(ton(amount))));
    expect(scores[0]).toBeLessThan(scores[1]!);
    expect(scores[1]).toBeLessThan(scores[2]!);
    expect(scores[3]).toBe(scores[2]);
  });

  it.each<[string, Partial<Standing>]>([
    ['checked facts', { verified: true }],
    ['answering always', { asked: 40, answered: 40 }],
  ])('rises with %s', (_what, standing) => {
    expect(score(wanted(), given(), { standingOf: () => ({ ...NEW_STANDING, ...standing }) })).toBeGreaterThan(best());
  });

  it('does not punish newcomers against those who answer half', () => {
    const halfAnswered = { standingOf: () => ({ ...NEW_STANDING, asked: 100, answered: 50 }) };
    expect(score(wanted(), given(), halfAnswered)).toBeCloseTo(best(), 6);
  });

  it("is nothing when either side excludes the other's country", () => {
    expect(score(wanted({ excludedCountries: ['RU'] }), given())).toBe(0);
    expect(score(wanted(), given({ excludedCountries: ['KG'] }))).toBe(0);
  });

  it('joins both directions by the harmonic mean, so one unwilling side makes the pair weak', () => {
    const pair = scorePair(wanted(), given({ targetCountries: ['CN'] }), around());
    expect(pair.forRequest).toBeGreaterThan(0.8);
    expect(pair.forOffer).toBeLessThan(0.3);
    expect(pair.score).toBeLessThanOrEqual(harmonicMean(pair.forRequest, pair.forOffer));
    expect(pair.band).toBe('weak');
  });

  it('sees the same text in another language', () => {
    const russian = listing('request', 'Ищем замороженную малину', { targetCountries: ['RS'] });
    const english = listing('offer', 'Frozen raspberries from our own cold store', { country: 'RS', targetCountries: ['KG'], languages: ['en'] });
    const other = listing('offer', 'LED street luminaires', { country: 'RS', targetCountries: ['KG'], languages: ['en'] });
    expect(score(russian, english)).toBeGreaterThan(FLOOR);
    expect(score(russian, other)).toBeLessThan(0.1);
  });

  it('lets the text tell two goods of one code apart', () => {
    const houses = listing('request', 'Деревянные дома и бани', { hs: ['9406'] });
    const greenhouses = listing('offer', 'Промышленные теплицы', { hs: ['9406'] });
    const cabins = listing('offer', 'Каркасные деревянные дома', { hs: ['9406'] });
    expect(score(houses, cabins)).toBeGreaterThan(score(houses, greenhouses));
  });

  it('takes the code of one side and the text of the other as a bridge', () => {
    const coded = listing('request', 'Нужен поставщик', { hs: ['0409'] });
    const described = listing('offer', 'Натуральный мёд из липы');
    const otherwise = listing('offer', 'Стальные трубы');
    expect(score(coded, described)).toBeGreaterThan(score(coded, otherwise));
  });

  it('stays within 0 and 1 and keeps every named part there', () => {
    const pair = scorePair(wanted(), given(), around({ standingOf: () => ({ ...NEW_STANDING, verified: true, asked: 1000, answered: 1000 }), now: NOW }));
    for (const value of [pair.score, ...pair.features.map((feature) => feature.value)]) expect(value >= 0 && value <= 1).toBe(true);
  });
});

describe('names', () => {
  const withName = (name: string): ListingProfile =>
    listing('request', `${name} ищет мёд натуральный для магазина. Пишите: ${name}`, { hs: ['0409'], targetCountries: ['RU'] });

  it.each([
    ['Анна Орлова', 'Ахмед Рахимов'],
    ['John Smith', 'Fatima Yusupova'],
    ['Мария Кац', 'Иван Петренко'],
  ])('%s and %s score the same in every part', (one, other) => {
    const scoreOf = (name: string) => {
      const { features, score: value } = scorePair(withName(name), given(), around());
      return { features, value };
    };
    expect(scoreOf(one)).toEqual(scoreOf(other));
  });

  it('cannot be given to the scorer at all', () => {
    type Forbidden =
      | 'name'
      | 'nameCyrillic'
      | 'nameLatin'
      | 'personId'
      | 'gender'
      | 'birthYear'
      | 'age'
      | 'religion'
      | 'nationality'
      | 'organisationName'
      | 'legalName'
      | 'authorId';
    const forbiddenFields: Extract<keyof ListingProfile | keyof Standing, Forbidden>[] = [];
    const none: [Extract<keyof ListingProfile | keyof Standing, Forbidden>] extends [never] ? true : false = true; // does not compile once such a field appears
    expect([forbiddenFields, none]).toEqual([[], true]);
  });
});

describe('the subject', () => {
  const nothing = { goods: null, activity: null, bridge: null, concepts: 0, words: 0, sharedCode: null, sharedChapter: null };

  it.each(['concepts', 'words'] as const)('never falls when %s grow', (name) => {
    const values = [0, 0.1, 0.2, 0.4, 0.6, 1].map((value) => subjectValue({ ...nothing, goods: 0.5, [name]: value }));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('never falls when codes fit better', () => {
    const values = [0, 0.25, 0.5, 0.9, 1].map((goods) => subjectValue({ ...nothing, goods, concepts: 0.4, words: 0.2 }));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  it('does not hold missing codes against texts that agree', () => {
    expect(subjectValue({ ...nothing, concepts: 0.7, words: 0.6 })).toBeGreaterThan(subjectValue({ ...nothing, goods: 0, concepts: 0.7, words: 0.6 }));
  });
});

describe('the harmonic mean', () => {
  it('is 0 beside a 0, the value itself for equals, and nearer to the weaker', () => {
    expect([harmonicMean(0, 1), harmonicMean(0, 0), harmonicMean(0.5, 0.5)]).toEqual([0, 0, 0.5]);
    expect(harmonicMean(0.2, 1)).toBeLessThan(0.6);
  });
});
