import { shippedVocabulary as vocabulary } from '../../../../tests/support/vocabulary';
import { ANSWER_HOURS, planInterests } from './demo-activity';
import { DEMO_SEED, DemoPlan } from './demo-plan';
import { REACH_DAYS } from './listing-lives';

const plan = new DemoPlan(vocabulary);
const listingsOf = (count: number) => Array.from({ length: count }, (_, serial) => plan.listing(serial));

describe.each([50, 2_000])('interests among %i listings', (count) => {
  const listings = listingsOf(count),
    interests = planInterests(listings, DEMO_SEED);
  const share = (outcome: string): number => interests.filter((interest) => interest.outcome === outcome).length / interests.length;

  it('are four for five listings, the same ones each time, and nobody asks twice or asks itself', () => {
    expect(interests).toHaveLength(count * 0.8);
    expect(planInterests(listingsOf(count), DEMO_SEED)).toEqual(interests);
    expect(new Set(interests.map(({ from, listing }) => `${from} ${listing}`)).size).toBe(interests.length);
    expect(interests.filter(({ from, listing }) => plan.listing(listing).company.serial === from)).toEqual([]);
  });

  it('end in every way: about a third accepted, some waiting, every reason for a refusal', () => {
    for (const [outcome, wanted] of [
      ['accepted', 0.35],
      ['declined', 0.25],
      ['expired', 0.15],
      ['withdrawn', 0.1],
      ['waiting', 0.15],
    ] as const)
      expect(share(outcome)).toBeCloseTo(wanted, 5);
    expect(new Set(interests.map(({ reason }) => reason)).size).toBe(8);
  });

  it('fall into the life of the listing and of the company that asks', () => {
    const outside = interests.filter(({ from, listing, sentHoursAgo }) => {
      const { hoursAgo, isOver } = plan.listing(listing);
      return isOver || sentHoursAgo >= hoursAgo || sentHoursAgo >= plan.company(from).daysAgo * 24;
    });
    expect(outside).toEqual([]);
  });

  it('are closed in the ten days for an answer, and wait only within them', () => {
    const late = interests.filter(({ outcome, sentHoursAgo, closedHoursAgo }) => {
      if (closedHoursAgo === null) return outcome !== 'waiting' || sentHoursAgo >= ANSWER_HOURS;
      const hours = sentHoursAgo - closedHoursAgo;
      return closedHoursAgo <= 0 || (outcome === 'expired' ? hours !== ANSWER_HOURS : hours < 1 || hours >= ANSWER_HOURS);
    });
    expect(late).toEqual([]);
  });

  it('are spread over 18 months, more of them lately', () => {
    const older = (days: number): number => interests.filter(({ sentHoursAgo }) => sentHoursAgo > days * 24).length / interests.length;
    expect(older(180)).toBeGreaterThan(0.25);
    expect(older(365)).toBeGreaterThan(0.05);
    expect(older(90)).toBeLessThan(0.7);
  });

  it('reach back over a year and are written in two languages', () => {
    expect(interests[0]!.sentHoursAgo).toBeGreaterThan(365 * 24);
    expect(interests[0]!.sentHoursAgo).toBeLessThan(REACH_DAYS * 24);
    expect(new Set(interests.map(({ from }) => plan.company(from).language))).toEqual(new Set(['ru', 'en']));
  });

  it('let several companies be asked often enough to tell how they answer', () => {
    const asked = new Map<number, number>();
    for (const { listing, outcome } of interests) {
      const { serial } = plan.listing(listing).company;
      if (outcome !== 'waiting' && outcome !== 'withdrawn') asked.set(serial, (asked.get(serial) ?? 0) + 1);
    }
    expect([...asked.values()].filter((times) => times >= 3).length).toBeGreaterThan(2);
  });
});
