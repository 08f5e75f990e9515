import type { PlannedCompany, PlannedListing } from './demo-plan';
import { REACH_DAYS } from './listing-lives';
import { Seeded } from './seeded';

/** How an interest ends, or that it still waits. */
export type Outcome = 'accepted' | 'declined' | 'expired' | 'withdrawn' | 'waiting';

/** One company's interest in another's listing. */
export interface PlannedInterest {
  /** Serial of the company that sends it. */
  readonly from: number;
  /** Serial of the listing that it is about. */
  readonly listing: number;
  readonly outcome: Outcome;
  /** Hours before the demo is made. */
  readonly sentHoursAgo: number;
  /** When it ended, hours before the demo is made; null while it waits. */
  readonly closedHoursAgo: number | null;
  /** Given with a refusal. */
  readonly reason: (typeof REASONS)[number] | null;
}

const DAY = 24;
/** Hours that the other side has for an answer. */
export const ANSWER_HOURS = 10 * DAY;
const REASONS = ['not_our_profile', 'volume', 'terms', 'capacity', 'partner_found', 'region', 'other'] as const;
/** Of twenty interests; the order is shuffled. */
const FUNNEL: readonly Outcome[] = (Object.entries({ accepted: 7, declined: 5, expired: 3, withdrawn: 2, waiting: 3 }) as [Outcome, number][]).flatMap(
  ([outcome, count]) => Array.from({ length: count }, () => outcome),
);
/** Interests a listing, on the average; a few listings have most of them. */
const PER_LISTING = 0.8;

/**
 * Who wrote to whom among companies of the plan over the last 18 months: a third is accepted, some wait with a day to answer by. Some
 * companies answer within hours, some after a week. The same for the same seed and listings; the longest ago comes first.
 */
export function planInterests(listings: readonly PlannedListing[], seed: number): PlannedInterest[] {
  const random = new Seeded(seed ^ listings.length),
    open = random.some(
      listings.filter((listing) => !listing.isOver),
      Infinity,
    ),
    wanted = Math.round(listings.length * PER_LISTING);
  const planned = new Map<string, PlannedInterest>();
  let reasons = 0;
  for (let tries = 0; planned.size < wanted && tries < 20 * wanted; tries++) {
    const outcome = shuffled(seed, planned.size),
      sentHoursAgo = sentAgo(outcome, random);
    const present = open.filter((listing) => listing.hoursAgo > sentHoursAgo),
      listing = present[Math.floor(random.next() ** 2 * present.length)];
    const sender = listing && senderOf(listing, sentHoursAgo, listings, random);
    if (!sender || planned.has(`${sender.serial} ${listing.serial}`)) continue;
    planned.set(`${sender.serial} ${listing.serial}`, {
      from: sender.serial,
      listing: listing.serial,
      outcome,
      sentHoursAgo,
      closedHoursAgo: outcome === 'waiting' ? null : sentHoursAgo - hoursOpen(outcome, listing.company.serial, random),
      reason: outcome === 'declined' ? REASONS[reasons++ % REASONS.length]! : null,
    });
  }
  return [...planned.values()].sort((one, other) => other.sentHoursAgo - one.sentHoursAgo);
}

/** The outcome of the interest at a place, each twenty with all of them. */
function shuffled(seed: number, place: number): Outcome {
  const round = Math.floor(place / FUNNEL.length);
  return new Seeded(seed + round).some(FUNNEL, FUNNEL.length)[place % FUNNEL.length]!;
}

/** Hours before the demo is made: whatever waits has a day and more left, whatever ended had its ten days; the platform grows, so more of them are new. */
function sentAgo(outcome: Outcome, random: Seeded): number {
  if (outcome === 'waiting') return random.between(1, ANSWER_HOURS - DAY);
  return ANSWER_HOURS + 1 + Math.floor(random.next() ** 1.5 * (REACH_DAYS * DAY - ANSWER_HOURS));
}

/** The company that the listing was made for, where there is one, or another that was there; undefined where there was none. */
function senderOf(listing: PlannedListing, hoursAgo: number, listings: readonly PlannedListing[], random: Seeded): PlannedCompany | undefined {
  const present = listings.filter(({ company }) => company.serial !== listing.company.serial && company.daysAgo * DAY > hoursAgo),
    partner = present.find(({ serial }) => listing.relation === 'pair' && serial === listing.partner);
  return (partner && random.chance(0.5) ? partner : present[Math.floor(random.next() * present.length)])?.company;
}

function hoursOpen(outcome: Outcome, receiver: number, random: Seeded): number {
  if (outcome === 'expired') return ANSWER_HOURS;
  if (outcome === 'withdrawn') return random.between(5, 100);
  const [soonest, latest] = (
    [
      [2, 20],
      [20, 90],
      [90, 220],
    ] as const
  )[receiver % 3]!;
  return random.between(soonest, latest);
}
