/** Σ digit × weight over as many digits as there are weights. */
const weighted = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);

const FORWARD = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SHIFTED = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Kazakhstan, 12 digits: weights 1…11 mod 11, with 10 as the result the weights 3…11, 1, 2; 10 again is no number. @source Rules on identification numbers, Kazakhstan */
export function isKazakh(value: string): boolean {
  const first = weighted(value, FORWARD) % 11;
  const check = first === 10 ? weighted(value, SHIFTED) % 11 : first;
  return check !== 10 && check === Number(value[11]);
}

/** Azerbaijan, 10 digits: the ninth is the check digit, the tenth says legal (1) or natural (2) person. */
export const isAzerbaijani = (value: string): boolean => weighted(value, [4, 1, 8, 6, 2, 7, 5, 3]) % 11 === Number(value[8]);

/** ISO 7064 mod 97-10 over digits and letters (A = 10 … Z = 35). */
export function isMod97(value: string): boolean {
  let remainder = 0;
  for (const character of value) remainder = (remainder * (character > '9' ? 100 : 10) + parseInt(character, 36)) % 97;
  return remainder === 1;
}

/**
 * A Russian account with its bank: nine digits of BIC, twenty of the account. The key is counted over the last three digits of the BIC,
 * or, for correspondent accounts (301…), over 0 and its fifth and sixth; those also end as the BIC does.
 */
export function isRussianAccount(value: string): boolean {
  const bic = value.slice(0, 9),
    account = value.slice(9);
  if (account.startsWith('301') && account.slice(17) !== bic.slice(6)) return false;
  const key = (account.startsWith('301') ? `0${bic.slice(4, 6)}` : bic.slice(6)) + account;
  return (
    weighted(
      key,
      Array.from(key, (_, i) => [7, 1, 3][i % 3]!),
    ) %
      10 ===
    0
  );
}

/** A real calendar day in the form YYMMDD of any century. */
export function isBirthDay(text: string): boolean {
  const month = Number(text.slice(2, 4)),
    day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate();
}

const USCC_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** China, 18 signs out of 31: weights 3^i mod 31, the last sign brings the sum to a multiple of 31. The library misses those that end in 0. @source GB 32100-2015 */
export function isChineseCreditCode(value: string): boolean {
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) sum += weight * USCC_SIGNS.indexOf(value[i]!);
  return USCC_SIGNS[(31 - (sum % 31)) % 31] === value[17];
}
