import type { Bilingual, Day, Language } from '@zemlyak/kernel';
import type { StoredScheme } from './schemes';

/** A name that is present in both languages. */
export type Title = Readonly<Record<Language, string>>;

/** One code of one vocabulary, as it is stored. */
export interface Code {
  readonly scheme: StoredScheme;
  readonly code: string;
  /** The code above it in the same scheme; null at the top. */
  readonly parent: string | null;
  /** The product's own short title, else the official one; at least one language. */
  readonly title: Bilingual;
  /** The wording of an imported official file, where there is one. */
  readonly official: Bilingual;
  /** Everyday words and phrases for it, separated by commas; '' when there are none. */
  readonly words: Title;
  /** Last day of validity; null while it is open. A dropped code keeps its title for the records that name it. */
  readonly validTo: Day | null;
  /** What only this scheme says of its codes, as text by name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A country or territory. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly alpha3: string;
  /** ISO 3166-1 numeric, three digits. */
  readonly numeric: string;
  readonly title: Title;
  readonly macroRegion: string;
  /** ISO 4217; '' where none is used. */
  readonly currency: string;
  /** Calling code without the plus. */
  readonly calling: string;
  /** Degrees, north and east positive; about the middle of the country. */
  readonly lat: number;
  readonly lng: number;
}

/** A subject of the Russian Federation as the Russian registers list it. */
export interface Subject {
  /** Two digits, as in tax and vehicle registers. */
  readonly code: string;
  /** ISO 3166-2 where ISO lists it under RU. */
  readonly iso: string | null;
  readonly title: Title;
  readonly kind: string;
  /** null for the four that are in none. */
  readonly federalDistrict: string | null;
  readonly capital: Title;
  readonly lat: number;
  readonly lng: number;
  /** Place on the tile map: column and row from the top left, from 0. */
  readonly tile: { readonly column: number; readonly row: number };
  /** Foreign measures ban most trade with it; the screening rules read this. */
  readonly restrictedTerritory: boolean;
}

/** An integration format. */
export interface Format {
  readonly code: string;
  readonly title: Title;
  readonly shortTitle: Title;
}

/** A currency. */
export interface Currency {
  /** ISO 4217 alphabetic. */
  readonly code: string;
  readonly numeric: string;
  readonly title: Title;
  /** Digits of the minor unit by ISO 4217: 2 means that 100 minor units make one. */
  readonly exponent: number;
}

/** A code with its name. */
export interface Term {
  readonly code: string;
  readonly title: Title;
}

/** A code of a classifier: HS chapter and heading, OKVED2 section, class and group, service. */
export interface ClassifierCode {
  readonly code: string;
  readonly parent: string | null;
  readonly title: Bilingual;
}

/** A service of the own list, with the OKVED2 group it belongs to. */
export interface Service {
  readonly code: string;
  readonly title: Title;
  readonly okved: string;
}

/** A form of cooperation. */
export interface CooperationForm {
  readonly code: string;
  readonly title: Title;
  /** Forms of the other side that suit this one, besides itself. */ readonly fit: readonly string[];
}

/** A certificate or mark, with one sentence about it. */
export interface Certificate {
  readonly code: string;
  readonly title: Title;
  readonly about: Title;
}

/** A unit of measurement. */
export interface Unit {
  /** OKEI, three digits. */
  readonly code: string;
  /** UN/CEFACT recommendation 20. */
  readonly rec20: string;
  readonly title: Title;
  readonly shortTitle: Title;
}

/** A delivery term. */
export interface Incoterm {
  readonly code: string;
  readonly title: Title;
  /** `any` kind of transport, or `sea` and inland waterway only. */ readonly mode: 'any' | 'sea';
}

/** What a listing may not be about, with the words that give it away. */
export interface ListingRule {
  readonly code: string;
  readonly title: Title;
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** `block`: not allowed here; `warn`: may be allowed, the author is warned and a person looks. */
  readonly effect: 'block' | 'warn';
}

/** A city abroad where compatriots are many; for maps and forms. */
export interface City {
  readonly code: string;
  readonly title: Title;
  readonly country: string;
  readonly lat: number;
  readonly lng: number;
  /** IANA name. */ readonly zone: string;
}

/** How a country belongs to an integration format. Only `member` counts as belonging. */
export const membershipStatuses = ['member', 'observer', 'partner', 'associate', 'invited'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

/** A country's standing in a format over a span of days, both ends inclusive. */
export interface DatedMembership {
  readonly format: string;
  readonly country: string;
  readonly status: MembershipStatus;
  readonly validFrom: string;
  readonly validTo: string | null;
}
