import { HOUSE, daysAfter } from '@zemlyak/kernel';
import { Pairs } from '@zemlyak/matching';
import { Offers } from '@zemlyak/offers';
import { Database, Workshop } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { SearchIndex } from '@zemlyak/search';
import { DemoExchange } from './demo-exchange';
import { demoNumbers } from './demo-numbers';
import { DemoPlan, type PlannedListing } from './demo-plan';
import { DemoSteps, type DemoRooms } from './demo-steps';
import { DemoWorld, companyInput, draftOf, hoursBefore } from './demo-world';

/** From so many listings on, rows are written in bulk instead of step by step. */
export const BULK_FROM = 10_000;
/** From so many listings on, a world has whatever the vocabularies have: every subject, also those whose companies the gate refuses. */
const WHOLE_FROM = 2_000;
/** Companies of one transaction. */
const PORTION = 1_000;
/** The plan's pattern of pairs repeats after so many companies. */
const PATTERN = 8;

/**
 * Adds companies of the plan behind those that are there. Few of them go through the rooms' use cases with everything that follows from
 * them; many are written in bulk, without people and facts, and the index and the profiles for matching are built once at the end.
 */
export async function generateDemo(
  rooms: DemoRooms,
  { offers, seed }: { readonly offers: number; readonly seed: number },
  step: (what: string) => void,
): Promise<void> {
  const plan = new DemoPlan(rooms.get(Reference), seed),
    from = await firstFreeSerial(rooms);
  const every = Math.max(1, Math.floor(offers / 20)),
    told = { at: 0 };
  const progress = (done: number): void => {
    if (done - told.at < every && done < offers) return;
    told.at = done;
    step(`${done} of ${offers} listings`);
  };
  const world = new DemoWorld(new DemoSteps(rooms, ''));
  if (offers >= WHOLE_FROM) await world.turnAway(plan.barred(from + Math.ceil(offers / 2)));
  if (offers < BULK_FROM) {
    const crowd = await world.settlePlan(plan, offers, from, progress);
    step('answering interests…');
    await new DemoExchange(rooms, crowd).happen(plan);
    step('indexing and matching…');
    return rooms.get(Workshop).settle();
  }
  await writeInBulk(rooms, plan, offers, from, progress);
  step('building the index…');
  await rooms.get(SearchIndex).rebuild();
  step('reading listings for matching…');
  await rooms.get(Pairs).readAll();
  await rooms.get(Workshop).runSchedule('matching.refresh-all'); // pairs are the worker's: about a tenth of a second a listing
}

/** Rows of organisations and listings alone; serials from `from` on. */
export async function writeInBulk(rooms: DemoRooms, plan: DemoPlan, offers: number, from: number, progress: (done: number) => void): Promise<void> {
  const now = new Date(),
    end = 2 * from + offers,
    companies = rooms.get(Organisations),
    listings = rooms.get(Offers);
  for (let first = from; 2 * first < end; first += PORTION) {
    const planned = Array.from({ length: Math.min(PORTION, Math.ceil(end / 2) - first) }, (_, i) => plan.company(first + i));
    await rooms.get(Database).transaction(HOUSE, async (tx) => {
      const ids = await companies.seed(tx, planned.map(companyInput));
      const serials = Array.from({ length: Math.min(2 * planned.length, end - 2 * first) }, (_, i) => 2 * first + i);
      await listings.seed(
        tx,
        serials.map((serial) => {
          const listing = plan.listing(serial),
            organisationId = ids[(serial >> 1) - first]!;
          return {
            draft: { ...draftOf(listing), organisationId, expiresAt: endOf(listing, now) },
            seat: listing.company,
            publishedAt: hoursBefore(now, listing.hoursAgo),
          };
        }),
      );
    });
    progress(Math.min(2 * (first + planned.length), end) - 2 * from);
  }
}

/** Everything in bulk is public: an old listing is one that was renewed. */
const endOf = ({ hoursAgo, serial }: PlannedListing, now: Date): Date | undefined => (hoursAgo > 150 * 24 ? daysAfter(now, 14 + (serial % 180)) : undefined);

/** Behind every company of the plan that is there, at the beginning of a pattern. Records of other kinds only push it further. */
async function firstFreeSerial(rooms: DemoRooms): Promise<number> {
  const database = rooms.get(Database);
  const [row] = await database.query<{ n: number }>('SELECT count(*)::int AS n FROM registry.organisation WHERE is_demo');
  for (let serial = Math.ceil((row?.n ?? 0) / PATTERN) * PATTERN; ; serial += PATTERN) {
    const numbers = demoNumbers('RU', serial).map(({ value }) => value); // the first company of a pattern is in Russia
    if (!(await database.query('SELECT 1 FROM registry.identifier WHERE value = ANY ($1::text[]) LIMIT 1', [numbers])).length) return serial;
  }
}
