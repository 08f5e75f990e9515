import { callSlots } from './call-slots';

const local = (zones: readonly [string, string], from: string): string[][] =>
  callSlots(zones, new Date(from)).map((slot) => slot.local.map((side) => side.startsAt));

describe('callSlots', () => {
  it('suggests three working days, nearest to midday for both', () => {
    // Monday; Barnaul is an hour ahead of Bishkek
    expect(local(['Asia/Bishkek', 'Asia/Barnaul'], '2027-03-01T00:00:00Z')).toEqual([
      ['2027-03-02T12:00', '2027-03-02T13:00'],
      ['2027-03-03T12:00', '2027-03-03T13:00'],
      ['2027-03-04T12:00', '2027-03-04T13:00'],
    ]);
  });

  it('lies at least a day ahead and skips the weekend', () => {
    const slots = callSlots(['Asia/Bishkek', 'Asia/Barnaul'], new Date('2027-03-05T12:00:00Z')); // Friday
    expect(slots.map((slot) => slot.startsAt.getUTCDay())).toEqual([1, 2, 3]);
  });

  it('takes office hours where they meet only at the edge', () => {
    // Vladivostok is seven hours ahead of Moscow: office hours meet from 9 to 11 in Moscow
    const [first] = local(['Europe/Moscow', 'Asia/Vladivostok'], '2027-03-01T00:00:00Z');
    expect(first).toEqual(['2027-03-02T09:00', '2027-03-02T16:00']);
  });

  it('widens the day only where no office hour is shared', () => {
    const slots = local(['America/New_York', 'Asia/Tokyo'], '2027-03-01T00:00:00Z');
    expect(slots).toHaveLength(3);
    for (const [there, here] of slots)
      for (const time of [there!, here!]) {
        const hour = Number(time.slice(11, 13));
        expect(hour).toBeGreaterThanOrEqual(7);
        expect(hour).toBeLessThan(23);
      }
  });

  it('finds a time for any two zones of the world', () => {
    for (const zone of [
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'America/Los_Angeles',
      'Europe/London',
      'Asia/Kolkata',
      'Asia/Kamchatka',
      'America/Sao_Paulo',
    ]) {
      for (const other of ['Europe/Moscow', 'Pacific/Auckland', 'America/Vancouver'])
        expect([zone, other, callSlots([zone, other], new Date('2027-06-01T00:00:00Z')).length]).toEqual([zone, other, 3]);
    }
  });

  it('follows a change of the clock between two suggestions', () => {
    // Germany moves to summer time on 28 March 2027, Kyrgyzstan does not
    const slots = callSlots(['Europe/Berlin', 'Asia/Bishkek'], new Date('2027-03-24T12:00:00Z'));
    const gaps = slots.map((slot) => Number(slot.local[1]!.startsAt.slice(11, 13)) - Number(slot.local[0]!.startsAt.slice(11, 13)));
    expect(gaps).toEqual([5, 4, 4]);
    for (const slot of slots) for (const side of slot.local) expect(Number(side.startsAt.slice(11, 13))).toBeGreaterThanOrEqual(9);
  });

  it('lasts half an hour and is the same instant on both clocks', () => {
    for (const slot of callSlots(['Asia/Kathmandu', 'Europe/Moscow'], new Date('2027-03-01T00:00:00Z'))) {
      expect(slot.endsAt.getTime() - slot.startsAt.getTime()).toBe(1_800_000);
      expect(new Date(`${slot.local[1]!.startsAt}:00+03:00`)).toEqual(slot.startsAt);
    }
  });

  it('reads an unknown zone as UTC', () => {
    expect(local(['Mars/Olympus', 'UTC'], '2027-03-01T00:00:00Z')[0]).toEqual(['2027-03-02T12:30', '2027-03-02T12:30']);
  });
});
