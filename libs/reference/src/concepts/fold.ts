const APOSTROPHES = /['’ʼ`´]/g;
const MARKS = /(\p{Script=Latin})\p{M}+/gu;
/** Nothing here has another spelling; nearly every text is so, and normalising is the slow part. */
const PLAIN = /^[а-яёa-z0-9\s!"#$%&()*+,\-./:;<=>?@[\]_«»—–№]*$/;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, one spelling: compatibility forms, Latin accents, apostrophes and ё no longer tell words apart. й stays a letter of its own. */
export function fold(text: string): string {
  const lower = text.toLowerCase().replaceAll('№', ' '); // its compatibility form is "no"
  const plain = PLAIN.test(lower)
    ? lower
    : lower.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '$1').normalize('NFC').replace(APOSTROPHES, '');
  return plain.replaceAll('ё', 'е');
}

/** The folded words of a text in order; hyphens separate. */
export const wordsOf = (text: string): string[] => fold(text).match(WORD) ?? [];
