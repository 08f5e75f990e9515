/** A calendar day as `YYYY-MM-DD`, without a zone. */
export type Day = string;

/** The instant moved by whole days of 24 hours. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);

/** The UTC calendar day of an instant. */
export const dayOf = (at: Date): Day => at.toISOString().slice(0, 10);

/** True when `day` lies in the range; both ends inclusive, a missing end is open. */
export const within = (day: Day, from: Day | null, to: Day | null): boolean => (from === null || from <= day) && (to === null || day <= to);
