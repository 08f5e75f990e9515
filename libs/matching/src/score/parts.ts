import type { ListingProfile, Standing } from './listing-profile';

/** Which other forms of cooperation suit one. */
export type FormFit = (form: string) => readonly string[];

/** Forms of both sides: 1 when one is on both lists, 0.7 when two suit each other, 0.6 when a side names none, else 0.3. */
export function formValue(a: readonly string[], b: readonly string[], fit: FormFit): number {
  if (!a.length || !b.length) return 0.6;
  if (a.some((form) => b.includes(form))) return 1;
  return fittingForms(a, b, fit) ? 0.7 : 0.3;
}

/** The first two different forms that suit each other; null when none do. */
export function fittingForms(a: readonly string[], b: readonly string[], fit: FormFit): readonly [string, string] | null {
  for (const one of a) for (const other of b) if (fit(one).includes(other) || fit(other).includes(one)) return [one, other];
  return null;
}

/** Required certificates: from 0.5 for none of them to 1 for all; 1 when nothing is required. */
export function certificateValue(required: readonly string[], held: readonly string[]): number {
  if (!required.length) return 1;
  return 0.5 + 0.5 * (required.filter((one) => held.includes(one)).length / required.length);
}

/** Wanted amount against the amount on offer, in the same unit: 1 when it is enough, falling to 0.8; 1 when it cannot be compared. */
export function quantityValue(wanted: ListingProfile['quantity'], given: ListingProfile['quantity']): number {
  if (!wanted || !given || wanted.unit !== given.unit || wanted.amount <= 0) return 1;
  return 0.8 + 0.2 * Math.min(1, given.amount / wanted.amount);
}

/** 1 when there is a language both use or a side names none, else 0.97: an interpreter is found more easily than a supplier. */
export function languageValue(a: readonly string[], b: readonly string[]): number {
  return !a.length || !b.length || a.some((one) => b.includes(one)) ? 1 : 0.97;
}

/** 1 on the day of publication, falling to 0.85 at 180 days and staying there; the older of the two counts. */
export function freshnessValue(publishedAt: readonly Date[], now: Date): number {
  const oldest = Math.max(...publishedAt.map((at) => daysBetween(at, now)));
  return 1 - 0.15 * Math.min(1, Math.max(0, oldest) / 180);
}

/** Checked organisations 1, others 0.95; the mean of both sides. */
export const trustValue = (sides: readonly Standing[]): number => mean(sides.map((side) => (side.verified ? 1 : 0.95)));

/** 0.85 for never answering to 1 for always; ten invented half-answered questions keep newcomers in the middle. */
export const answersValue = (sides: readonly Standing[]): number => mean(sides.map((side) => 0.85 + 0.15 * ((side.answered + 5) / (side.asked + 10))));

const daysBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 86_400_000;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
