import { digestMoment, localClock, nextDigestHour } from './local-clock';

describe('the clock of digests', () => {
  it('shows day, minute and weekday of the zone', () => {
    expect(localClock(new Date('2027-03-01T20:30:00Z'), 'Asia/Bishkek')).toEqual({ day: '2027-03-02', minutes: 150, weekday: 2 });
    expect(localClock(new Date('2027-03-01T03:00:00Z'), 'America/New_York')).toEqual({ day: '2027-02-28', minutes: 1320, weekday: 7 });
  });

  it('comes at nine there, half-hour zones included', () => {
    expect(digestMoment(new Date('2027-03-01T02:59:00Z'), 'Asia/Bishkek')).toBeNull();
    expect(digestMoment(new Date('2027-03-01T03:00:00Z'), 'Asia/Bishkek')).toEqual({ day: '2027-03-01', weekday: 1, since: new Date('2027-03-01T03:00:00Z') });
    expect(digestMoment(new Date('2027-03-01T03:45:00Z'), 'Asia/Kolkata')).toEqual({ day: '2027-03-01', weekday: 1, since: new Date('2027-03-01T03:30:00Z') });
  });

  it('stays nine through a change of the clock', () => {
    expect(digestMoment(new Date('2027-03-27T08:00:00Z'), 'Europe/Berlin')?.since).toEqual(new Date('2027-03-27T08:00:00Z'));
    expect(digestMoment(new Date('2027-03-28T07:00:00Z'), 'Europe/Berlin')?.since).toEqual(new Date('2027-03-28T07:00:00Z'));
    expect(digestMoment(new Date('2027-03-28T06:59:00Z'), 'Europe/Berlin')).toBeNull();
  });

  it('strikes next in the morning that comes, at nine through a change of the clock too', () => {
    expect(nextDigestHour(new Date('2027-03-07T20:00:00Z'), 'Asia/Kamchatka')).toEqual(new Date('2027-03-07T21:00:00Z'));
    expect(nextDigestHour(new Date('2027-03-07T20:00:00Z'), 'Europe/Moscow')).toEqual(new Date('2027-03-08T06:00:00Z'));
    expect(nextDigestHour(new Date('2027-03-08T06:00:00Z'), 'Europe/Moscow')).toEqual(new Date('2027-03-08T06:00:00Z'));
    expect(nextDigestHour(new Date('2027-03-07T20:00:00Z'), 'Pacific/Honolulu')).toEqual(new Date('2027-03-08T19:00:00Z'));
    expect(nextDigestHour(new Date('2027-03-27T20:00:00Z'), 'Europe/Berlin')).toEqual(new Date('2027-03-28T07:00:00Z'));
  });

  it('reads an unknown zone as UTC', () => {
    expect(digestMoment(new Date('2027-03-01T09:10:00Z'), 'Mars/Olympus')?.since).toEqual(new Date('2027-03-01T09:00:00Z'));
  });
});
