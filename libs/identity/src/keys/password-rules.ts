import { dictionary } from '@zxcvbn-ts/language-common';
import type { FieldError } from '@zemlyak/kernel';

/** Length in characters as people count them, both inclusive. */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

/** Words that everybody would try on this product. */
const OUR_WORDS = ['zemlyak', 'земляк', 'compatriot', 'соотечественник', 'пароль', 'йцукенгшщзхъ', 'фывапролджэ'];
const common = new Set(dictionary['passwords-common']);

/**
 * What is wrong with a password: its length, that it is among the first that are tried, or that it is made of the person's own
 * words. Nothing is demanded of its composition.
 * @param own address and names of the person
 * @returns undefined when it may be used
 */
export function passwordFault(password: string, own: readonly (string | null | undefined)[], path = 'password'): FieldError | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) return { path, code: 'passwordLength', params: { ...PASSWORD_LENGTH } };
  if (isWidelyUsed(plain)) return { path, code: 'passwordCommon' };
  const words = [...OUR_WORDS, ...own.flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length >= 4);
  return restWithout(plain, words).length < 4 ? { path, code: 'passwordPersonal' } : undefined;
}

/** Common as it stands, with digits and signs around it, or as a short piece repeated. */
function isWidelyUsed(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const piece = repeatedPiece(plain);
  return common.has(plain) || (core.length >= 4 && common.has(core)) || [...piece].length <= 4 || (piece !== plain && common.has(piece)) || isRun(plain);
}

/** The shortest piece whose repetition begins with the whole text; the text itself when nothing repeats. */
function repeatedPiece(text: string): string {
  const signs = [...text];
  for (let size = 1; size <= signs.length / 2; size++) {
    if (signs.every((sign, i) => sign === signs[i % size])) return signs.slice(0, size).join('');
  }
  return text;
}

/** Signs that follow one another up or down, such as 123456789012 and abcdefghijkl. */
function isRun(text: string): boolean {
  const steps = [...text].map((sign, i, all) => (sign.codePointAt(0)! - (all[i - 1]?.codePointAt(0) ?? 0)) % 10).slice(1);
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
}

/** What remains of letters when the known words are taken out. */
function restWithout(plain: string, words: readonly string[]): string {
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest === plain ? plain : rest.replace(/[^\p{L}]/gu, '');
}
