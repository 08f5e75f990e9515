import { fold, wordsOf } from './fold';
import { Lexicon, withinOneEdit } from './lexicon';
import { stem } from './stem';

describe('one edit', () => {
  it.each([
    ['малина', 'малнина'],
    ['малина', 'малин'],
    ['малина', 'молина'],
    ['малина', 'малиан'],
    ['a', 'ab'],
    ['same', 'same'],
  ])('%s ~ %s', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(true);
    expect(withinOneEdit(b, a)).toBe(true);
  });

  it.each([
    ['малина', 'молена'],
    ['малина', 'мали'],
    ['ab', 'cd'],
    ['abcd', 'badc'],
  ])('%s is not %s', (a, b) => {
    expect(withinOneEdit(a, b)).toBe(false);
    expect(withinOneEdit(b, a)).toBe(false);
  });
});

describe('folding', () => {
  it('makes one spelling of many', () => {
    expect(wordsOf('Клеёный  БРУС, café-crème №5')).toEqual(['клееный', 'брус', 'cafe', 'creme', '5']);
    expect(fold('ﬁlm')).toBe('film');
    expect(fold('Йогурт')).toBe('йогурт');
    expect(wordsOf("children's")).toEqual(['childrens']);
  });
});

describe('stems', () => {
  it.each([
    ['малина', 'малины'],
    ['станок', 'станки'],
    ['лапок', 'лапки'],
    ['raspberries', 'raspberry'],
    ['окон', 'окна'],
    ['сыр', 'сыра'],
  ])('%s and %s meet', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['мед', 'медь'],
    ['сыр', 'сырой'],
    ['сыр', 'сырье'],
  ])('%s and %s stay apart', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('leaves codes and short words whole', () => {
    expect([stem('м500'), stem('it'), stem('по')]).toEqual(['м500', 'it', 'по']);
  });
});

describe('readings of a word', () => {
  const lexicon = new Lexicon(new Map(['малина', 'малиновый', 'молоко', 'рис'].map((word) => [word, stem(word)])));
  const stems = (word: string, unfinished = false): string[] =>
    lexicon
      .readings(word, stem(word), unfinished)
      .map((reading) => reading.stem)
      .sort();

  it('prefers the word itself', () => expect(lexicon.readings('малины', stem('малины'), false)).toEqual([{ stem: stem('малина'), certainty: 1 }]));
  it('completes an unfinished word', () => expect(stems('мал', true)).toEqual([stem('малина'), stem('малиновый')].sort()));
  it('leaves a finished beginning alone', () => expect(stems('мал')).toEqual([]));
  it('repairs an error that is not in the first letter', () => {
    expect(stems('молако')).toEqual([stem('молоко')]);
    expect(stems('долоко')).toEqual([]);
  });
  it('does not repair words with digits', () => expect(stems('моло1о')).toEqual([]));
  it('falls back to the same root', () => expect(stems('малинник')).toContain(stem('малина')));
});
