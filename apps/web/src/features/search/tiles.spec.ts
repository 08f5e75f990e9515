import { shadeOf, shortNameOf } from './tiles';

describe('squares of the map of subjects', () => {
  it('darken with the number, and a square with nothing has no colour', () => {
    expect([0, 1, 10, 40, 100].map((value) => shadeOf(value, 100))).toEqual([0, 1, 2, 3, 4]);
    expect(shadeOf(1, 0)).toBe(4);
  });

  it('have a short name even where ISO has none', () => {
    expect(shortNameOf('RU-ALT', '22')).toBe('ALT');
    expect(shortNameOf(null, '94')).toBe('94');
  });
});
