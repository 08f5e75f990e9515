import type { PlannedCompany, PlannedListing, Relation } from './demo-plan';
import type { Seeded } from './seeded';

const DAY = 24;
/** The demo reaches so far back. Days; 18 months. */
export const REACH_DAYS = 545;
/** From this age on a listing needs a renewal: its first term of six months is nearly over. Days. */
const FIRST_TERM_DAYS = 160;
/** A renewal holds for up to a year; the next one comes before that. Days. */
const NEXT_TERM_DAYS = 330;
/** A listing of this age that nobody renewed is off the market, however long its months were. Days. */
const SURELY_OVER_DAYS = 190;

/** When a company appeared: the platform grows, so that half of them came in the last five months. Days ago. */
export const appearedAgo = (random: Seeded): number => (random.chance(0.5) ? random.between(15, 150) : random.between(151, REACH_DAYS));

/** When a listing was published, renewed and ended. True pairs and near misses are kept on the market, so that matching has them. */
export function lifeOf(company: PlannedCompany, relation: Relation, random: Seeded): Pick<PlannedListing, 'hoursAgo' | 'renewedHoursAgo' | 'isOver'> {
  const life = company.daysAgo * DAY - 1,
    hoursAgo = random.chance(0.3) ? random.between(1, life) : random.between(Math.floor(0.8 * life), life); // most publish soon after they come
  const isOver = relation === 'noise' && random.chance(0.4) && hoursAgo > SURELY_OVER_DAYS * DAY;
  return { hoursAgo, isOver, renewedHoursAgo: isOver ? [] : renewals(hoursAgo) };
}

function renewals(hoursAgo: number): number[] {
  const renewed: number[] = [];
  for (let at = hoursAgo - FIRST_TERM_DAYS * DAY; at > 0; at -= NEXT_TERM_DAYS * DAY) renewed.push(at);
  return renewed;
}
