import { InvalidInput } from '@zemlyak/kernel';
import { completenessOf, requiredOf } from './completeness';
import { checkedContent } from './content-check';
import { changedFields, changesBetween } from './offer-changes';
import { emptyContent, type OfferChange, type OfferContent } from './offer-content';
import { offerNumber } from './offer-number';
import { faultOfEnd, monthsAfter, usualEnd } from './offer-term';
import { tradeSubjectOf } from './trade-subject';

const honey: OfferContent = {
  ...emptyContent,
  title: { ru: 'Мёд оптом', en: 'Honey in bulk' },
  description: { ru: 'Цветочный мёд с предгорий Алтая. '.repeat(10) },
  hs: ['0409'],
  forms: ['supply'],
  targetCountries: ['KG'],
  quantity: { amount: 2, unit: '168' },
  price: { amountMinor: 45_000, currency: 'RUB' },
  incoterms: ['FCA'],
};

describe('the number of a listing', () => {
  it.each([
    ['offer', 42, 'ПР-2027-0042'],
    ['request', 7, 'ЗП-2027-0007'],
    ['offer', 12_345, 'ПР-2027-12345'],
  ] as const)('%s %i is %s', (side, count, number) => {
    expect(offerNumber(side, 2027, count)).toBe(number);
  });
});

describe('the end of a listing', () => {
  const now = new Date('2027-08-31T12:00:00Z');
  it('is usually six months away, on the last day where the month is shorter', () => {
    expect(usualEnd(now)).toEqual(new Date('2028-02-29T12:00:00Z'));
  });
  it('lies after now and at most twelve months ahead', () => {
    expect(faultOfEnd(now, now)).toBe('inPast');
    expect(faultOfEnd(new Date(now.getTime() + 1), now)).toBeNull();
    expect(faultOfEnd(monthsAfter(now, 12), now)).toBeNull();
    expect(faultOfEnd(new Date(monthsAfter(now, 12).getTime() + 1), now)).toBe('tooFar');
  });
});

describe('changes', () => {
  it('name each field with old and new, and what came and went in lists', () => {
    const after: OfferContent = {
      ...honey,
      title: { ru: 'Алтайский мёд', en: 'Honey in bulk' },
      hs: ['0409', '0902'],
      forms: [],
      price: null,
      quantity: { amount: 3, unit: '168' },
    };
    expect(changesBetween(honey, after)).toEqual([
      { field: 'title.ru', before: 'Мёд оптом', after: 'Алтайский мёд', added: [], removed: [] },
      { field: 'quantity', before: '2 168', after: '3 168', added: [], removed: [] },
      { field: 'price', before: '45000 RUB', after: null, added: [], removed: [] },
      { field: 'hs', before: null, after: null, added: ['0902'], removed: [] },
      { field: 'forms', before: null, after: null, added: [], removed: ['supply'] },
    ]);
    expect(changedFields(honey, after)).toEqual(['title', 'quantity', 'price', 'hs', 'forms']);
  });
  it('are none between equal texts', () => {
    expect(changesBetween(honey, structuredClone(honey))).toEqual([]);
  });
});

describe('completeness', () => {
  it('is 0 for an empty listing and asks only what makes sense for the type', () => {
    const empty = completenessOf(emptyContent, 'offer', 0);
    expect(empty.percent).toEqual({ ru: 0, en: 0 });
    expect(completenessOf({ ...emptyContent, type: 'service' }, 'request', 0).missing.map((part) => part.field)).not.toContain('incoterms');
    expect(requiredOf(emptyContent, 'offer')).toEqual(['title', 'description', 'codes']);
  });
  it('is counted for each language apart', () => {
    const { percent, missing } = completenessOf(honey, 'offer', 1);
    expect(percent.ru).toBeGreaterThan(percent.en);
    expect(missing.find((part) => part.field === 'description')).toEqual({ field: 'description', languages: ['en'], required: false });
    expect(missing.find((part) => part.field === 'title')).toBeUndefined();
  });
  it('is 100 when nothing lacks', () => {
    const full: OfferContent = {
      ...honey,
      description: { ru: 'я'.repeat(200), en: 'a'.repeat(200) },
      terms: { ru: 'Предоплата', en: 'Prepaid' },
      certificates: ['HACCP'],
      languages: ['ru'],
    };
    expect(completenessOf(full, 'offer', 1)).toEqual({ percent: { ru: 100, en: 100 }, missing: [] });
  });
  it('never falls when something is added', () => {
    const parts: OfferChange[] = [
      { title: { ru: 'Мёд' } },
      { description: { ru: 'я'.repeat(200) } },
      { hs: ['0409'] },
      { forms: ['supply'] },
      { incoterms: ['FCA'] },
      { certificates: ['HACCP'] },
    ];
    parts.reduce<OfferContent>((content, part) => {
      const fuller: OfferContent = { ...content, ...part };
      expect(completenessOf(fuller, 'offer', 0).percent.ru).toBeGreaterThan(completenessOf(content, 'offer', 0).percent.ru);
      return fuller;
    }, emptyContent);
  });
});

