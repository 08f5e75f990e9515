import { typeset, withHardSpaces } from './typography';

const visible = (text: string) => text.replaceAll('\u00A0', '_');

describe('Russian typography', () => {
  it('keeps short words with the next one', () => {
    expect(visible(withHardSpaces('Сеть соотечественников и российских регионов'))).toBe('Сеть соотечественников и_российских регионов');
    expect(visible(withHardSpaces('В реестре (с датой) и в отчёте'))).toBe('В_реестре (с_датой) и_в_отчёте');
  });

  it('does not touch words that only end with such a letter', () => {
    expect(visible(withHardSpaces('цена договора'))).toBe('цена договора');
  });

  it('keeps a dash from the head of a line', () => {
    expect(visible(withHardSpaces('Дальше — переговорная'))).toBe('Дальше_— переговорная');
  });

  it('goes through nested messages', () => {
    expect(typeset({ a: { b: 'и да' } })).toEqual({ a: { b: 'и\u00A0да' } });
  });
});
