import type { Tx } from '@zemlyak/platform';
import type { OfferSide } from './offer-content';

const PREFIX: Readonly<Record<OfferSide, string>> = { offer: 'ПР', request: 'ЗП' };

/** "ПР-2027-0042": at least four digits. */
export const offerNumber = (side: OfferSide, year: number, count: number): string => `${PREFIX[side]}-${year}-${String(count).padStart(4, '0')}`;

/** Takes the next number of the side and the year (UTC); two transactions never get the same one. */
export async function nextNumber(tx: Tx, side: OfferSide, now: Date): Promise<string> {
  return (await nextNumbers(tx, side, 1, now))[0]!;
}

/** Takes several numbers in a row; `count` at least 1. */
export async function nextNumbers(tx: Tx, side: OfferSide, count: number, now: Date): Promise<string[]> {
  const [row] = await tx.query<{ last: number }[]>(
    `INSERT INTO offers.number_counter AS c (year, side, last) VALUES ($1, $2, $3) ON CONFLICT (year, side) DO UPDATE SET last = c.last + $3 RETURNING last`,
    [now.getUTCFullYear(), side, count],
  );
  return Array.from({ length: count }, (_, i) => offerNumber(side, now.getUTCFullYear(), row!.last - count + 1 + i));
}