describe('the check of codes', () => {
  const known: Record<string, readonly string[]> = { hs: ['04', '0409'], okved2: ['46.36'], unit: ['168'], country: ['KG', 'RU'] };
  const reference = {
    has: (scheme: string, code: string) => known[scheme]?.includes(code) ?? false,
    currency: (code: string) => (code === 'RUB' ? ({ code } as never) : undefined),
  };
  const faults = (change: OfferChange): string[] => {
    try {
      checkedContent(reference, change);
      return [];
    } catch (error) {
      return (error as InstanceType<typeof InvalidInput>).facts.errors!.map((e) => `${e.path} ${e.code}`);
    }
  };

  it('names every unknown value at once, with its place', () => {
    expect(faults({ hs: ['0409', '9999'], okved: ['x'], quantity: { amount: 1, unit: 'kg' }, price: { amountMinor: 1, currency: 'XXX' } })).toEqual([
      'hs.1 unknownCode',
      'okved.0 unknownCode',
      'quantity.unit unknownCode',
      'price.currency isCurrency',
    ]);
  });
  it.each([
    ['040900', 0],
    ['0409000000', 0],
    ['04090', 1],
    ['999900', 1],
    ['04', 0],
  ])('takes goods code %s with %i faults', (code, count) => {
    expect(faults({ hs: [code] })).toHaveLength(count);
  });
  it('refuses a country both wanted and excluded, an emptied title and nulls', () => {
    expect(faults({ targetCountries: ['KG'], excludedCountries: ['RU', 'KG'] })).toEqual(['excludedCountries.1 wantedAndExcluded']);
    expect(faults({ title: { ru: '  ' } })).toEqual(['title isBilingual']);
    expect(faults({ hs: null as never })).toContain('hs isDefined');
  });
  it('finds mail addresses and phones in public texts', () => {
    expect(faults({ title: { ru: 'Мёд, anna@example.org' }, terms: { en: 'call +996 555 123 456' } })).toEqual([
      'title.ru holdsContacts',
      'terms.en holdsContacts',
    ]);
    expect(faults({ description: { ru: 'Партия 500–1000 кг, цена 450 р. + доставка 10 дней' } })).toEqual([]);
  });
  it('trims texts and drops repeated codes', () => {
    expect(checkedContent(reference, { title: { ru: ' Мёд ', en: '' }, hs: ['0409', '0409'] })).toEqual({ title: { ru: 'Мёд' }, hs: ['0409'] });
  });
});

describe('what the gate looks at', () => {
  const reference = { membersOf: (format: string) => (format === 'eaeu' ? ['RU', 'BY', 'KZ', 'AM', 'KG'] : []) };
  const now = new Date('2027-03-01T00:00:00Z');
  const markets = (change: OfferChange): readonly string[] => tradeSubjectOf(reference, 'o', { ...honey, targetCountries: [], ...change }, now).countries!;

  it('is the home market when nothing is said, and members in place of formats', () => {
    expect(markets({})).toEqual(['RU']);
    expect(markets({ targetFormats: ['eaeu'], targetCountries: ['TR'], excludedCountries: ['BY'] })).toEqual(['TR', 'RU', 'KZ', 'AM', 'KG']);
  });
});
