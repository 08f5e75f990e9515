/** Longest time on the market from now. Months. */
export const LONGEST_MONTHS = 12;
/** Time on the market when the author says nothing. Months. */
const USUAL_MONTHS = 6;

/** The instant moved by calendar months, UTC; a day that the month lacks becomes its last one. */
export function monthsAfter(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  if (moved.getUTCDate() !== at.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

export const usualEnd = (now: Date): Date => monthsAfter(now, USUAL_MONTHS);

/** What is wrong with an end: the code of its sentence; null when it lies after `now` and at most 12 months ahead. */
export function faultOfEnd(end: Date, now: Date): 'inPast' | 'tooFar' | null {
  if (end <= now) return 'inPast';
  return end > monthsAfter(now, LONGEST_MONTHS) ? 'tooFar' : null;
}
