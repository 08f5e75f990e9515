import type { Bilingual, Money } from '@zemlyak/kernel';

/** `offer`: we have it; `request`: we look for it. */
export const offerSides = ['offer', 'request'] as const;
export type OfferSide = (typeof offerSides)[number];

export const offerTypes = [
  'goods',
  'service',
  'distribution',
  'joint_production',
  'technology',
  'research',
  'investment',
  'tourism',
  'mentoring',
  'support',
] as const;
export type OfferType = (typeof offerTypes)[number];

export const offerStatuses = ['draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused', 'withdrawn', 'expired'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** An amount in a unit of OKEI: 500 of '166' is 500 kg. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

/** What people write in a listing; what a revision keeps. */
export interface OfferContent {
  readonly type: OfferType;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly terms: Bilingual;
  /** HS codes of 2, 4, 6 or 10 digits. */
  readonly hs: readonly string[];
  /** OKVED2. */
  readonly okved: readonly string[];
  readonly svc: readonly string[];
  /** Forms of cooperation wanted. */
  readonly forms: readonly string[];
  readonly targetCountries: readonly string[];
  readonly targetFormats: readonly string[];
  readonly excludedCountries: readonly string[];
  readonly quantity: Quantity | null;
  readonly capacityPerMonth: Quantity | null;
  /** null: on request. */
  readonly price: Money | null;
  /** Unit that the price is for; null: for the whole. */
  readonly priceUnit: string | null;
  readonly incoterms: readonly string[];
  readonly certificates: readonly string[];
  /** Languages one can write in. */
  readonly languages: readonly string[];
  /** Clause of a resolution that the listing serves, such as "M7". */
  readonly clauseTag: string | null;
}

/** A change names only the fields it changes. */
export type OfferChange = Partial<OfferContent>;

export const bilingualFields = ['title', 'description', 'terms'] as const;
export const listFields = [
  'hs',
  'okved',
  'svc',
  'forms',
  'targetCountries',
  'targetFormats',
  'excludedCountries',
  'incoterms',
  'certificates',
  'languages',
] as const;
export const contentFields = [
  'type',
  ...bilingualFields,
  ...listFields,
  'quantity',
  'capacityPerMonth',
  'price',
  'priceUnit',
  'clauseTag',
] as const satisfies readonly (keyof OfferContent)[];

export const emptyContent: OfferContent = {
  type: 'goods',
  title: {},
  description: {},
  terms: {},
  hs: [],
  okved: [],
  svc: [],
  forms: [],
  targetCountries: [],
  targetFormats: [],
  excludedCountries: [],
  quantity: null,
  capacityPerMonth: null,
  price: null,
  priceUnit: null,
  incoterms: [],
  certificates: [],
  languages: [],
  clauseTag: null,
};

/** Only the content's fields of a wider record. */
export const contentOf = (record: OfferContent): OfferContent =>
  Object.fromEntries(contentFields.map((field) => [field, record[field]])) as unknown as OfferContent;
