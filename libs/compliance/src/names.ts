import anyAscii from 'any-ascii';
import { createHash } from 'node:crypto';

/** Legal forms are cut: a list and a register rarely write the same one. Compared after folding to Latin. */
const LEGAL_FORMS = new Set([
  'ooo',
  'oao',
  'zao',
  'pao',
  'ao',
  'nao',
  'ip',
  'too',
  'oso',
  'osoo',
  'zhshs',
  'zhshk',
  'mchj',
  'mchzh',
  'ok',
  'odo',
  'chp',
  'chup',
  'tov',
  'llc',
  'llp',
  'ltd',
  'inc',
  'plc',
  'corp',
  'gmbh',
  'ag',
  'sa',
  'sarl',
  'srl',
  'spa',
  'bv',
  'nv',
  'oy',
  'ab',
  'as',
  'doo',
  'jsc',
  'pjsc',
  'ojsc',
  'cjsc',
  'co',
  'company',
  'limited',
  'fze',
  'fzco',
  'fzllc',
  'dmcc',
]);
const LONG_FORMS =
  /obshchestvo s ogranichennoy otvetstvennostyu|(?:publichnoe |nepublichnoe |otkrytoe |zakrytoe )?aktsionernoe obshchestvo|individualnyy predprinimatel|limited liability company|joint stock company/g;

/**
 * The form in which names are compared exactly: one script, no case, no punctuation, no legal form, words in alphabetical order, so that
 * "ООО «Ромашка»", "Romashka LLC" and "Ромашка, ООО" are one, and "Иванов Иван" is "Ivan Ivanov". Similar spellings stay different.
 * @returns '' when nothing is left
 */
export function nameKey(name: string): string {
  const cyrillicFolded = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[ьъ'’`]/g, '');
  const latin = anyAscii(cyrillicFolded)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(LONG_FORMS, ' ');
  const words = latin.split(' ').filter(Boolean);
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length ? kept : words).toSorted().join(' ');
}

/** The form in which register numbers are compared: letters and digits, capitals. Shorter than 6 is not distinctive: ''. */
export function identifierKey(value: string): string {
  const key = value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return key.length >= 6 ? key : '';
}

/** What was compared, as a hash: a decision holds as long as it stays the same. */
export const hashOf = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts.toSorted())).digest('hex').slice(0, 32);
