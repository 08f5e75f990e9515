import { formatsIn } from './format';

const ru = formatsIn('ru');
const en = formatsIn('en');
const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');

describe('dates', () => {
  it('writes a day without the word for year', () => {
    expect(spaces(ru.day('2026-05-12'))).toBe('12 мая 2026');
    expect(spaces(en.day('2026-05-12'))).toBe('12 May 2026');
  });

  it('writes a moment in the zone asked for, midnight as 00', () => {
    expect(spaces(ru.dateTime('2026-05-12T21:00:00Z', 'Europe/Moscow'))).toBe('13 мая 2026, 00:00');
    expect(ru.offset('2026-01-12T00:00:00Z', 'Asia/Dubai')).toBe('UTC+4');
    expect(ru.offset('2026-01-12T00:00:00Z', 'America/New_York')).toBe('UTC−5');
  });

  it('names the own time only when clocks differ', () => {
    const far = ru.bothZones('2026-05-12T06:00:00Z', 'Asia/Dubai', 'Europe/Moscow');
    expect(spaces(far.there)).toBe('12 мая 2026, 10:00');
    expect(spaces(far.here ?? '')).toBe('12 мая 2026, 09:00');
    expect(ru.bothZones('2026-05-12T06:00:00Z', 'Europe/Moscow', 'Europe/Minsk').here).toBeUndefined();
  });

  it('counts days in words', () => {
    expect(ru.inDays(1)).toBe('завтра');
    expect(ru.inDays(3)).toBe('через 3 дня');
    expect(en.inDays(-2)).toBe('2 days ago');
  });
});

describe('money', () => {
  it('takes the exponent from ISO 4217 or from the caller', () => {
    expect(spaces(ru.money({ amountMinor: 1_250_050, currency: 'RUB' }))).toBe('12 500,50 ₽');
    expect(spaces(ru.money({ amountMinor: 5000, currency: 'JPY' }))).toBe('5000 ¥'.replace('5000', spaces(ru.number(5000))));
    expect(spaces(en.money({ amountMinor: 1234, currency: 'KWD' }))).toBe('KWD 1.234');
    expect(spaces(en.money({ amountMinor: 12345, currency: 'HUF' }))).toBe('HUF 123.45');
    expect(spaces(en.money({ amountMinor: 12345, currency: 'HUF' }, { exponent: 0 }))).toBe('HUF 12,345');
  });

  it('leaves out empty minor units unless asked', () => {
    expect(spaces(ru.money({ amountMinor: 100_000, currency: 'EUR' }))).toBe('1000 €'.replace('1000', spaces(ru.number(1000))));
    expect(spaces(ru.money({ amountMinor: -100_000, currency: 'EUR' }, { always: true }))).toContain(',00');
  });

  it('loses nothing on large amounts', () => {
    expect(spaces(en.money({ amountMinor: 9_007_199_254_740_991, currency: 'EUR' }))).toBe('€90,071,992,547,409.91');
  });
});

describe('numbers and words', () => {
  it('writes sizes people read', () => {
    expect(spaces(ru.fileSize(471_000))).toBe('471 КБ');
    expect(spaces(ru.fileSize(1_260_000))).toBe('1,3 МБ');
    expect(spaces(en.fileSize(999_900))).toBe('1 MB');
  });

  it('nests quotation marks', () => {
    expect(ru.quote('Форум «Север — Юг»')).toBe('«Форум „Север — Юг“»');
    expect(en.quote('The “North” forum')).toBe('“The ‘North’ forum”');
  });
});
