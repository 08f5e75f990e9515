import type { ListingProfile, Side } from '../score/listing-profile';
import type { Lexicon } from '../score/lexicon';

/** A row of `matching.profile` as the driver gives it. */
export interface ProfileRow {
  readonly listing_id: string;
  readonly organisation_id: string;
  readonly side: Side;
  readonly country: string;
  readonly subject: string | null;
  readonly languages: string[];
  readonly hs: string[];
  readonly okved: string[];
  readonly services: string[];
  readonly forms: string[];
  readonly target_countries: string[];
  readonly target_formats: string[];
  readonly excluded_countries: string[];
  readonly certificates: string[];
  readonly quantity_amount: number | null;
  readonly quantity_unit: string | null;
  readonly terms: string[];
  readonly concepts: string[];
  readonly concept_weights: number[];
  readonly published_at: Date;
}

export const PROFILE_COLUMNS = `p.listing_id, p.organisation_id, p.side, p.country, p.subject, p.languages, p.hs, p.okved, p.services, p.forms, p.target_countries,
  p.target_formats, p.excluded_countries, p.certificates, p.quantity_amount, p.quantity_unit, p.terms, p.concepts, p.concept_weights, p.published_at`;

/** A profile with what only rights need to know. */
export interface StoredProfile extends ListingProfile {
  /** Register code of the federal subject. */ readonly subject: string | null;
}

export function profileOfRow(row: ProfileRow): StoredProfile {
  return {
    listingId: row.listing_id,
    organisationId: row.organisation_id,
    side: row.side,
    country: row.country,
    subject: row.subject,
    languages: row.languages,
    hs: row.hs,
    okved: row.okved,
    services: row.services,
    forms: row.forms,
    targetCountries: row.target_countries,
    targetFormats: row.target_formats,
    excludedCountries: row.excluded_countries,
    certificates: row.certificates,
    quantity: row.quantity_amount === null ? null : { amount: row.quantity_amount, unit: row.quantity_unit! },
    publishedAt: row.published_at,
    terms: row.terms,
    concepts: row.concepts.map((concept, i) => ({ concept, weight: row.concept_weights[i]! })),
  };
}

/** Concepts and words of one listing that others are looked up by. */
const MOST_CONCEPT_KEYS = 8;
const MOST_WORD_KEYS = 24;
/** Words of a listing that others are looked up by, the rarest first. */
const SEARCHED_WORDS = 16;

/** Codes to find a listing by: headings with the chapter above them apart ("in:04"), bare chapters, services, activities of services. */
export const codeKeysOf = (profile: ListingProfile): string[] => [
  ...new Set([
    ...profile.hs.flatMap((code) => (isHeading(code) ? [`hs:${code.slice(0, 4)}`, `in:${code.slice(0, 2)}`] : [`hs:${code}`])),
    ...otherCodeKeys(profile),
  ]),
];

/** Codes to look others up by: a heading meets its like and bare chapters, a bare chapter meets all in it. Other headings of a chapter come by their texts. */
export const searchedCodeKeys = (profile: ListingProfile): string[] => [
  ...new Set([
    ...profile.hs.flatMap((code) => [`hs:${code.slice(0, 4)}`, isHeading(code) ? `hs:${code.slice(0, 2)}` : `in:${code}`]),
    ...otherCodeKeys(profile),
  ]),
];

const isHeading = (code: string): boolean => code.length >= 4;

const otherCodeKeys = ({ hs, services, okved }: ListingProfile): string[] => [
  ...services.map((code) => `svc:${code}`),
  ...(hs.length ? [] : okved.map((code) => `okved2:${code.slice(0, 5)}`)),
];

/** Heaviest concepts and words to find a listing by. */
export const textKeysOf = (profile: ListingProfile): string[] => [
  ...profile.concepts.slice(0, MOST_CONCEPT_KEYS).map(({ concept }) => concept),
  ...profile.terms.slice(0, MOST_WORD_KEYS),
];

/** Keys to look others up by: concepts of both kinds of evidence, and the rarest words. */
export function searchedTextKeys(profile: ListingProfile, lexicon: Lexicon): string[] {
  const words = [...profile.terms].sort((a, b) => lexicon.weight(b) - lexicon.weight(a)).slice(0, SEARCHED_WORDS);
  return [...profile.concepts.slice(0, MOST_CONCEPT_KEYS).map(({ concept }) => concept), ...profile.hs.map((code) => `hs:${code.slice(0, 4)}`), ...words];
}
