import type { Code, Reference } from '@zemlyak/reference';
import type { Seeded } from './seeded';

/** Chapters of weapons, explosives, tobacco, medicines and the like: the demo has none of what needs a licence. */
const LEFT_OUT_CHAPTERS = new Set(['24', '28', '29', '30', '36', '88', '93', '98', '99']);
/** Headings above the codes that trade rules refuse between Russia and the rest of the world, and cultural goods. */
const LEFT_OUT_HEADINGS = new Set([
  '2203',
  '2204',
  '2205',
  '2206',
  '2208',
  '8457',
  '8458',
  '8459',
  '8466',
  '8471',
  '8482',
  '8486',
  '8504',
  '8517',
  '8525',
  '8526',
  '8529',
  '8532',
  '8534',
  '8536',
  '8541',
  '8542',
  '8543',
  '8548',
  '8807',
  '9013',
  '9014',
  '9027',
  '9030',
  '9705',
  '9706',
]);

/** Division of OKVED2 that makes the goods of a chapter, by the last chapter it covers. */
const MAKERS: readonly (readonly [lastChapter: number, okved: string])[] = [
  [1, '01'],
  [3, '10'],
  [9, '01'],
  [21, '10'],
  [22, '11'],
  [23, '10'],
  [26, '08'],
  [27, '19'],
  [38, '20'],
  [40, '22'],
  [43, '15'],
  [46, '16'],
  [49, '17'],
  [60, '13'],
  [63, '14'],
  [65, '15'],
  [67, '32'],
  [70, '23'],
  [71, '32'],
  [81, '24'],
  [83, '25'],
  [84, '28'],
  [85, '27'],
  [86, '30'],
  [87, '29'],
  [89, '30'],
  [92, '26'],
  [94, '31'],
  [96, '32'],
  [97, '90'],
];

/** What a company makes or does. */
export interface Speciality {
  readonly scheme: 'hs' | 'svc';
  readonly code: string;
  readonly title: Readonly<Record<'ru' | 'en', string>>;
  /** Division or group of OKVED2. */
  readonly okved: string;
}

/** A lot of goods in pieces or tonnes, with the words for it. */
export interface Lot {
  readonly amount: number;
  readonly unit: string;
  readonly text: Readonly<Record<'ru' | 'en', string>>;
}

/** Headings that the demo trades in, the chapters in turn, so that few companies already show many of them; the same order each time. */
export function demoGoods(reference: Pick<Reference, 'concepts'>, random: Seeded): Speciality[] {
  const byChapter = new Map<string, Speciality[]>();
  for (const code of reference.concepts().filter(isTraded)) {
    const chapter = chapterOf(code.code);
    byChapter.set(chapter, [
      ...(byChapter.get(chapter) ?? []),
      { scheme: 'hs', code: code.code, title: { ru: code.title.ru!, en: code.title.en! }, okved: makerOf(chapter) },
    ]);
  }
  const chapters = random.some([...byChapter.keys()].sort(), byChapter.size).map((chapter) => byChapter.get(chapter)!);
  const longest = Math.max(0, ...chapters.map((goods) => goods.length));
  return Array.from({ length: longest }, (_, round) => chapters.flatMap((goods) => goods.slice(round, round + 1))).flat();
}

/** The first two digits. */
export const chapterOf = (code: string): string => code.slice(0, 2);

/** True for a heading with a name in both languages that nobody needs a licence for. */
const isTraded = ({ scheme, code, title, validTo }: Code): boolean =>
  scheme === 'hs' && code.length === 4 && validTo === null && Boolean(title.ru && title.en) && isAllowed(code);

/** False for headings that the demo leaves out. */
export const isAllowed = (heading: string): boolean => !LEFT_OUT_CHAPTERS.has(chapterOf(heading)) && !LEFT_OUT_HEADINGS.has(heading);

function makerOf(chapter: string): string {
  return MAKERS.find(([last]) => Number(chapter) <= last)![1];
}

/** Machines, vehicles, furniture, clothes and animals are counted, everything else is weighed. */
export function lotOf(heading: string, random: Seeded): Lot {
  const chapter = Number(chapterOf(heading)),
    amount = random.pick([1, 2, 5, 10, 20, 50]);
  const isCounted = chapter === 1 || chapter === 6 || chapter >= 84 || (chapter >= 61 && chapter <= 67);
  return isCounted
    ? { amount: amount * 100, unit: '796', text: { ru: `${amount * 100} шт.`, en: `${amount * 100} pieces` } }
    : { amount, unit: '168', text: { ru: `${amount} т`, en: `${amount} t` } };
}
