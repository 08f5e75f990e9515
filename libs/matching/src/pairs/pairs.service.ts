import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { MatchFound } from '../matching.events';
import { Profiles } from '../profiles/profiles.service';
import { MODEL_VERSION, WORTH_KEEPING } from '../score/model';
import { keyOf, notePairsTold, writePairs, type ScoredPair } from './pair-rows';
import { PairChecks } from './pair-checks.service';
import { Placements } from './placements.service';
import { Scoring, type Judged } from './scoring.service';

/** Pairs kept for a listing, beside those that the other side keeps. */
export const KEPT = 50;
/** Pairs looked at for them; some fall to the gate. */
const CONSIDERED = 80;
/** Pairs of the other side that are brought up to date together with ours; the rest wait for their own turn. */
const OLD_PAIRS = 400;

/** Listings read at a time. */
const PORTION = 500;

/** Computes and stores the pairs of a listing. */
@Injectable()
export class Pairs {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly profiles: Profiles,
    private readonly scoring: Scoring,
    private readonly placements: Placements,
    private readonly checks: PairChecks,
  ) {}

  /**
   * Brings a listing's pairs and the lists they stand in up to date; a listing that is not public any more loses them. Repeating it
   * changes nothing.
   * @fires MatchFound for each strong pair that nobody was told of before
   */
  async match(listingId: Id, now = new Date()): Promise<void> {
    const touched = await this.placements.listsShowing(listingId);
    const profile = await this.profiles.keep(listingId);
    if (!profile) return this.placements.arrange(touched.filter((id) => id !== listingId));
    const old = await this.placements.partnersOf(listingId, OLD_PAIRS);
    const wanted = this.wanted(await this.scoring.ranked(profile, WORTH_KEEPING, old, now), listingId, new Set(old));
    const pairs = await this.scoring.explained(await this.checks.allowed(wanted, now), now);
    await this.database.transaction(HOUSE, (tx) => this.store(tx, listingId, old, pairs, now));
    const partners = pairs.slice(0, KEPT).map((pair) => partnerOf(pair, listingId));
    await this.placements.arrange([...new Set([listingId, ...partners, ...touched])]);
  }

  /**
   * Reads every public listing anew, as after a bulk import; their pairs come with the next refresh.
   * @param progress told the number of listings read so far
   */
  async readAll(progress: (read: number) => void = () => undefined): Promise<void> {
    for (
      let after = await this.profiles.keepNext(null, PORTION), read = PORTION;
      after !== null;
      after = await this.profiles.keepNext(after, PORTION), read += PORTION
    )
      progress(read);
    await this.profiles.countWords();
  }

  /** The best ones, and those that are paired already. */
  private wanted(ranked: readonly Judged[], listingId: Id, old: ReadonlySet<Id>): Judged[] {
    return ranked.filter(
      ({ request, offer }, i) => i < CONSIDERED || old.has(partnerOf({ requestId: request.listingId, offerId: offer.listingId }, listingId)),
    );
  }

  private async store(tx: Tx, listingId: Id, old: readonly Id[], pairs: readonly ScoredPair[], now: Date): Promise<void> {
    const ids = await writePairs(tx, pairs, MODEL_VERSION, now);
    await tx.query(
      `DELETE FROM matching.match WHERE ((request_id = $1 AND offer_id = ANY ($2::uuid[])) OR (offer_id = $1 AND request_id = ANY ($2::uuid[]))) AND NOT id = ANY ($3::uuid[])`,
      [listingId, old, [...ids.values()]],
    );
    const strong = pairs.filter((pair) => pair.band === 'strong' && ids.has(keyOf(pair)));
    const told = await notePairsTold(tx, strong);
    for (const pair of strong) {
      if (!told.has(keyOf(pair))) continue;
      const { requestId, offerId, requestOrganisationId, offerOrganisationId } = pair;
      await this.journal.record(tx, HOUSE, new MatchFound({ matchId: ids.get(keyOf(pair))!, requestId, offerId, requestOrganisationId, offerOrganisationId }));
    }
  }
}

const partnerOf = (pair: { readonly requestId: Id; readonly offerId: Id }, listingId: Id): Id => (pair.requestId === listingId ? pair.offerId : pair.requestId);
