import { randomBytes } from 'node:crypto';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A number to quote, such as "7KQ2-M4XD": letters and digits that are not mistaken for one another when read out. */
export function newReference(): string {
  const text = Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
