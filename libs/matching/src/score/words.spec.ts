import { stemsOf, tradeWords } from './words';

const knowsNothing = (): boolean => false;

describe('trade words', () => {
  it('leave out who trades and how', () => {
    expect(tradeWords('ищем поставщика мёда оптом', knowsNothing)).toEqual(['меда']);
    expect(tradeWords('company looking for suppliers of honey', knowsNothing)).toEqual(['honey']);
  });
  it('leave out names, and keep words that a classifier knows and abbreviations', () => {
    const knows = (word: string): boolean => ['мед', 'роза', 'honey', 'smith', 'street', 'lights', 'solar', 'rose'].includes(word);
    expect(tradeWords('Анна Орлова: станки ЧПУ и LED-светильники', knows)).toEqual(['станки', 'чпу', 'led', 'светильники']);
    expect(tradeWords('Мёд Алтая', knows)).toEqual(['мед']);
    expect(tradeWords('Роза Кузнецова. Honey by John Smith', knows)).toEqual(['honey']);
    expect(tradeWords('Solar Street Lights by Rose Kim', knows)).toEqual(['solar', 'street', 'lights']);
  });
  it('leave out bare numbers', () => {
    expect(tradeWords('75 контейнеров 2027', knowsNothing)).toEqual(['контейнеров']);
  });
});

describe('stems', () => {
  it('are the same for all forms of a word', () => {
    expect(stemsOf(['светильник', 'светильники', 'towels', 'towel'])).toHaveLength(2);
  });
});
