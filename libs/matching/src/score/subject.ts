import type { ConceptVector } from '@zemlyak/reference';
import type { Lexicon } from './lexicon';
import type { ListingProfile } from './listing-profile';

/** What of the subject two listings share, each 0..1; null where one side says nothing to compare. */
export interface SubjectEvidence {
  /** Goods codes, how well those offered cover those wanted. */
  readonly goods: number | null;
  readonly activity: number | null;
  /** One side's text points to the other side's code. */
  readonly bridge: number | null;
  readonly concepts: number;
  readonly words: number;
  /** Heading or subheading of goods that both name; null without one. */
  readonly sharedCode: string | null;
  /** Chapter that both name, when they share no heading. */
  readonly sharedChapter: string | null;
}

/** Measures of two concept vectors, 0..1. */
export type ConceptSimilarity = (a: ConceptVector, b: ConceptVector) => number;

/** Compares what is wanted with what is given. */
export function compareSubjects(wanted: ListingProfile, given: ListingProfile, lexicon: Lexicon, similarity: ConceptSimilarity): SubjectEvidence {
  const goods = cover(wanted.hs, given.hs, goodsFit);
  const bothHaveGoods = wanted.hs.length > 0 && given.hs.length > 0;
  return {
    goods: goods.value,
    activity: bothHaveGoods ? null : best(cover(wanted.services, given.services, serviceFit).value, cover(wanted.okved, given.okved, activityFit).value),
    bridge: best(pointsTo(wanted.concepts, given), pointsTo(given.concepts, wanted)),
    concepts: similarity(wanted.concepts, given.concepts),
    words: lexicon.likeness(wanted.terms, given.terms),
    sharedCode: goods.fit >= 0.8 ? goods.code : null,
    sharedChapter: goods.fit > 0 && goods.fit < 0.8 ? goods.code.slice(0, 2) : null,
  };
}

/** Two HS codes: 1 for the same subheading, 0.95 heading, 0.25 chapter; 0.5 when one of them names no more than the chapter. */
export function goodsFit(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  if (a.slice(0, shared) === b.slice(0, shared)) return shared >= 6 ? 1 : shared >= 4 ? 0.95 : shared === 2 ? 0.5 : 0;
  if (a.slice(0, 4) === b.slice(0, 4)) return 0.85;
  return a.slice(0, 2) === b.slice(0, 2) ? 0.25 : 0;
}

/** Two OKVED2 codes: a trade is wider than a product, so even the same group is 0.6; class 0.5, division 0.3. */
export function activityFit(a: string, b: string): number {
  if (a.length >= 5 && a.slice(0, 5) === b.slice(0, 5)) return 0.6;
  if (a.length >= 4 && a.slice(0, 4) === b.slice(0, 4)) return 0.5;
  return a.slice(0, 2) === b.slice(0, 2) ? 0.3 : 0;
}

/** Two codes of our own list of services: the same 0.95, the same family ("IT-…") 0.3. */
export function serviceFit(a: string, b: string): number {
  if (a === b) return 0.95;
  return a.split('-')[0] === b.split('-')[0] ? 0.3 : 0;
}

/** 0.7 of the best-covered wanted code and 0.3 of their mean; null when either side has none. With the best code and its own fit. */
function cover(
  wanted: readonly string[],
  given: readonly string[],
  fit: (a: string, b: string) => number,
): { value: number | null; code: string; fit: number } {
  if (!wanted.length || !given.length) return { value: null, code: '', fit: 0 };
  const fits = wanted.map((code) => ({ code, fit: Math.max(...given.map((other) => fit(code, other))) }));
  const top = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  const mean = fits.reduce((sum, one) => sum + one.fit, 0) / fits.length;
  return { value: 0.7 * top.fit + 0.3 * mean, ...top };
}

/** How clearly a text points to any code of the other side, against the concept it points to most; null when that side has no code. */
function pointsTo(concepts: ConceptVector, other: ListingProfile): number | null {
  const codes = [...other.hs.map((code) => `hs:${code.slice(0, 4)}`), ...other.services.map((code) => `svc:${code}`)];
  const strongest = concepts[0]?.weight ?? 0;
  if (!codes.length || strongest === 0) return null;
  return Math.max(...codes.map((code) => weightOf(code, concepts))) / strongest;
}

/** Weight of a heading or service; of a chapter half of its heaviest heading. */
function weightOf(code: string, concepts: ConceptVector): number {
  const isChapter = /^hs:\d\d$/.test(code);
  const found = concepts.find(({ concept }) => (isChapter ? concept.startsWith(code) : concept === code));
  return (found?.weight ?? 0) * (isChapter ? 0.5 : 1);
}

const best = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));
