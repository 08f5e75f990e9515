import { isDay } from './is-day';

describe('a day', () => {
  it.each(['2027-03-31', '2028-02-29', '1900-01-01', '2199-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true));
  it.each(['2027-02-29', '2027-13-01', '2027-00-10', '27-03-31', '2027-3-1', '2027-03-31T00:00:00Z', '1899-12-31', '2200-01-01', ''])('%s is none', (text) =>
    expect(isDay(text)).toBe(false),
  );
});
