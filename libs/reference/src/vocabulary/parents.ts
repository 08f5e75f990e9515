import type { StoredScheme } from './schemes';

/** First class of each OKVED2 (and NACE) section; a section runs to the class before the next one. */
const SECTIONS = [
  ['01', 'A'],
  ['05', 'B'],
  ['10', 'C'],
  ['35', 'D'],
  ['36', 'E'],
  ['41', 'F'],
  ['45', 'G'],
  ['49', 'H'],
  ['55', 'I'],
  ['58', 'J'],
  ['64', 'K'],
  ['68', 'L'],
  ['69', 'M'],
  ['77', 'N'],
  ['84', 'O'],
  ['85', 'P'],
  ['86', 'Q'],
  ['90', 'R'],
  ['94', 'S'],
  ['97', 'T'],
  ['99', 'U'],
] as const;

/** The section of an activity's class ("62" is in "J"). */
export function sectionOf(activity: string): string {
  const division = activity.slice(0, 2);
  return SECTIONS.findLast(([first]) => first <= division)?.[1] ?? 'A';
}

/** The code directly above by the way the scheme writes codes; null at the top and for flat lists. */
export function parentOf(scheme: StoredScheme, code: string): string | null {
  if (scheme === 'hs' || scheme === 'tnved') return parentOfGoods(code);
  if (scheme === 'okved2' || scheme === 'nace2' || scheme === 'okpd2') return parentOfActivity(scheme, code);
  return null;
}

/** 2, 4, 6 and 10 digits. */
function parentOfGoods(code: string): string | null {
  if (code.length <= 2) return null;
  return code.slice(0, code.length <= 4 ? 2 : code.length <= 6 ? 4 : 6);
}

/** "62.01.11" → "62.01.1" → "62.01" → "62.0" → "62" → "J"; OKPD2 ends in ".190". */
function parentOfActivity(scheme: StoredScheme, code: string): string | null {
  if (/^[A-Z]$/.test(code)) return null;
  if (code.length === 2) return scheme === 'okpd2' ? null : sectionOf(code);
  const shorter = scheme === 'okpd2' && /\.\d{3}$/.test(code) ? code.slice(0, -4) : code.slice(0, -1);
  return shorter.replace(/\.$/, '');
}
