import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListingRule } from '@zemlyak/reference';
import { ListingRules } from './listing-rules';

const listed = (cell: string): string[] => cell.split(',').map((phrase) => phrase.trim());
const shipped: ListingRule[] = readFileSync(join(__dirname, '../../reference/src/data/listing-rules.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [code = '', ru = '', en = '', wordsRu = '', wordsEn = '', effect] = line.split('\t');
    return { code, title: { ru, en }, words: { ru: listed(wordsRu), en: listed(wordsEn) }, effect: effect as ListingRule['effect'] };
  });
const rules = new ListingRules(shipped);
const codesIn = (text: string, language: 'ru' | 'en' = 'ru'): string[] =>
  rules.findings({ title: {}, description: { [language]: text }, terms: {} }).map((finding) => finding.rule.code);

describe('the list of what may not be posted', () => {
  it.each([
    ['Продаём охотничьи патроны оптом', 'AMMUNITION'],
    ['Партия охотничьих патронов', 'AMMUNITION'],
    ['Предлагаем реплики часов', 'COUNTERFEIT'],
    ['Поможем обойти санкции', 'EVASION'],
    ['ИНТИМ-УСЛУГИ', 'ADULT'],
    ['Мы занимаемся облачным майнингом', 'CRYPTO'],
  ])('finds %s', (text, code) => {
    expect(codesIn(text)).toContain(code);
  });
  it.each([
    ['Replica watches, first class', 'COUNTERFEIT'],
    ['we offer hunting rifles', 'WEAPONS'],
    ['sanctions evasion as a service', 'EVASION'],
  ])('finds %s', (text, code) => {
    expect(codesIn(text, 'en')).toContain(code);
  });
  it('looks for both languages in every text', () => {
    expect(codesIn('Продаём replica watch оптом')).toContain('COUNTERFEIT');
  });
  it.each([
    'Мёд цветочный с Алтая, травяной чай',
    'Станки для пекарен: патронный фильтр, гранатовый сок',
    'Ищем партнёра по сборке автоматов для розлива кваса',
  ])('lets %s pass', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
  it('says where and which words', () => {
    expect(rules.findings({ title: { en: 'Designer replicas' }, description: {}, terms: {} })).toMatchObject([
      { path: 'title.en', words: 'designer replicas', rule: { code: 'COUNTERFEIT', effect: 'block' } },
    ]);
  });
  it('finds every shipped phrase in its own rule', () => {
    for (const rule of shipped)
      for (const language of ['ru', 'en'] as const)
        for (const phrase of rule.words[language]) expect([phrase, codesIn(phrase, language)]).toEqual([phrase, expect.arrayContaining([rule.code])]);
  });
});
