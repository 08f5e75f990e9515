/** Letters by the clock go out from this hour on, on the reader's own clock. */
export const DIGEST_HOUR = 9;

/** What the wall clock shows in a zone. */
export interface LocalClock {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly minutes: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
}

const DAY_MINUTES = 24 * 60;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** @param zone IANA name; an unknown one is read as UTC */
export function localClock(at: Date, zone: string): LocalClock {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
    weekday: WEEKDAYS.indexOf(parts['weekday']!) + 1,
  };
}

/**
 * The day's digest hour, when it has come.
 * @returns null before nine o'clock there
 */
export function digestMoment(at: Date, zone: string): { readonly day: string; readonly weekday: number; readonly since: Date } | null {
  const { day, minutes, weekday } = localClock(at, zone);
  const late = minutes - DIGEST_HOUR * 60;
  return late < 0 ? null : { day, weekday, since: new Date(at.getTime() - late * 60_000) };
}

/** The next nine o'clock there; the instant itself when it strikes nine. */
export function nextDigestHour(at: Date, zone: string): Date {
  const ahead = (DIGEST_HOUR * 60 - localClock(at, zone).minutes + DAY_MINUTES) % DAY_MINUTES;
  const there = new Date(at.getTime() + ahead * 60_000);
  const changed = DIGEST_HOUR * 60 - localClock(there, zone).minutes; // the clock may change in the night
  return new Date(there.getTime() + changed * 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const wanted: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: zone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    made = new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: 'UTC' });
  }
  formats.set(zone, made);
  return made;
}
