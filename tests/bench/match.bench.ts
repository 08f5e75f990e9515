import type { Id } from '@zemlyak/kernel';
import { MatchingModule, Pairs } from '@zemlyak/matching';
import { Reference } from '@zemlyak/reference';
import { DemoPlan } from '../../apps/cli/src/demo/demo-plan';
import { writeInBulk } from '../../apps/cli/src/demo/generate-demo';
import { openRooms, type OpenRooms } from '../support/rooms';
import { SqlClock } from '../support/sql-clock';

const LISTINGS = 100_000,
  WARMING = 20,
  ROUNDS = 100,
  SEED = 20_270_301;

/**
 * Milliseconds from a published offer to its stored pairs and lists, among 100,000 other listings: read, find candidates, score, ask the
 * gate, explain, store, arrange. `wholeToSql` is that time divided by the part spent waiting for PostgreSQL, in the same run.
 * @param options `--listings N`
 */
export default async function match(options: string[]): Promise<object> {
  const listings = Number(options[options.indexOf('--listings') + 1]) || LISTINGS;
  const rooms = await openRooms(MatchingModule);
  try {
    await writeInBulk(rooms, new DemoPlan(rooms.get(Reference), SEED), listings, 0, () => undefined);
    // as after a night: written rows have not been screened one by one
    await rooms.database.query(
      `INSERT INTO compliance.screening (organisation_id, state, subject_hash, list_version, checked_at, next_check_on) SELECT id, 'clear', '', 0, now(), CURRENT_DATE + 7 FROM registry.organisation`,
    );
    await rooms.database.query('ANALYZE');
    await rooms.get(Pairs).readAll();
    return { listings, rounds: ROUNDS, ...(await measure(rooms)), limit: { wholeToSql: 1.5 } };
  } finally {
    await rooms.close();
  }
}

async function measure(rooms: OpenRooms): Promise<object> {
  const offers = await rooms.database.query<{ id: Id }>(
    `SELECT listing_id AS id FROM matching.profile WHERE side = 'offer' ORDER BY md5(listing_id::text) LIMIT $1`,
    [WARMING + ROUNDS],
  );
  const pairs = rooms.get(Pairs),
    clock = new SqlClock(),
    times: number[] = [];
  for (const [round, { id }] of offers.entries()) {
    if (round === WARMING) clock.reset();
    const began = performance.now();
    await pairs.match(id);
    if (round >= WARMING) times.push(performance.now() - began);
  }
  const [kept] = await rooms.database.query<{ n: number }>('SELECT count(*)::int AS n FROM matching.match');
  const whole = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(10 * times[Math.min(times.length - 1, Math.floor(share * times.length))]!) / 10;
  return {
    p50Milliseconds: at(0.5),
    p95Milliseconds: at(0.95),
    slowestMilliseconds: at(1),
    pairsAnOffer: Math.round(kept!.n / offers.length),
    wholeToSql: Math.round((100 * whole) / clock.milliseconds) / 100,
  };
}
