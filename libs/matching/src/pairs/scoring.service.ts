import { Injectable } from '@nestjs/common';
import { dayOf, newId, type Id } from '@zemlyak/kernel';
import { ConceptIndex, Reference } from '@zemlyak/reference';
import type { StoredProfile } from '../profiles/profile-rows';
import { ProfilesQueries } from '../profiles/profiles.queries';
import type { Lexicon } from '../score/lexicon';
import type { ListingProfile, Standing } from '../score/listing-profile';
import { missingOf, reasonsOf } from '../score/reasons';
import { scorePair, type PairScore, type Surroundings } from '../score/scorer';
import type { ScoredPair } from './pair-rows';

/** A pair with everything the scorer said of it. */
export interface Judged {
  readonly request: ListingProfile;
  readonly offer: ListingProfile;
  readonly pair: PairScore;
}

/** Scores listings against the published other side. Reads only. */
@Injectable()
export class Scoring {
  constructor(
    private readonly profiles: ProfilesQueries,
    private readonly reference: Reference,
    private readonly concepts: ConceptIndex,
  ) {}

  /**
   * The other side's listings, best first, none below `worthKeeping`.
   * @param paired listings to score whether or not they share anything with this one
   */
  async ranked(profile: StoredProfile, worthKeeping: number, paired: readonly Id[] = [], now = new Date()): Promise<Judged[]> {
    const lexicon = await this.profiles.lexicon();
    const candidates = await this.profiles.candidates(profile, lexicon, paired);
    const standings = await this.profiles.standings([profile.organisationId, ...candidates.map((one) => one.organisationId)]);
    const around = this.surroundings(lexicon, standings, now);
    return candidates
      .map((other) => judge(profile, other, around))
      .filter(({ pair }) => pair.score >= worthKeeping)
      .sort((a, b) => b.pair.score - a.pair.score);
  }

  /** Any request against any offer, with reasons; null when one of them is not public. For sorting by fit and for advisers' proposals. */
  async scorePair(requestId: Id, offerId: Id, now = new Date()): Promise<ScoredPair | null> {
    const [request, offer] = [await this.profiles.byId(requestId), await this.profiles.byId(offerId)];
    if (request?.side !== 'request' || offer?.side !== 'offer') return null;
    const standings = await this.profiles.standings([request.organisationId, offer.organisationId]);
    const judged = judge(request, offer, this.surroundings(await this.profiles.lexicon(), standings, now));
    const [pair] = await this.explained([judged], now);
    return pair ?? null;
  }

  /** Puts scores into words: reasons and missing points. */
  async explained(judged: readonly Judged[], now = new Date()): Promise<ScoredPair[]> {
    const standings = await this.profiles.standings(judged.flatMap(({ request, offer }) => [request.organisationId, offer.organisationId]));
    const around = this.surroundings(await this.profiles.lexicon(), standings, now);
    return judged.map(({ request, offer, pair }) => ({
      id: newId(),
      requestId: request.listingId,
      offerId: offer.listingId,
      requestOrganisationId: request.organisationId,
      offerOrganisationId: offer.organisationId,
      score: pair.score,
      band: pair.band,
      features: pair.features,
      reasons: reasonsOf(request, offer, pair, around),
      missing: missingOf(request, offer, pair),
    }));
  }

  private surroundings(lexicon: Lexicon, standingOf: (organisationId: string) => Standing, now: Date): Surroundings {
    const day = dayOf(now);
    const fits = new Map(this.reference.cooperationForms().map((form) => [form.code, form.fit]));
    const formats = new Map<string, string[]>();
    const formatsOf = (country: string): string[] => {
      const found = formats.get(country) ?? this.reference.formatsOf(country, day);
      formats.set(country, found);
      return found;
    };
    return { world: { formatsOf }, formFit: (form) => fits.get(form) ?? [], lexicon, similarity: (a, b) => this.concepts.similarity(a, b), standingOf, now };
  }
}

function judge(one: ListingProfile, other: ListingProfile, around: Surroundings): Judged {
  const [request, offer] = one.side === 'request' ? [one, other] : [other, one];
  return { request, offer, pair: scorePair(request, offer, around) };
}
