import { zoneOfPlace } from './zone-of-place';

describe('the clock of a place', () => {
  it('is that of the federal subject in Russia', () => {
    expect(zoneOfPlace({ country: 'RU', subject: '22' })).toBe('Asia/Krasnoyarsk');
    expect(zoneOfPlace({ country: 'RU', subject: '77' })).toBe('Europe/Moscow');
    expect(zoneOfPlace({ country: 'RU', subject: null })).toBeUndefined();
  });

  it('is that of a country with one clock, and unknown where there are several', () => {
    expect(zoneOfPlace({ country: 'KG', subject: null })).toBe('Asia/Bishkek');
    expect(zoneOfPlace({ country: 'KZ', subject: null })).toMatch(/^Asia\//);
    expect(zoneOfPlace({ country: 'US', subject: null })).toBeUndefined();
  });
});
