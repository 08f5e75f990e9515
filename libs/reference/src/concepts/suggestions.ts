import type { ConceptScheme } from '../vocabulary/schemes';
import type { Suggestion } from './concept-index';
import type { Hit } from './postings';

/** A code that scores this part of the one above it takes its place: the nearer name is the more useful. */
const NEARLY = 0.5;

/** The best hits as suggestions, at most `limit`; a code and the one above or below it do not both take a place. */
export function distinct(hits: readonly Hit[], limit: number): Suggestion[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length === limit) break;
    if (hits.some((other) => isBelow(other, hit) && other.score >= hit.score * NEARLY)) continue;
    if (!kept.some((other) => related(other, hit))) kept.push(hit);
  }
  const best = kept[0]?.score ?? 1;
  return kept.map(({ document, score }) => ({
    scheme: document.code.scheme as ConceptScheme,
    code: document.code.code,
    title: document.code.title,
    score: Math.round((score / best) * 1000) / 1000,
  }));
}

const isBelow = (a: Hit, b: Hit): boolean =>
  a !== b &&
  a.document.code.scheme === b.document.code.scheme &&
  a.document.code.code.length > b.document.code.code.length &&
  a.document.code.code.startsWith(b.document.code.code);

function related(a: Hit, b: Hit): boolean {
  const [one, other] = [a.document.code, b.document.code];
  return one.scheme === other.scheme && (one.code.startsWith(other.code) || other.code.startsWith(one.code));
}
