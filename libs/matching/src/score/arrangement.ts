/** A pair that may stand in the list of one listing. */
export interface Candidate {
  readonly matchId: string;
  /** Whose list it is. */
  readonly listingId: string;
  /** The organisation that would be shown. */
  readonly organisationId: string;
  readonly score: number;
}

export interface Placement extends Candidate {
  /** 1..10. */ readonly place: number;
}

/** What the lists must not do to the market, whoever is in them. */
export interface Fairness {
  /** In how many of all lists an organisation stands already, lists that are being arranged left out. */
  readonly listsOf: (organisationId: string) => number;
  /** Most lists one organisation may stand in. */
  readonly cap: number;
  /** Shown fewer than 20 times so far. */
  readonly isNewcomer: (organisationId: string) => boolean;
  /** Times shown in the last 7 days over the median organisation's, 0 and up. */
  readonly excess: (organisationId: string) => number;
  readonly floor: number;
}

export const LIST_LENGTH = 10;
/** Impressions below which an organisation is a newcomer. */
export const NEWCOMER_BELOW = 20;
/** One place of so many is kept for a newcomer. */
const NEWCOMER_EVERY = 5;
const SHARE_OF_LISTS = 0.1;
/** In a market of few lists a tenth would be nobody. */
const SMALLEST_CAP = 3;
const MOST_DAMPING = 0.08;

/** Most lists that one organisation may stand in: a tenth of all, 3 at least. */
export const capFor = (lists: number): number => Math.max(SMALLEST_CAP, Math.floor(lists * SHARE_OF_LISTS));

/** Up to 0.08 off the score of who was shown much: half of it at ten times the median. */
export const damping = (excess: number): number => MOST_DAMPING * (Math.max(0, excess) / (Math.max(0, excess) + 10));

/**
 * Arranges several top-10 lists at once: the best pairs choose first, an organisation that stands in its share of lists stands in no
 * more and once in each list, and every fifth place goes to a newcomer when one is above the floor.
 */
export function arrange(candidates: readonly Candidate[], fairness: Fairness): Placement[] {
  const lists = new Map<string, Candidate[]>();
  const counts = new Map<string, number>();
  const used = (organisationId: string): number => (counts.get(organisationId) ?? 0) + fairness.listsOf(organisationId);
  const take = (one: Candidate, list: Candidate[]): void => {
    list.push(one);
    counts.set(one.organisationId, (counts.get(one.organisationId) ?? 0) + 1);
  };
  const ranked = rank(candidates, fairness);
  for (const newcomersOnly of [true, false]) {
    for (const one of ranked) {
      const list = listOf(lists, one.listingId);
      if (list.length >= (newcomersOnly ? LIST_LENGTH / NEWCOMER_EVERY : LIST_LENGTH)) continue;
      if (newcomersOnly && (one.score < fairness.floor || !fairness.isNewcomer(one.organisationId))) continue;
      if (used(one.organisationId) < fairness.cap && !list.some((other) => other.organisationId === one.organisationId)) take(one, list);
    }
  }
  return [...lists.values()].flatMap((list) => placed(list, fairness));
}

function rank(candidates: readonly Candidate[], fairness: Fairness): Candidate[] {
  const effective = new Map(candidates.map((one) => [one, one.score - damping(fairness.excess(one.organisationId))]));
  return [...candidates].sort((a, b) => effective.get(b)! - effective.get(a)! || (a.matchId < b.matchId ? -1 : 1));
}

function listOf(lists: Map<string, Candidate[]>, listingId: string): Candidate[] {
  const found = lists.get(listingId) ?? [];
  lists.set(listingId, found);
  return found;
}

/** Numbers a list by score; a newcomer stands no later than fifth, and another no later than tenth. */
function placed(list: readonly Candidate[], fairness: Fairness): Placement[] {
  const order = rank(list, fairness);
  for (const [block, last] of [NEWCOMER_EVERY, LIST_LENGTH].entries()) {
    const firsts = order.slice(0, last).filter((one) => isWorthyNewcomer(one, fairness)).length;
    const later = order.findIndex((one, i) => i >= last && isWorthyNewcomer(one, fairness));
    if (firsts <= block && later > 0) order.splice(last - 1, 0, ...order.splice(later, 1));
  }
  return order.map((one, i) => ({ ...one, place: i + 1 }));
}

const isWorthyNewcomer = (one: Candidate, fairness: Fairness): boolean => one.score >= fairness.floor && fairness.isNewcomer(one.organisationId);
