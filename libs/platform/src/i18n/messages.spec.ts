import { Messages, registerMessages } from './messages';

describe('messages', () => {
  const messages = new Messages();
  it('are in the reader’s language', () => {
    expect(messages.text('ru', 'problems.not-found.title')).toBe('Не найдено');
    expect(messages.text('en', 'problems.not-found.title')).toBe('Not found');
  });
  it('carry values', () => expect(messages.text('ru', 'validation.isLength', { a: 5, b: 140 })).toBe('Длина от 5 до 140 знаков'));
  it('count as the language does', () => {
    const plural = { lamps_one: '{{count}} лампа', lamps_few: '{{count}} лампы', lamps_many: '{{count}} ламп', lamps_other: '{{count}} лампы' };
    registerMessages('lamps', { ru: plural, en: { lamps_one: '{{count}} lamp', lamps_other: '{{count}} lamps' } });
    const fresh = new Messages();
    expect([1, 3, 11, 21].map((count) => fresh.text('ru', 'lamps', { count }))).toEqual(['1 лампа', '3 лампы', '11 ламп', '21 лампа']);
  });
  it('do not fall back to the other language', () => expect(messages.has('en', 'no.such.key')).toBe(false));
});
