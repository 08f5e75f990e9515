/** Each takes the body of a number and returns the number whole; null where the body has no check digit. The registry checks the same rules from the other side. */
type Whole = (body: string) => string;
type MaybeWhole = (body: string) => string | null;

const sum = (body: string, weights: readonly number[], alphabet = '0123456789'): number =>
  Array.from(body).reduce((total, character, i) => total + alphabet.indexOf(character) * weights[i % weights.length]!, 0);
const ended = (body: string, check: number): string | null => (check === 10 ? null : body + String(check));

/** Remainder of the weighted sum by 11, of that by 10. */
export const weighted = (body: string, weights: readonly number[]): string => body + String((sum(body, weights) % 11) % 10);
export const weightedMod10 = (body: string, weights: readonly number[]): string => body + String(sum(body, weights) % 10);

/** The body itself by 11, then by 10. */
export const remainderOf11: Whole = (body) => body + String((Number(body) % 11) % 10);

/** ISO 7064 mod 11,10. */
export const mod11and10: Whole = (body) => {
  let product = 10;
  for (const each of body) product = (((Number(each) + product) % 10 || 10) * 2) % 11;
  return body + String((11 - product) % 10);
};

/** ISO/IEC 7812: every second digit from the right is doubled. */
export const luhn: Whole = (body) => {
  const total = Array.from(body)
    .reverse()
    .reduce((all, each, i) => all + (i % 2 ? Number(each) : Number('0246813579'[Number(each)])), 0);
  return body + String((10 - (total % 10)) % 10);
};

export const kazakh: MaybeWhole = (body) => {
  const first = sum(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11;
  return ended(body, first === 10 ? sum(body, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 : first);
};
export const belarusian: MaybeWhole = (body) => ended(body, sum(body, [29, 23, 19, 17, 13, 7, 5, 3]) % 11);
export const azerbaijani: MaybeWhole = (body) => ended(body, sum(body, [4, 1, 8, 6, 2, 7, 5, 3]) % 11);
export const vietnamese: MaybeWhole = (body) => ended(body, 10 - (sum(body, [31, 29, 23, 19, 17, 13, 7, 5, 3]) % 11));

export const turkish: Whole = (body) => {
  const total = Array.from(body).reduce((all, each, i) => {
    const shifted = (Number(each) + 9 - i) % 10;
    return all + (shifted ? (shifted * 2 ** (9 - i)) % 9 || 9 : 0);
  }, 0);
  return body + String((10 - (total % 10)) % 10);
};

const UNIT = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The nine characters of a unit inside the Chinese code. */
export const chineseUnit: Whole = (body) => body + '0123456789X'[(11 - (sum(body, [3, 7, 9, 10, 5, 8, 4, 2], UNIT) % 11)) % 11]!;
/** None where the remainder is 0: not every checker knows that the character is 0 then. */
export const chinese: MaybeWhole = (body) => {
  const rest = sum(body, [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28], USCC) % 31;
  return rest ? body + USCC[31 - rest]! : null;
};

/** Luhn over 36 characters. */
export const indian: Whole = (body) => {
  const total = Array.from(body).reduce((all, each, i) => {
    const product = UNIT.indexOf(each) * (1 + (i % 2));
    return all + Math.floor(product / 36) + (product % 36);
  }, 0);
  return body + UNIT[(36 - (total % 36)) % 36]!;
};

export const brazilian: Whole = (body) => {
  const next = (number: string, weights: readonly number[]): string => {
    const rest = sum(number, weights) % 11;
    return number + String(rest < 2 ? 0 : 11 - rest);
  };
  return next(next(body, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]), [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
};

/** Digits at even places stand for others; the letter is the sum by 26. */
export const cypriot: Whole = (body) => {
  const stands = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
  const total = Array.from(body, Number).reduce((all, each, i) => all + (i % 2 ? each : stands[each]!), 0);
  return body + String.fromCharCode(65 + (total % 26));
};
