import type { ListingProfile } from './listing-profile';

/** What the scorer needs to know of the world. */
export interface World {
  /** Formats that the country is a member of today. */
  formatsOf(country: string): readonly string[];
}

/** How one side's wishes about countries see the other: `named`, a `format` both are in, nothing said, not named, or refused. */
export type Welcome = 'named' | 'format' | 'open' | 'not_named' | 'excluded';

/** Formats without customs duties between their members. */
const FREE_TRADE = ['union_state', 'eaeu', 'cis'];

/** How welcome an organisation's country is to a listing. */
export function welcomeOf(listing: ListingProfile, country: string, world: World): Welcome {
  if (listing.excludedCountries.includes(country)) return 'excluded';
  if (listing.targetCountries.includes(country)) return 'named';
  const theirs = world.formatsOf(country);
  if (listing.targetFormats.some((format) => theirs.includes(format))) return 'named';
  if (!listing.targetCountries.length && !listing.targetFormats.length) return 'open';
  if (country === listing.country) return 'not_named'; // who names foreign countries does not look at home
  return sharesFreeTrade(listing.targetCountries, theirs, world) ? 'format' : 'not_named';
}

/** True when a wanted country is in the same free-trade format. */
function sharesFreeTrade(wanted: readonly string[], theirs: readonly string[], world: World): boolean {
  const open = FREE_TRADE.filter((format) => theirs.includes(format));
  return wanted.some((country) => world.formatsOf(country).some((format) => open.includes(format)));
}

/** The closest format that both countries are members of, free trade first; null without one. */
export function formatInCommon(a: string, b: string, world: World): string | null {
  const [mine, theirs] = [world.formatsOf(a), world.formatsOf(b)];
  const common = mine.filter((format) => theirs.includes(format));
  return a === b ? null : (FREE_TRADE.find((format) => common.includes(format)) ?? common[0] ?? null);
}
