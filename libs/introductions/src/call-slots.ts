/** A half-hour for a call, with each side's own clock. */
export interface CallSlot {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** `YYYY-MM-DDTHH:mm` on the wall clock of each zone, in the order the zones were given. */
  readonly local: readonly { readonly zone: string; readonly startsAt: string }[];
}

const SLOT_MS = 30 * 60_000;
const DAY_MS = 86_400_000;
/** Local hours a call may lie in, start inclusive and end exclusive: office hours, else a longer day, else waking hours. */
const HOURS: readonly (readonly [number, number])[] = [
  [9, 18],
  [8, 20],
  [7, 23],
];
const MIDDAY_MINUTES = 13 * 60;
const SEARCHED_DAYS = 21;

/**
 * Suggests up to three calls on different days that are working days for both people, nearest to midday for both. The first lies at
 * least a day after `from`; office hours are widened only where two zones share none.
 * @param zones IANA names; an unknown one is read as UTC
 */
export function callSlots(zones: readonly [string, string], from: Date): CallSlot[] {
  const clocks = zones.map(wallClock);
  for (const hours of HOURS) {
    const slots = bestPerDay(clocks, hours, from);
    if (slots.length)
      return slots.map((start) => ({
        startsAt: new Date(start),
        endsAt: new Date(start + SLOT_MS),
        local: zones.map((zone, side) => ({ zone, startsAt: clocks[side]!(start).text })),
      }));
  }
  return [];
}

interface WallTime {
  readonly text: string;
  readonly day: string;
  readonly minutes: number;
  readonly isWeekend: boolean;
}
type WallClock = (at: number) => WallTime;

function bestPerDay(clocks: readonly WallClock[], hours: readonly [number, number], from: Date): number[] {
  const best = new Map<string, { at: number; strain: number }>();
  const first = Math.ceil((from.getTime() + DAY_MS) / SLOT_MS) * SLOT_MS;
  for (let at = first; at < first + SEARCHED_DAYS * DAY_MS && best.size <= 3; at += SLOT_MS) {
    const times = clocks.map((clock) => clock(at));
    if (!times.every((time) => suits(time, hours))) continue;
    const strain = Math.max(...times.map((time) => Math.abs(time.minutes + 15 - MIDDAY_MINUTES)));
    const day = times[0]!.day,
      known = best.get(day);
    if (!known || strain < known.strain) best.set(day, { at, strain });
  }
  return [...best.values()].slice(0, 3).map((slot) => slot.at);
}

const suits = (time: WallTime, [start, end]: readonly [number, number]): boolean =>
  !time.isWeekend && time.minutes >= start * 60 && time.minutes + 30 <= end * 60;

function wallClock(zone: string): WallClock {
  const format = formatOf(zone);
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
    const day = `${parts['year']}-${parts['month']}-${parts['day']}`;
    return {
      day,
      text: `${day}T${parts['hour']}:${parts['minute']}`,
      minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
      isWeekend: parts['weekday'] === 'Sat' || parts['weekday'] === 'Sun',
    };
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const wanted: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  };
  try {
    return new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: zone });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Intl.DateTimeFormat('en-GB', { ...wanted, timeZone: 'UTC' });
  }
}
