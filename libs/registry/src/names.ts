const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
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
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  ў: 'u',
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'h',
  ҷ: 'j',
  ӣ: 'i',
  ӯ: 'u',
};

/** Latin spellings, the longest first, and what they stand for in Russian. */
const CYRILLIC: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ya', 'я'],
  ['yu', 'ю'],
  ['yo', 'ё'],
  ['ye', 'е'],
  ['ck', 'к'],
  ['ph', 'ф'],
  ['th', 'т'],
  ['oo', 'у'],
  ['ee', 'и'],
  ['qu', 'кв'],
  ['x', 'кс'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'дж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['y', 'й'],
  ['z', 'з'],
];

/** Legal forms that say nothing about which firm it is; Latin, because names are compared in Latin. */
const LEGAL_FORMS = new Set([
  'ooo',
  'oao',
  'zao',
  'pao',
  'ao',
  'ip',
  'too',
  'osoo',
  'chp',
  'oao',
  'nko',
  'ano',
  'mchzh',
  'llc',
  'ltd',
  'limited',
  'inc',
  'corp',
  'co',
  'company',
  'gmbh',
  'ug',
  'ag',
  'kg',
  'llp',
  'plc',
  'sa',
  'sarl',
  'sas',
  'srl',
  'spa',
  'sl',
  'bv',
  'nv',
  'oy',
  'ab',
  'as',
  'aps',
  'doo',
  'ood',
  'eood',
  'sia',
  'uab',
  'sro',
  'kft',
  'jsc',
  'ojsc',
  'cjsc',
  'pjsc',
  'fzco',
  'fze',
  'dmcc',
  'as',
  'sti',
]);

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes Cyrillic in Latin letters ("Алтай Мёд" → "Altay Myod"); other characters stay. Capitals follow the word's own. */
export function toLatin(text: string): string {
  return text.replace(/[\p{Script=Cyrillic}]+/gu, (word) => {
    const shouting = word.length > 1 && word === word.toUpperCase();
    return Array.from(word, (letter) => {
      const spelt = LATIN[letter.toLowerCase()] ?? letter;
      return !isCapital(letter) ? spelt : shouting ? spelt.toUpperCase() : capitalised(spelt);
    }).join('');
  });
}

/** Writes Latin in Russian letters ("Orlova Trade" → "Орлова Траде"): a guess for a person to correct. */
export function toCyrillic(text: string): string {
  return text.replace(/[a-z]+/gi, (word) => {
    const shouting = word.length > 1 && word === word.toUpperCase();
    let spelt = '';
    for (let at = 0; at < word.length;) {
      const rest = word.slice(at).toLowerCase();
      const [latin, cyrillic] = CYRILLIC.find(([start]) => rest.startsWith(start))!;
      const vowelBefore = /[аеёиоуыэюя]$/i.test(spelt);
      const letters = latin === 'y' && !vowelBefore ? (spelt ? 'ы' : 'и') : cyrillic;
      spelt += isCapital(word[at]!) ? (shouting ? letters.toUpperCase() : capitalised(letters)) : letters;
      at += latin.length;
    }
    return spelt;
  });
}

/** A name in the script that is missing, offered to the person and never stored by itself. */
export interface NameSuggestion {
  readonly field: 'nameRu' | 'nameLatin';
  readonly text: string;
  /** Always true: a machine spelt it. */ readonly suggested: true;
}

/** @returns null when both names are there, or neither */
export function suggestName(names: { nameRu?: string | null; nameLatin?: string | null }): NameSuggestion | null {
  const ru = names.nameRu?.trim(),
    latin = names.nameLatin?.trim();
  if (ru && !latin) return { field: 'nameLatin', text: toLatin(ru).replace(/[«»„“]/g, '"'), suggested: true };
  if (latin && !ru) return { field: 'nameRu', text: toCyrillic(latin), suggested: true };
  return null;
}

/** What is left of a name for comparison: Latin, lower case, without legal forms and punctuation; '' for an empty one. */
export function nameKey(name: string | null | undefined): string {
  const words = toLatin((name ?? '').normalize('NFKC').toLowerCase().replace(/ё/g, 'е'))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !LEGAL_FORMS.has(word));
  return (telling.length ? telling : words).join(' ');
}

/**
 * An address for a record: lower-case ASCII words joined by hyphens, at most 70 characters.
 * @returns 'organisation' when the name has no letter that can be written so
 */
export function slugOf(name: string): string {
  const words =
    toLatin(name)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 70).replace(/-+$/, '') || 'organisation';
}
