import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../vocabulary/entries';
import { ConceptIndex } from './concept-index';

const index = ConceptIndex.load();
const queries = readFileSync(join(__dirname, '../../../../tests/support/fixtures/reference/code-queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string])
  .map(([text, codes]) => ({ text, codes: new Set(codes.split(' ')) }));
const idsOf = (text: string, limit = 5): string[] => index.suggest(text, { limit }).map((s) => `${s.scheme}:${s.code}`);
const code = (scheme: 'hs' | 'okved2' | 'svc', value: string, ru: string, en: string, wordsRu = '', wordsEn = ''): Code => ({
  scheme,
  code: value,
  parent: null,
  title: { ru, en },
  official: {},
  words: { ru: wordsRu, en: wordsEn },
  validTo: null,
  facts: {},
});
const small = (codes: readonly Code[]): ConceptIndex => new ConceptIndex({ edition: '1', concepts: () => codes });

describe('suggestions', () => {
  it('finds an acceptable code among five for nine of ten queries in either language', () => {
    const missed = queries.filter(({ text, codes }) => !idsOf(text).some((id) => codes.has(id))).map(({ text }) => text);
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / queries.length).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['замороженная малина', 'frozen raspberries', 'hs:0811'],
    ['куриные лапки', 'chicken feet', 'hs:0207'],
    ['уличные светодиодные светильники', 'LED street luminaires', 'hs:9405'],
    ['контрактное производство косметики', 'contract cosmetics manufacturing', 'svc:MAN-04'],
  ])('leads "%s" and "%s" to the same code', (russian, english, expected) => {
    expect(idsOf(russian)).toContain(expected);
    expect(idsOf(english)).toContain(expected);
  });

  it('completes the last word while it is typed, and only the last', () => {
    expect(idsOf('подсолн')).toContain('hs:1512');
    expect(idsOf('подсолн ')).not.toContain('hs:1512');
  });

  it('forgives one wrong letter in a long word and none in a short one', () => {
    expect(idsOf('шоколат')).toContain('hs:1806');
    expect(idsOf('rasberries frozen')).toContain('hs:0811');
    expect(small([code('hs', '1006', 'Рис', 'Rice')]).suggest('рыс ')).toEqual([]);
  });

  it('does not tell ё from е, nor one form of a word from another', () => {
    expect(idsOf('мёд')).toEqual(idsOf('мед'));
    expect(idsOf('мёда ')[0]).toBe(idsOf('мёд ')[0]);
  });

  it('keeps to a scheme and to a limit', () => {
    const found = index.suggest('обувь', { scheme: 'okved2', limit: 2 });
    expect(found).toHaveLength(2);
    expect(found.every((suggestion) => suggestion.scheme === 'okved2')).toBe(true);
  });

  it('scores from 1 downwards', () => {
    const scores = index.suggest('замороженная рыба', { limit: 10 }).map((suggestion) => suggestion.score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.at(-1)).toBeGreaterThan(0);
  });

  it('does not fill two places with a code and the one above it', () => {
    const found = idsOf('разработка программ', 10).filter((id) => id.startsWith('okved2:62'));
    expect(found).not.toContain('okved2:62');
  });

  it.each(['', '   ', '!!!', 'и в на', 'ыщъжж', '\u0000', '💡'])('finds nothing in %j', (text) => {
    expect(index.suggest(text)).toEqual([]);
  });

  it('lets a word that stands under many codes weigh little', () => {
    const common = Array.from({ length: 20 }, (_, i) => code('hs', `10${10 + i}`, `Товар${i} стальной`, `thing${i} steel`));
    const rare = code('hs', '2001', 'Огурцы', 'Cucumbers', 'стальной чан', '');
    expect(small([...common, rare]).suggest('стальные огурцы ')[0]!.code).toBe('2001');
  });

  it('builds anew when the codes change', () => {
    let edition = '1',
      codes = [code('hs', '0409', 'Мёд', 'Honey')];
    const changing = new ConceptIndex({
      get edition() {
        return edition;
      },
      concepts: () => codes,
    });
    expect(changing.suggest('икра')).toEqual([]);
    [edition, codes] = ['2', [code('hs', '1604', 'Икра', 'Caviar')]];
    expect(changing.suggest('икра')).toHaveLength(1);
  });
});

describe('vectors', () => {
  const similarity = (a: string, b: string): number => index.similarity(index.vector(a), index.vector(b));

  it('hold 25 concepts at most, heaviest first, of length one', () => {
    const vector = index.vector('Алтайский завод предлагает натуральный мёд в банках, подсолнечное масло, муку, крупы, макароны и замороженные ягоды оптом');
    expect(vector).toHaveLength(25);
    expect(vector.reduce((sum, { weight }) => sum + weight ** 2, 0)).toBeCloseTo(1, 9);
    expect(vector.map(({ weight }) => weight)).toEqual(vector.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(JSON.parse(JSON.stringify(vector))).toEqual(vector);
  });

  it.each([
    ['Ищем поставщика мёда и продуктов пчеловодства', 'Natural honey from the Altai mountains', 'Steel pipes for gas networks'],
    ['Hotel chain looks for cotton bed linen and towels', 'Фабрика шьёт постельное бельё и полотенца для гостиниц', 'Деревообработка: пиломатериалы и фанера'],
    ['Разработка мобильных приложений на заказ', 'We build mobile apps and websites', 'Производство кирпича'],
  ])('put "%s" nearer to its match in the other language than to something else', (text, match, other) => {
    expect(similarity(text, match)).toBeGreaterThan(0.25);
    expect(similarity(text, match)).toBeGreaterThan(2 * similarity(text, other));
  });

  it('are equal to themselves, alike both ways, and like nothing when empty', () => {
    const honey = index.vector('натуральный мёд'),
      jam = index.vector('варенье из облепихи');
    expect(index.similarity(honey, honey)).toBeCloseTo(1, 9);
    expect(index.similarity(honey, jam)).toBeCloseTo(index.similarity(jam, honey), 12);
    expect(index.similarity(honey, index.vector('ыщъ'))).toBe(0);
  });

  it('gain from the chapter alone', () => {
    const a = [{ concept: 'hs:0409', weight: 1 }],
      b = [{ concept: 'hs:0406', weight: 1 }],
      c = [{ concept: 'hs:0709', weight: 1 }];
    expect(index.similarity(a, b)).toBeCloseTo(0.4, 12);
    expect(index.similarity(a, c)).toBe(0);
    expect(index.similarity([{ concept: 'svc:IT-01', weight: 1 }], [{ concept: 'svc:IT-02', weight: 1 }])).toBeCloseTo(0.4, 12);
  });
});
