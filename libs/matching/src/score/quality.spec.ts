import { join } from 'node:path';
import { codesOf, readCases, variantNames, type CaseProfile, type Cases, type VariantName } from '../../../../tests/support/matching/cases';
import { around, listing } from '../../../../tests/support/matching/listings';
import { measure, type Rankings } from '../../../../tests/support/matching/measures';
import { Lexicon } from './lexicon';
import type { ListingProfile } from './listing-profile';
import { scorePair } from './scorer';

const own = readCases(join(__dirname, '../../../../tests/support/fixtures/matching-own-cases.json'));
const form = (name: string): string => (name === 'services' ? 'service_contract' : name);

function profilesOf(cases: Cases, variant: VariantName, withWishes: boolean): ListingProfile[] {
  const codes = codesOf(cases.profiles, variant);
  const profile = (one: CaseProfile): ListingProfile => ({
    ...listing(one.side, `${one.title}. ${one.subject}`),
    ...codes.get(one.id)!,
    listingId: one.id,
    organisationId: one.id,
    country: one.country,
    languages: [one.lang],
    forms: withWishes ? one.cooperation.map(form) : [],
    targetCountries: withWishes ? one.target_countries : [],
    certificates: one.certificates ?? [],
  });
  return cases.profiles.map(profile);
}

function rank(profiles: readonly ListingProfile[]): Rankings {
  const surroundings = around({ lexicon: Lexicon.of(profiles.map((one) => one.terms)) });
  const requests = profiles.filter((one) => one.side === 'request'),
    offers = profiles.filter((one) => one.side === 'offer');
  const scores = new Map<string, number>(
    requests.flatMap((request) => offers.map((offer) => [`${request.listingId}/${offer.listingId}`, scorePair(request, offer, surroundings).score] as const)),
  );
  const order = (ids: readonly string[], key: (id: string) => string): string[] => ids.toSorted((a, b) => scores.get(key(b))! - scores.get(key(a))!);
  const [requestIds, offerIds] = [requests.map((one) => one.listingId), offers.map((one) => one.listingId)];
  return {
    offersFor: new Map(requestIds.map((id) => [id, order(offerIds, (other) => `${id}/${other}`)])),
    requestsFor: new Map(offerIds.map((id) => [id, order(requestIds, (other) => `${other}/${id}`)])),
  };
}

const targets: Record<VariantName, number> = { with_codes: 0.9, degraded: 0.75, text_only: 0.68, cross_language_text_only: 0.6 };

describe('quality on our own cases', () => {
  it.each(variantNames)('%s reaches its nDCG@5', (variant) => {
    expect(measure(own, variant, rank(profilesOf(own, variant, true))).ndcg_at_5).toBeGreaterThanOrEqual(targets[variant]);
  });

  it.each(variantNames)('%s reaches it by the subject alone, with countries and forms removed', (variant) => {
    expect(measure(own, variant, rank(profilesOf(own, variant, false))).ndcg_at_5).toBeGreaterThanOrEqual(targets[variant]);
  });

  it('puts good offers first with codes, and hard negatives below them', () => {
    const measures = measure(own, 'with_codes', rank(profilesOf(own, 'with_codes', true)));
    expect(measures.p_at_1).toBeGreaterThanOrEqual(0.9);
    expect(measures.mrr).toBeGreaterThanOrEqual(0.92);
    expect(measures.reciprocal_rate_top5).toBeGreaterThanOrEqual(0.85);
    expect(measures.hard_negative_above).toBeLessThanOrEqual(0.05);
  });

  it('calls the best offer weak where there is no good one', () => {
    const profiles = profilesOf(own, 'with_codes', true),
      served = new Set(own.pairs.filter((pair) => pair.grade === 2).map((pair) => pair.request));
    const surroundings = around({ lexicon: Lexicon.of(profiles.map((one) => one.terms)) });
    const unserved = profiles.filter((one) => one.side === 'request' && !served.has(one.listingId));
    expect(unserved.map((one) => one.listingId)).toEqual(['B33', 'B34']);
    for (const request of unserved)
      for (const offer of profiles.filter((one) => one.side === 'offer')) expect(scorePair(request, offer, surroundings).band).toBe('weak');
  });
});
