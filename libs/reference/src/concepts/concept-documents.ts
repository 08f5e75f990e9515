import type { Language } from '@zemlyak/kernel';
import type { Code } from '../vocabulary/entries';
import { sectionOf } from '../vocabulary/parents';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { wordsOf } from './fold';

/** What a stem weighs in a document, by where it stands. */
const HEAD_OF_TITLE = 1.4,
  WHOLE_NAME = 1.2,
  IN_TITLE = 1,
  IN_NAME = 0.85,
  IN_ROOF = 0.25;

/** One concept's words. `number` is its place in the index. */
export interface ConceptDocument {
  readonly code: Code;
  /** 'hs:0409', 'okved2:62.01', 'svc:IT-01'. */
  readonly id: string;
  /** Concepts under one roof: the HS chapter, the OKVED2 division, the group of services. */
  readonly chapter: string;
  /** How likely it is meant beside equals, up to 1: roofs and trade in a good stand behind the good itself. */
  readonly prior: number;
  readonly weights: ReadonlyMap<string, number>;
  /** Names of two stems or more, as they are written in titles and word lists. */
  readonly phrases: readonly (readonly string[])[];
}

/** Stems of a text without stop words, in order. */
export const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !stopWords.has(word))
    .map(stem);

/** HS chapters and headings, OKVED2 classes and groups, services. Sections and levels that only repeat the one below are left out. */
export function isConcept(code: Code, parents: ReadonlySet<string>): boolean {
  if (code.scheme === 'hs') return code.code.length <= 4;
  if (code.scheme === 'okved2') return code.code.length === 2 || code.code.length === 5 || (code.code.length === 4 && !parents.has(code.code));
  return code.scheme === 'svc';
}

/** Makes the documents of all concepts among the codes. */
export function conceptDocuments(codes: readonly Code[]): ConceptDocument[] {
  const byKey = new Map(codes.map((code) => [`${code.scheme}:${code.code}`, code]));
  const parents = new Set(codes.filter((code) => code.scheme === 'okved2' && code.code.length === 5).map((code) => code.parent ?? ''));
  return codes.filter((code) => isConcept(code, parents)).map((code) => documentOf(code, byKey));
}

function documentOf(code: Code, byKey: ReadonlyMap<string, Code>): ConceptDocument {
  const weights = new Map<string, number>();
  const add = (stems: readonly string[], weight: number): void => {
    for (const found of stems) weights.set(found, Math.max(weights.get(found) ?? 0, weight));
  };
  const roof = byKey.get(`${code.scheme}:${roofOf(code)}`);
  for (const language of ['ru', 'en'] as const) {
    add(stemsOf(code.title[language] ?? ''), IN_TITLE);
    add(headOf(code.title[language] ?? '', language), HEAD_OF_TITLE);
    for (const name of code.words[language].split(',').map(stemsOf)) add(name, name.length === 1 ? WHOLE_NAME : IN_NAME);
    if (roof && roof !== code) add(stemsOf(roof.title[language] ?? ''), IN_ROOF);
  }
  const names = (['ru', 'en'] as const).flatMap((language) => [code.title[language] ?? '', ...code.words[language].split(',')]);
  const phrases = names.map((name) => [...new Set(stemsOf(name))]).filter((stems) => stems.length > 1 && stems.length <= 4);
  return { code, id: `${code.scheme}:${code.code}`, chapter: `${code.scheme}:${roofOf(code)}`, prior: priorOf(code), weights, phrases };
}

/** The word that a title is about: in Russian it comes first, in English last before the first comma or preposition. */
function headOf(title: string, language: Language): string[] {
  const stems = stemsOf(title.split(language === 'ru' ? /[,:;(]/ : /[,:;(]| and | of | for | with | in /)[0] ?? '');
  return stems.length ? [language === 'ru' ? stems[0]! : stems.at(-1)!] : [];
}

const ROOF = 0.55,
  TRADE = 0.55;

function priorOf(code: Code): number {
  if (code.scheme !== 'svc' && code.code.length === 2) return ROOF;
  return code.scheme === 'okved2' && /^4[567]/.test(code.code) ? TRADE : 1;
}

function roofOf(code: Code): string {
  if (code.scheme === 'svc') return code.code.split('-')[0]!;
  return code.code.length === 1 ? sectionOf(code.code) : code.code.slice(0, 2);
}
