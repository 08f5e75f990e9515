import type { Id } from '@zemlyak/kernel';
import type { ConceptVector } from '@zemlyak/reference';

export const sides = ['offer', 'request'] as const;
export type Side = (typeof sides)[number];

/**
 * All that the scorer may know of a listing. There is deliberately no field for a person or a name: neither the name, gender, age,
 * religion or nationality of anybody nor the name of the organisation can be an input.
 */
export interface ListingProfile {
  readonly listingId: Id;
  readonly organisationId: Id;
  readonly side: Side;
  /** ISO 3166-1 alpha-2 of the organisation's seat. */
  readonly country: string;
  /** Languages the listing is written in or the organisation answers in. */
  readonly languages: readonly string[];
  /** HS codes of 2, 4 or 6 digits. */
  readonly hs: readonly string[];
  /** OKVED2 codes of any depth. */
  readonly okved: readonly string[];
  /** Codes of our own list of services. */
  readonly services: readonly string[];
  /** Codes of forms of cooperation. */
  readonly forms: readonly string[];
  readonly targetCountries: readonly string[];
  /** Integration formats whose members are wanted. */
  readonly targetFormats: readonly string[];
  readonly excludedCountries: readonly string[];
  /** For an offer what it has, for a request what it requires. */
  readonly certificates: readonly string[];
  /** Amount of one delivery or of a month, as its author states it; null when unstated. */
  readonly quantity: { readonly amount: number; readonly unit: string } | null;
  readonly publishedAt: Date;
  /** Stems of the text's trade words, most telling ones; each at most once. */
  readonly terms: readonly string[];
  readonly concepts: ConceptVector;
}

/** What is known of an organisation's conduct here; the same for everybody who behaves the same. */
export interface Standing {
  /** A person has checked the organisation's facts. */
  readonly verified: boolean;
  /** Expressions of interest that reached it and are due or answered. */
  readonly asked: number;
  readonly answered: number;
  /** Times its listings were shown as suggestions, ever and in the last 7 days. */
  readonly shownEver: number;
  readonly shownThisWeek: number;
}
