import { HOUSE } from '@zemlyak/kernel';
import { Pairs } from '@zemlyak/matching';
import { Offers } from '@zemlyak/offers';
import { Database, Workshop } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { SearchIndex } from '@zemlyak/search';
import { DemoPlan } from './demo-plan';
import { DemoSteps, type DemoRooms } from './demo-steps';
import { DemoWorld, companyInput, draftOf } from './demo-world';

/** From so many listings on, rows are written in bulk instead of step by step. */
export const BULK_FROM = 10_000;
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
  if (offers < BULK_FROM) {
    await new DemoWorld(new DemoSteps(rooms, '')).settlePlan(plan, offers, from, progress);
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
  const now = Date.now(),
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
          return { draft: { ...draftOf(listing), organisationId }, seat: listing.company, publishedAt: new Date(now - listing.hoursAgo * 3_600_000) };
        }),
      );
    });
    progress(Math.min(2 * (first + planned.length), end) - 2 * from);
  }
}

/** Behind every company of the plan that may be there, at the beginning of a pattern. */
async function firstFreeSerial(rooms: DemoRooms): Promise<number> {
  const [row] = await rooms.get(Database).query<{ n: number }>('SELECT count(*)::int AS n FROM registry.organisation WHERE is_demo');
  return Math.ceil((row?.n ?? 0) / PATTERN) * PATTERN;
}
