import { defaultRules } from './default-rules';
import { hitsOf, strictest, type TradeSubject } from './trade-rule';
import { readWatchList } from './watch-list-csv';
import { WatchListUnreadable } from './compliance.errors';

const rules = defaultRules();
const effect = (subject: TradeSubject, day = '2027-03-01') => strictest(hitsOf(rules, subject, day));

describe('shipped trade rules', () => {
  it('hold 50 high priority codes in six tiers', () => {
    const tiers = rules.filter((rule) => rule.id.startsWith('high-priority-tier-'));
    expect(tiers).toHaveLength(6);
    expect(new Set(tiers.flatMap((rule) => rule.values)).size).toBe(50);
  });
  it.each([
    ['arms for anybody', { hsCodes: ['9303'], countries: ['TR'] }, 'refuse'],
    ['arms by chapter', { hsCodes: ['93'], countries: ['TR'] }, 'refuse'],
    ['a high priority code with Russia', { hsCodes: ['854231'], countries: ['KG', 'RU'] }, 'refuse'],
    ['the same to ten digits with Belarus', { hsCodes: ['8542319010'], countries: ['BY'] }, 'refuse'],
    ['the same among third countries', { hsCodes: ['854231'], countries: ['KG', 'TR'] }, null],
    ['a heading above high priority codes', { hsCodes: ['8542'], countries: ['RU'] }, 'review'],
    ['a whole chapter above them', { hsCodes: ['85'], countries: ['RU'] }, null],
    ['a harmless sister of a high priority code', { hsCodes: ['854290'], countries: ['RU'] }, null],
    ['honey', { hsCodes: ['0409'], countries: ['RU', 'KG'] }, null],
    ['tobacco', { hsCodes: ['2402'], countries: ['KG'] }, 'notice'],
    ['spirits', { hsCodes: ['220820'], countries: ['KG'] }, 'notice'],
    ['medicines', { hsCodes: ['3004'], countries: ['KG'] }, 'notice'],
    ['the chapter of beverages', { hsCodes: ['22'], countries: ['KG'] }, null],
    ['a restricted territory', { territories: ['91'], countries: ['RU'] }, 'refuse'],
    ['another territory', { territories: ['22'], countries: ['RU'] }, null],
    ['dual-use words with Russia', { words: ['Поставка товаров двойного назначения'], countries: ['RU'] }, 'review'],
    ['dual-use words among third countries', { words: ['dual-use goods'], countries: ['TR'] }, null],
    ['words that only meet across two fields', { words: ['… двойное', 'назначение платежа'], countries: ['RU'] }, null],
  ] as const)('%s', (_what, subject, expected) => {
    expect(effect(subject)).toBe(expected);
  });
  it('do not apply before their first day', () => {
    expect(effect({ hsCodes: ['854231'], countries: ['RU'] }, '2024-02-22')).toBeNull();
    expect(effect({ hsCodes: ['854231'], countries: ['RU'] }, '2024-02-23')).toBe('refuse');
  });
  it('have a text in both languages exactly when they are shown', () => {
    for (const rule of rules) expect([rule.id, Boolean(rule.text.ru && rule.text.en)]).toEqual([rule.id, rule.effect === 'notice']);
  });
});

describe('a watch list file', () => {
  it('is read by its header, whatever the order of columns', () => {
    expect(readWatchList('\uFEFFname,Kind,identifiers,country\n"Blocked, Co",organisation,"123456; 654321",kg\n')).toEqual([
      { kind: 'organisation', name: 'Blocked, Co', country: 'KG', identifiers: ['123456', '654321'] },
    ]);
  });
  it.each([
    ['kind,name\nship,X\n', 2],
    ['kind,name,country\nperson,A,\nperson,,RU\n', 3],
    ['kind,name,country\nperson,A,Russia\n', 2],
    ['kind,name\n"person,A\n', undefined],
  ])('names the wrong row of %j', (csv, row) => {
    expect(() => readWatchList(csv)).toThrow(WatchListUnreadable);
    if (row) expect(() => readWatchList(csv)).toThrow(expect.objectContaining({ facts: { row } }));
  });
});
