/** Latin spellings of Russian sounds, longest first where they begin alike; several readings where schemes differ. */
const CYRILLIC_READINGS: Readonly<Record<string, readonly string[]>> = {
  shch: ['щ'],
  sch: ['щ', 'сч'],
  sh: ['ш'],
  ch: ['ч'],
  zh: ['ж'],
  kh: ['х'],
  ts: ['ц', 'тс'],
  tz: ['ц'],
  ya: ['я'],
  ja: ['я'],
  yu: ['ю'],
  ju: ['ю'],
  yo: ['е', 'йо'],
  jo: ['е', 'йо'],
  ye: ['е', 'ье'],
  je: ['е', 'ье'],
  iya: ['ия'],
  iy: ['ий', 'ы'],
  yy: ['ый'],
  yj: ['ый'],
  ij: ['ий'],
  ey: ['ей', 'еы'],
  ay: ['ай'],
  oy: ['ой'],
  uy: ['уй'],
  ia: ['иа', 'ия', 'я'],
  iu: ['ю', 'иу'],
  io: ['ио', 'е'],
  a: ['а'],
  b: ['б'],
  c: ['ц', 'к', 'с'],
  d: ['д'],
  e: ['е', 'э'],
  f: ['ф'],
  g: ['г'],
  h: ['х'],
  i: ['и'],
  j: ['й', 'ж'],
  k: ['к'],
  l: ['л'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  q: ['к'],
  r: ['р'],
  s: ['с'],
  t: ['т'],
  u: ['у'],
  v: ['в'],
  w: ['в'],
  x: ['кс', 'х'],
  y: ['ы', 'й', 'и'],
  z: ['з'],
};
const LONGEST_SPELLING = 4;
const MOST_READINGS = 48;

/** Russian words that a word in Latin letters may stand for, the likelier first; at most 48, none when a letter is not a Latin one. */
export function cyrillicReadings(word: string): string[] {
  let readings = [''];
  for (let at = 0; at < word.length;) {
    const spelling = longestSpelling(word, at);
    if (!spelling) return [];
    const sounds = CYRILLIC_READINGS[spelling]!;
    readings = sounds.flatMap((sound) => readings.map((begun) => begun + sound)).slice(0, MOST_READINGS);
    at += spelling.length;
  }
  return readings;
}

function longestSpelling(word: string, at: number): string | null {
  for (let length = LONGEST_SPELLING; length > 0; length--) {
    const part = word.slice(at, at + length);
    if (part.length === length && part in CYRILLIC_READINGS) return part;
  }
  return null;
}

const CYRILLIC_SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'q',
  ш: 'w',
  щ: 'w',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** Rules that turn Latin spellings into the same sounds, in order. */
const LATIN_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'W'],
  [/ch/g, 'Q'],
  [/zh/g, 'J'],
  [/kh/g, 'h'],
  [/t[sz]/g, 'C'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/j(?=[aou])/g, 'i'],
  [/y(?=e)/g, ''],
  [/y/g, 'i'],
];

/**
 * A spelling-blind key in lower-case ASCII: words that sound alike in Cyrillic and Latin letters get the same one ("мука", "muka").
 * Soft signs, double letters and the difference between и, й and ы are gone.
 */
export function soundKey(word: string): string {
  const latin = LATIN_SOUNDS.reduce((spelt, [pattern, sound]) => spelt.replace(pattern, sound), word).toLowerCase();
  return [...latin]
    .map((c) => CYRILLIC_SOUNDS[c] ?? c)
    .join('')
    .replace(/(.)\1+/gu, '$1');
}

/** Keys of a word that was typed: as it stands, and in Latin letters also with `yo` for ё and `c` for ц. */
export function soundKeys(word: string): string[] {
  return [...new Set([word, word.replace(/[yj]o/g, 'e'), word.replace(/c(?!h)/g, 'ts')].map(soundKey))].filter(Boolean);
}
