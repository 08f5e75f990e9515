import { identifierKey, nameKey } from './names';
import { hitsAmong, keysOf, stateAfter, subjectHash, type WatchEntry } from './screening-outcome';

describe('names', () => {
  it.each([
    ['ООО «Ромашка»', 'Romashka LLC'],
    ['ОсОО «Орлова Трейд»', 'ORLOVA TREYD'],
    ['Общество с ограниченной ответственностью «Алтай Мёд»', 'Алтай Мед, ООО'],
    ['Иванов Иван', 'Ivan IVANOV'],
    ['Публичное акционерное общество «Север»', 'Sever PJSC'],
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });
  it.each([
    ['ООО «Ромашка»', 'ООО «Ромашка Плюс»'],
    ['Иванов Иван', 'Иванов Игорь'],
    ['Север', 'Северный'],
  ])('%s is not %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
  it('keep a name that is nothing but a legal form, and are empty for no letters', () => {
    expect(nameKey('АО')).toBe('ao');
    expect(nameKey('«»')).toBe('');
  });
  it('take numbers of six and more characters only', () => {
    expect(identifierKey('77 07-083893')).toBe('7707083893');
    expect(identifierKey('12345')).toBe('');
  });
});

describe('a comparison with the lists', () => {
  const entry: WatchEntry = { id: 'e', kind: 'organisation', nameKey: nameKey('Blocked Co'), country: 'KG', identifiers: ['7707083893'] };
  const state = (party: Partial<Parameters<typeof keysOf>[0]>) =>
    stateAfter(hitsAmong([keysOf({ kind: 'organisation', names: [], identifiers: [], country: 'KG', ...party })], [entry]));

  it.each([
    ['the same name and country', { names: ['ОсОО «Блокед Ко»', 'Blocked Co'] }, 'refused'],
    ['the same name elsewhere', { names: ['Blocked Co'], country: 'TR' }, 'review'],
    ['the same name, country unknown', { names: ['Blocked Co'], country: null }, 'review'],
    ['a person of that name', { kind: 'person', names: ['Blocked Co'] }, 'review'],
    ['the same number', { names: ['Другое имя'], identifiers: ['7707 083893'] }, 'refused'],
    ['the same number in another country', { identifiers: ['7707083893'], country: 'RU' }, 'review'],
    ['a similar name', { names: ['Blocked Company Group'] }, 'clear'],
    ['nothing in common', { names: ['Алтай Мёд'], identifiers: ['2221234567'] }, 'clear'],
  ] as const)('%s', (_what, party, expected) => {
    expect(state(party)).toBe(expected);
  });

  it('hashes what was compared, whatever the order', () => {
    const a = keysOf({ kind: 'person', names: ['Анна Орлова', 'Orlova Anna'], identifiers: [], country: 'KG' }),
      b = keysOf({ kind: 'organisation', names: ['X'], identifiers: [], country: null });
    expect(subjectHash([a, b])).toBe(subjectHash([b, a]));
    expect(subjectHash([a])).not.toBe(subjectHash([a, b]));
  });
});
