import { nameKey, slugOf, suggestName, toCyrillic, toLatin } from './names';

describe('names in two scripts', () => {
  it.each([
    ['Алтай Мёд', 'Altay Myod'],
    ['ООО «Щучье»', 'OOO «Shchuche»'],
    ['ЮГ', 'YUG'],
    ['Orlova Trade', 'Orlova Trade'],
    ['Қазақ', 'Qazaq'],
    ['Хлеб & Ко', 'Khleb & Ko'],
  ])('spells %s as %s', (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin));

  it.each([
    ['Orlova', 'Орлова'],
    ['Myod', 'Мёд'],
    ['Shchukin', 'Щукин'],
    ['Yandex', 'Яндекс'],
    ['Altay', 'Алтай'],
    ['ABC', 'АБК'],
    ['7 Seas', '7 Сеас'],
  ])('guesses %s as %s', (latin, cyrillic) => expect(toCyrillic(latin)).toBe(cyrillic));

  it('offers the missing name and says that nobody checked it', () => {
    expect(suggestName({ nameRu: ' Алтай «Мёд» ' })).toEqual({ field: 'nameLatin', text: 'Altay "Myod"', suggested: true });
    expect(suggestName({ nameRu: null, nameLatin: 'Orlova' })).toEqual({ field: 'nameRu', text: 'Орлова', suggested: true });
    expect(suggestName({ nameRu: 'Орлова', nameLatin: 'Orlova' })).toBeNull();
    expect(suggestName({ nameRu: '  ' })).toBeNull();
  });

  it('compares names without legal forms, case, quotes and ё', () => {
    expect(nameKey('ООО «Алтай Мёд»')).toBe(nameKey('АЛТАЙ МЕД, ооо'));
    expect(nameKey('Orlova Trade LLC')).toBe('orlova trade');
    expect(nameKey('ООО')).toBe('ooo');
    expect(nameKey('Café Müller GmbH')).toBe('cafe muller');
    expect(nameKey(null)).toBe('');
  });

  it.each([
    ['ООО «Алтай Мёд»', 'ooo-altay-myod'],
    ['Orlova Trade', 'orlova-trade'],
    ['Łódź 7', 'odz-7'],
    ['北京', 'organisation'],
    [' -- ', 'organisation'],
  ])('makes the address of %s: %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('keeps addresses short and whole', () => {
    expect(slugOf('очень '.repeat(40))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(slugOf('очень '.repeat(40)).length).toBeLessThanOrEqual(70);
  });
});
