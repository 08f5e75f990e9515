import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const SECONDS = 30;
/** Letters and digits that are not mistaken for one another. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret of 160 bits, base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the square code. */
export const otpauthUri = (secret: string, account: string, issuer: string): string => generator(secret, account, issuer).toString();

/**
 * The 30-second step that a code belongs to; clocks may differ by one step either way.
 * @returns null when the code is wrong
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = generator(secret).validate({ token: code, window: 1, timestamp: now.getTime() });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / SECONDS) + delta;
}

/** Ten codes of 50 bits as `XXXXX-XXXXX`, each good for one sign-in without the app. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, () => `${letters(5)}-${letters(5)}`);

/** A recovery code as it is compared: however the person typed it. */
export const tidyRecoveryCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

const letters = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const generator = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ secret: Secret.fromBase32(secret), label, issuer, algorithm: 'SHA1', digits: 6, period: SECONDS });
