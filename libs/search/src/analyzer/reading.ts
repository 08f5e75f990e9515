import type { Phrase } from '../port';
import { codeSpelling } from './codes';
import { isCodeLabel, isIntentWord, isStopWord } from './stop-words';
import { stem } from './stem';
import { tokens, type Token } from './tokens';

/** A word of the query that is looked for. */
export interface QueryWord {
  /** Folded; a hyphenated word is joined here. */
  readonly surface: string;
  /** As typed, between two spaces: in another layout the punctuation around a word may be letters. */
  readonly chunk: string;
  /** Parts of a hyphenated word; empty otherwise. */
  readonly parts: readonly string[];
  /** Spelling as a classifier or register number, when it can be one. */
  readonly code: string | null;
  /** Nothing follows, not even a space: the word may be unfinished. */
  readonly open: boolean;
}

/** A query taken letter by letter. */
export interface Reading {
  readonly words: readonly QueryWord[];
  readonly phrases: readonly Phrase[];
  readonly negatives: readonly Phrase[];
}

const QUOTED = /(^|\s)?([-–−])?["«„“”]([^"«»„“”]+)["»“”]/gu;
const NEGATED = /(^|\s)[-–−](?=[\p{L}\p{N}])(\S+)/gu;
/** A ten- or eight-digit HS code printed in groups: "0409 00 000 0". */
const GROUPED_CODE = /(?<!\d)(\d{4}) (\d{2}) (?:(\d{3}) (\d)|(\d{2,4}))(?!\d)/gu;
const MOST_WORDS = 12;

/** Splits a query into words, quoted phrases and what must not be there, without asking any vocabulary. */
export function read(text: string): Reading {
  const phrases: Phrase[] = [];
  const negatives: Phrase[] = [];
  const plain = text
    .replace(QUOTED, (_all, before: string | undefined, minus: string | undefined, inside: string) => {
      const negated = minus && before !== undefined;
      const phrase = phraseOf(inside);
      if (phrase.length) (negated ? negatives : phrases).push(phrase);
      return ' ';
    })
    .replace(NEGATED, (_all, _before: string, word: string) => {
      const phrase = phraseOf(word);
      if (phrase.length) negatives.push(phrase);
      return ' ';
    })
    .replace(GROUPED_CODE, (all) => all.replaceAll(' ', ''));
  return { words: wordsOf(plain).slice(0, MOST_WORDS), phrases, negatives };
}

/** Stems side by side; left-out words keep their distance. */
function phraseOf(text: string): Phrase {
  const all = tokens(text).filter((token) => !token.joined);
  const kept = all.filter((token, i) => !isStopWord(token, all[i + 1]));
  return kept.map((token, i) => ({ stem: stem(token.surface), distance: i === 0 ? 0 : token.position - kept[i - 1]!.position }));
}

function wordsOf(plain: string): QueryWord[] {
  const words = compounds(tokens(plain))
    .filter(({ token, next }) => !isStopWord(token, next))
    .map(({ token, parts }) => toWord(plain, token, parts));
  const hasCode = words.some((word) => word.code !== null);
  const withoutLabels = words.filter((word) => !hasCode || !isCodeLabel(word.surface));
  const subjects = withoutLabels.filter((word) => !isIntentWord(word.surface));
  return subjects.length ? subjects : withoutLabels;
}

/** Each hyphenated word once, joined, with its parts aside. */
function compounds(all: readonly Token[]): { token: Token; parts: readonly string[]; next: Token | undefined }[] {
  const joined = all.filter((token) => token.joined);
  const isPart = (token: Token) => !token.joined && joined.some((whole) => whole.start <= token.start && token.end <= whole.end);
  const kept = all.filter((token) => !isPart(token));
  return kept.map((token, i) => ({
    token,
    parts: token.joined ? all.filter((part) => !part.joined && token.start <= part.start && part.end <= token.end).map((part) => part.surface) : [],
    next: kept[i + 1],
  }));
}

function toWord(plain: string, token: Token, parts: readonly string[]): QueryWord {
  const start = plain.slice(0, token.start).search(/\S*$/u);
  const end = token.end + plain.slice(token.end).search(/\s|$/u);
  return { surface: token.surface, chunk: plain.slice(start, end), parts, code: codeSpelling(token.written), open: token.end === plain.length };
}
