import { ValidateBy } from 'class-validator';

/** A calendar day that exists, as 2027-03-31, years 1900 to 2199. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({ name: 'isDay', validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) } });

/** "2027-02-30" has the shape but is no day. */
export function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
