import { HOUSE, newId } from '@zemlyak/kernel';
import { MatchingModule } from '@zemlyak/matching';
import { ConceptIndex, Reference } from '@zemlyak/reference';
import { Scoring } from '../../libs/matching/src/pairs/scoring.service';
import type { StoredProfile } from '../../libs/matching/src/profiles/profile-rows';
import { Profiles, writeProfiles } from '../../libs/matching/src/profiles/profiles.service';
import { stemsOf, tradeWords } from '../../libs/matching/src/score/words';
import { openRooms, type OpenRooms } from '../support/rooms';

const LISTINGS = 100_000,
  ORGANISATIONS = 40_000,
  ROUNDS = 100,
  BATCH = 1_000,
  KEPT = 50;
const COUNTRIES = ['RU', 'KZ', 'KG', 'UZ', 'AM', 'BY', 'RS', 'AE', 'CN', 'IN', 'TR', 'DE'];

/** Milliseconds to find, score and explain the best 50 for one new offer among 100,000 requests and offers: candidates by SQL, scores in process. */
export default async function match(args: string[]): Promise<object> {
  const listings = Number(args[args.indexOf('--listings') + 1]) || LISTINGS;
  const rooms = await openRooms(MatchingModule);
  try {
    const world = new GeneratedWorld(rooms);
    for (let written = 0; written < listings; written += BATCH)
      await world.write(Math.min(BATCH, listings - written), written % (2 * BATCH) ? 'offer' : 'request');
    await rooms.get(Profiles).countWords();
    await rooms.database.query(`SELECT count(*) FROM (SELECT listing_id FROM matching.profile ORDER BY published_at LIMIT 1) warm`);
    return { listings, rounds: ROUNDS, ...(await measure(rooms, world)) };
  } finally {
    await rooms.close();
  }
}

async function measure(rooms: OpenRooms, world: GeneratedWorld): Promise<object> {
  const scoring = rooms.get(Scoring),
    times: number[] = [];
  let found = 0;
  for (let round = -10; round < ROUNDS; round++) {
    // ten rounds to warm up
    const offer = world.listing('offer');
    const began = performance.now();
    const ranked = await scoring.ranked(offer, 0.12);
    await scoring.explained(ranked.slice(0, KEPT));
    if (round >= 0) times.push(performance.now() - began);
    found += ranked.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(10 * times[Math.min(times.length - 1, Math.floor(share * times.length))]!) / 10;
  return { p50Milliseconds: at(0.5), p95Milliseconds: at(0.95), slowestMilliseconds: at(1), worthKeeping: Math.round(found / (ROUNDS + 10)) };
}

/** Listings with words and codes that belong together, the same every time. */
class GeneratedWorld {
  private readonly kinds;
  private readonly organisations = Array.from({ length: ORGANISATIONS }, () => newId());
  private state = 20270301;

  constructor(private readonly rooms: OpenRooms) {
    const index = rooms.get(ConceptIndex);
    this.kinds = rooms
      .get(Reference)
      .concepts()
      .filter((code) => code.scheme === 'hs' && code.code.length === 4)
      .flatMap((code) =>
        (['ru', 'en'] as const).map((language) => {
          const words = tradeWords(`${code.title[language] ?? ''}. ${code.words[language].split(',').slice(0, 4).join(' ')}`, () => true);
          return { hs: code.code, language, terms: stemsOf(words), concepts: index.vector(words.join(' ')) };
        }),
      );
  }

  async write(count: number, side: 'offer' | 'request'): Promise<void> {
    const profiles = Array.from({ length: count }, () => this.listing(side));
    await this.rooms.database.transaction(HOUSE, (tx) => writeProfiles(tx, profiles));
  }

  listing(side: 'offer' | 'request'): StoredProfile {
    const kind = this.pick(this.kinds);
    return {
      listingId: newId(),
      organisationId: this.pick(this.organisations),
      side,
      country: this.pick(COUNTRIES),
      subject: null,
      languages: [kind.language],
      hs: [this.pick([kind.hs, kind.hs, kind.hs, kind.hs.slice(0, 2)])],
      okved: [],
      services: [],
      forms: ['supply'],
      targetCountries: [this.pick(COUNTRIES), this.pick(COUNTRIES)],
      targetFormats: [],
      excludedCountries: [],
      certificates: [],
      quantity: null,
      publishedAt: new Date(Date.now() - this.next() * 180 * 86_400_000),
      terms: kind.terms,
      concepts: kind.concepts,
    };
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.next() * from.length)]!;
  }

  /** Numbers in [0, 1) that are the same every time. */
  private next(): number {
    this.state = (this.state * 48271) % 2147483647;
    return this.state / 2147483647;
  }
}
