const LETTERS_WITHOUT_MARKS: Readonly<Record<string, string>> = { ё: 'е', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' };

const CYRILLIC_TWINS = 'авекмнорстухі';
const LATIN_TWINS = 'abekmhopctyxi';
const toLatinTwin = new Map([...CYRILLIC_TWINS].map((letter, i) => [letter, LATIN_TWINS[i]!]));
const toCyrillicTwin = new Map([...LATIN_TWINS].map((letter, i) => [letter, CYRILLIC_TWINS[i]!]));

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /\p{N}/u;

/**
 * One spelling for one word: compatibility forms, case, ё, accents, apostrophes and invisible characters no longer tell words apart.
 * й stays a letter of its own.
 */
export function fold(word: string): string {
  return untangleScripts(
    word
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .replace(/[\u0300\u0301\u00ad\u200b-\u200d\u2060\ufeff'’ʼ´`]/gu, '')
      .normalize('NFC')
      .replace(/[ёßøłđæœıðþ]/gu, (letter) => LETTERS_WITHOUT_MARKS[letter]!),
  );
}

/** The alphabet most letters of the word are from; null when it has none or neither. */
export function scriptOf(word: string): 'cyrillic' | 'latin' | null {
  if (CYRILLIC.test(word)) return 'cyrillic';
  return LATIN.test(word) ? 'latin' : null;
}

/** The same shape in the other alphabet ("оао" in Latin letters, "CNC" in Cyrillic ones); null when a letter has no twin. */
export function twin(word: string): string | null {
  const table = scriptOf(word) === 'cyrillic' ? toLatinTwin : toCyrillicTwin;
  let other = '';
  for (const letter of word) {
    const mapped = DIGIT.test(letter) ? letter : table.get(letter);
    if (mapped === undefined) return null;
    other += mapped;
  }
  return other === word ? null : other;
}

/** Look-alike letters of a foreign alphabet go to the word's own; digits with look-alikes only ("1С") go to Latin. */
function untangleScripts(word: string): string {
  if (!CYRILLIC.test(word)) return word;
  const letters = [...word].filter((c) => !DIGIT.test(c));
  const onlyCyrillic = letters.filter((c) => CYRILLIC.test(c) && !toLatinTwin.has(c)).length;
  const onlyLatin = letters.filter((c) => LATIN.test(c) && !toCyrillicTwin.has(c)).length;
  const mixed = LATIN.test(word);
  if (!mixed && !(DIGIT.test(word) && onlyCyrillic === 0)) return word;
  const cyrillic = letters.filter((c) => CYRILLIC.test(c)).length;
  const toLatin = onlyLatin !== onlyCyrillic ? onlyLatin > onlyCyrillic : !mixed || DIGIT.test(word) || cyrillic * 2 < letters.length;
  const table = toLatin ? toLatinTwin : toCyrillicTwin;
  return [...word].map((c) => table.get(c) ?? c).join('');
}
