/** Cyrillic capitals that look like Latin ones on a keyboard with two layouts. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ј: 'J',
};

/**
 * A number as it is kept and compared: compatibility forms resolved, spaces, dots, dashes and slashes gone, capital letters, Cyrillic
 * look-alikes in Latin. It never turns a letter into a digit.
 */
export function normaliseIdentifier(typed: string): string {
  return Array.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s.\-–—_/\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''),
    (letter) => LOOK_ALIKES[letter] ?? letter,
  ).join('');
}

/** True for a number that repeats one character: such pass several published checks and belong to nobody. */
export const isAllEqual = (value: string): boolean => /^(.)\1+$/.test(value);
