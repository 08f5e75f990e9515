import { titleLexeme, writtenLexeme } from '../analyzer/document';
import type { Alternative, ParsedQuery, Phrase, Term } from '../port';

/** One term or phrase as tsquery texts. `written` is null where the words as typed say nothing. */
export interface Group {
  readonly any: string;
  readonly title: string;
  readonly literal: string;
  readonly literalTitle: string;
  readonly written: string | null;
  /** Inverse document frequency, above 0: how much finding it tells. */
  readonly mass: number;
  /** Kept when the query is relaxed. */
  readonly required: boolean;
  /** Nothing in the index has it. */
  readonly unknown: boolean;
  /** Estimated documents. */
  readonly documents: number;
}

export interface CompiledQuery {
  readonly groups: readonly Group[];
  readonly without: readonly string[];
}

const MOST_RELAXED = 8;
const REGISTER_NUMBER = 6;

/** @param documents in the whole index */
export function compile(query: ParsedQuery, documents: number): CompiledQuery {
  return {
    groups: [...query.terms.map((term) => termGroup(term, documents)), ...query.phrases.map((phrase) => phraseGroup(phrase, documents))],
    without: query.negatives.map(phraseText),
  };
}

/** Everything must be there. '' when the query names nothing. */
export function strict({ groups, without }: CompiledQuery): string {
  return allOf([...groups.map((group) => group.any), ...without.map((text) => `!(${text})`)]);
}

/** The same in the title. */
export function inTitle({ groups, without }: CompiledQuery): string {
  return allOf([...groups.map((group) => group.title), ...without.map((text) => `!(${text})`)]);
}

/**
 * At least half of the query's mass must be there, and all that is required: rare words decide, unknown ones are forgotten.
 * Written out as the smallest sufficient sets of words, so that the index alone answers. @returns null when nothing can be left out
 */
export function relaxed({ groups, without }: CompiledQuery): string | null {
  const required = groups.filter((group) => group.required);
  const optional = groups
    .filter((group) => !group.required && !group.unknown)
    .sort((a, b) => b.mass - a.mass)
    .slice(0, MOST_RELAXED);
  if (groups.length < 2 || !optional.length) return null;
  const half = optional.reduce((sum, group) => sum + group.mass, 0) / 2;
  const sets = sufficientSets(optional, half).map((set) => allOf(set.map((group) => group.any)));
  return allOf([...required.map((group) => group.any), sets.map((set) => `(${set})`).join(' | '), ...without.map((text) => `!(${text})`)]);
}

/** Any of the groups, for ranking. */
export const eitherOf = (groups: readonly Group[], text: (group: Group) => string): string => groups.map((group) => `(${text(group)})`).join(' | ');

/** Smallest subsets that reach the wanted mass: without any one member they would not. */
function sufficientSets(groups: readonly Group[], wanted: number): Group[][] {
  const sets: Group[][] = [];
  const extend = (set: Group[], from: number, mass: number): void => {
    if (mass >= wanted) {
      sets.push(set);
      return;
    }
    for (let i = from; i < groups.length; i++) extend([...set, groups[i]!], i + 1, mass + groups[i]!.mass);
  };
  extend([], 0, 0);
  return sets;
}

function termGroup(term: Term, documents: number): Group {
  const literal = term.alternatives.filter((alternative) => alternative.why !== 'synonym');
  const df = Math.min(term.documentFrequency, documents);
  return {
    any: eachOf(term.alternatives),
    title: eachOf(term.alternatives, titleLexeme),
    literal: eachOf(literal),
    literalTitle: eachOf(literal, titleLexeme),
    written: term.code
      ? null
      : term.surface
          .split(' ')
          .map((word) => quoted(writtenLexeme(word)))
          .join(' & '),
    mass: Math.log(1 + (documents + 1) / (df + 0.5)),
    required: term.code && term.surface.length >= REGISTER_NUMBER,
    unknown: df === 0 && !term.code,
    documents: term.code ? 0 : df,
  };
}

function phraseGroup(phrase: Phrase, documents: number): Group {
  const title = phrase.map((word) => quoted(titleLexeme(word.stem))).join(' & ');
  const text = phraseText(phrase);
  return { any: text, title, literal: text, literalTitle: title, written: null, mass: Math.log(2 + documents), required: true, unknown: false, documents: 0 };
}

const phraseText = (phrase: Phrase): string => phrase.map((word, i) => (i === 0 ? '' : ` <${word.distance}> `) + quoted(word.stem)).join('');

function eachOf(alternatives: readonly Alternative[], lexeme: (stem: string) => string = (stem) => stem): string {
  return alternatives
    .map(({ stems, adjacent }) => {
      const operator = adjacent && lexeme !== titleLexeme ? ' <-> ' : ' & ';
      return `(${stems.map((stem) => quoted(lexeme(stem))).join(operator)})`;
    })
    .join(' | ');
}

const allOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' & ');

/** A lexeme as tsquery and tsvector input. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, (c) => c + c)}'`;
