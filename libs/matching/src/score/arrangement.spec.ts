import { arrange, capFor, damping, type Candidate, type Fairness, type Placement } from './arrangement';

const fairness = (rest: Partial<Fairness> = {}): Fairness => ({ listsOf: () => 0, cap: 1000, isNewcomer: () => false, excess: () => 0, floor: 0.45, ...rest });
const one = (listingId: string, organisationId: string, score: number): Candidate => ({
  matchId: `${listingId}-${organisationId}`,
  listingId,
  organisationId,
  score,
});
const orderOf = (placements: readonly Placement[], listingId = 'a'): string[] =>
  placements
    .filter((p) => p.listingId === listingId)
    .toSorted((a, b) => a.place - b.place)
    .map((p) => p.organisationId);

/** Numbers that look random and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('an arrangement of lists', () => {
  it('goes by score, ten at most, each organisation once', () => {
    const many = Array.from({ length: 15 }, (_, i) => one('a', `o${i}`, 0.9 - i / 100));
    expect(orderOf(arrange([...many, { ...one('a', 'o0', 0.5), matchId: 'again' }], fairness()))).toEqual(Array.from({ length: 10 }, (_, i) => `o${i}`));
  });

  it('lets nobody into more lists than the cap, those outside counted, and gives the place to the best pairs', () => {
    const lists = ['a', 'b', 'c', 'd'].map((id, i) => one(id, 'popular', 0.6 + i / 10));
    const placements = arrange(lists, fairness({ cap: 3, listsOf: () => 1 }));
    expect(placements.map((p) => p.listingId).toSorted()).toEqual(['c', 'd']);
  });

  it.each([1, 2, 3])('keeps everybody within a tenth of all lists in a random market (seed %s)', (seed) => {
    const random = dice(seed * 7919),
      lists = 120;
    const appeal = Array.from({ length: 40 }, () => random() ** 3);
    const candidates = Array.from({ length: lists }, (_, l) => appeal.map((pull, o) => one(`l${l}`, `o${o}`, Math.min(1, 0.3 * random() + 0.7 * pull)))).flat();
    const placements = arrange(candidates, fairness({ cap: capFor(lists), isNewcomer: (id) => Number(id.slice(1)) % 3 === 0 }));
    const counts = new Map<string, number>();
    for (const { organisationId } of placements) counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(lists / 10);
  });

  it('keeps one place of five for a newcomer above the floor', () => {
    const known = Array.from({ length: 12 }, (_, i) => one('a', `known${i}`, 0.9 - i / 100));
    const order = orderOf(
      arrange([...known, one('a', 'new1', 0.5), one('a', 'new2', 0.48), one('a', 'new3', 0.47)], fairness({ isNewcomer: (id) => id.startsWith('new') })),
    );
    expect([order[4], order[9]]).toEqual(['new1', 'new2']);
    expect(order).toHaveLength(10);
  });

  it('keeps no place for a newcomer below the floor', () => {
    const known = Array.from({ length: 12 }, (_, i) => one('a', `known${i}`, 0.9 - i / 100));
    expect(orderOf(arrange([...known, one('a', 'new1', 0.44)], fairness({ isNewcomer: (id) => id.startsWith('new') })))).not.toContain('new1');
  });

  it('lets who was shown much stand back for an equal', () => {
    const placements = arrange([one('a', 'busy', 0.7), one('a', 'quiet', 0.69)], fairness({ excess: (id) => (id === 'busy' ? 5 : 0) }));
    expect(orderOf(placements)).toEqual(['quiet', 'busy']);
  });
});

describe('the limits', () => {
  it('are a tenth of all lists and three at least', () => expect([0, 29, 30, 99, 100, 255].map(capFor)).toEqual([3, 3, 3, 9, 10, 25]));
  it('take 0.08 at most', () => {
    expect(damping(0)).toBe(0);
    expect(damping(10)).toBeCloseTo(0.04);
    expect(damping(1e9)).toBeLessThanOrEqual(0.08);
  });
});
