import type { ConceptVector } from './concept-index';

interface Prepared {
  readonly weights: ReadonlyMap<string, number>;
  readonly shares: ReadonlyMap<string, number>;
}

/** One text is compared with many, so what is computed from a vector alone is kept as long as the vector is. */
const prepared = new WeakMap<ConceptVector, Prepared>();

/** 0.6 of the cosine and 0.4 of the shares of chapters that both speak of; 0 when either vector is empty, 1 for equal ones. */
export function similarity(a: ConceptVector, b: ConceptVector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const one = prepare(a),
    other = prepare(b);
  let cosine = 0,
    overlap = 0;
  for (const [concept, weight] of other.weights) cosine += weight * (one.weights.get(concept) ?? 0);
  for (const [chapter, share] of other.shares) overlap += Math.min(share, one.shares.get(chapter) ?? 0);
  return Math.min(1, 0.6 * cosine + 0.4 * overlap);
}

function prepare(vector: ConceptVector): Prepared {
  const known = prepared.get(vector);
  if (known) return known;
  const total = vector.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map<string, number>();
  for (const { concept, weight } of vector) {
    const chapter = chapterOf(concept);
    shares.set(chapter, (shares.get(chapter) ?? 0) + weight / total);
  }
  const made = { weights: new Map(vector.map(({ concept, weight }) => [concept, weight])), shares };
  prepared.set(vector, made);
  return made;
}

/** 'hs:0409' is in 'hs:04', 'okved2:62.01' in 'okved2:62', 'svc:IT-01' in 'svc:IT'. */
function chapterOf(concept: string): string {
  if (concept.startsWith('svc:')) return concept.slice(0, concept.indexOf('-'));
  return concept.slice(0, concept.indexOf(':') + 3);
}
