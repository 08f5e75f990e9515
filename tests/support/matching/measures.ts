import type { CasePair, Cases, VariantName } from './cases';

/** Everybody on the other side, best first, for each request and for each offer. */
export interface Rankings {
  readonly offersFor: ReadonlyMap<string, readonly string[]>;
  readonly requestsFor: ReadonlyMap<string, readonly string[]>;
}

/** How good the rankings of one variant are, each 0..1. */
export interface Measures {
  readonly requests: number;
  readonly p_at_1: number;
  readonly precision_at_3: number;
  readonly precision_at_5: number;
  readonly ndcg_at_5: number;
  readonly mrr: number;
  /** Share of grade-2 pairs where each is in the other's first five. */
  readonly reciprocal_rate_top5: number;
  /** Share of listed hard negatives that stand above the last grade-2 offer. */
  readonly hard_negative_above: number;
}

const GAINS = [0, 1, 3] as const;
const DEPTH = 5;

/** Measures the requests that have a grade-2 offer; across languages only those whose every such offer is in another language. */
export function measure(cases: Cases, variant: VariantName, rankings: Rankings): Measures {
  const grade = new Map(cases.pairs.map((pair) => [`${pair.request}/${pair.offer}`, pair.grade]));
  const requests = measuredRequests(cases, variant);
  const best = cases.pairs.filter((pair) => pair.grade === 2 && requests.has(pair.request));
  const traps = cases.pairs.filter((pair) => pair.grade === 0 && requests.has(pair.request));
  const ranked = [...requests].map((request) => (rankings.offersFor.get(request) ?? []).map((offer) => grade.get(`${request}/${offer}`) ?? 0));
  const labelled = [...requests].map((request) => cases.pairs.filter((pair) => pair.request === request).map((pair) => pair.grade));
  return {
    requests: requests.size,
    p_at_1: mean(ranked.map((grades) => (grades[0] === 2 ? 1 : 0))),
    precision_at_3: mean(ranked.map((grades) => grades.slice(0, 3).filter((g) => g === 2).length / 3)),
    precision_at_5: mean(ranked.map((grades) => grades.slice(0, DEPTH).filter((g) => g === 2).length / DEPTH)),
    ndcg_at_5: mean(ranked.map((grades, i) => gain(grades) / gain(labelled[i]!.toSorted((a, b) => b - a)))),
    mrr: mean(ranked.map((grades) => (grades.includes(2) ? 1 / (grades.indexOf(2) + 1) : 0))),
    reciprocal_rate_top5: mean(best.map((pair) => (isMutual(pair, rankings) ? 1 : 0))),
    hard_negative_above: traps.length ? mean(traps.map((pair) => (isAbove(pair, best, rankings) ? 1 : 0))) : 0,
  };
}

function measuredRequests(cases: Cases, variant: VariantName): Set<string> {
  const language = new Map(cases.profiles.map((profile) => [profile.id, profile.lang]));
  const best = cases.pairs.filter((pair) => pair.grade === 2);
  const speaksSame = new Set(best.filter((pair) => language.get(pair.offer) === language.get(pair.request)).map((pair) => pair.request));
  return new Set(best.map((pair) => pair.request).filter((request) => variant !== 'cross_language_text_only' || !speaksSame.has(request)));
}

const gain = (grades: readonly (0 | 1 | 2)[]): number => grades.slice(0, DEPTH).reduce<number>((sum, grade, i) => sum + GAINS[grade] / Math.log2(i + 2), 0);

function isMutual({ request, offer }: CasePair, { offersFor, requestsFor }: Rankings): boolean {
  return (offersFor.get(request) ?? []).slice(0, DEPTH).includes(offer) && (requestsFor.get(offer) ?? []).slice(0, DEPTH).includes(request);
}

/** An offer that was not ranked at all stands below everything. */
function isAbove({ request, offer }: CasePair, best: readonly CasePair[], { offersFor }: Rankings): boolean {
  const ranked = offersFor.get(request) ?? [];
  const placeOf = (id: string): number => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length);
  return placeOf(offer) < Math.max(...best.filter((pair) => pair.request === request).map((pair) => placeOf(pair.offer)));
}

const mean = (values: readonly number[]): number =>
  values.length ? Math.round((1000 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 1000 : 0;
