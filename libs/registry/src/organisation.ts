import type { Bilingual, Id, OrganisationKind } from '@zemlyak/kernel';

/** The life of a record. Only `active` is public. */
export const organisationStatuses = ['draft', 'in_review', 'returned', 'active', 'paused', 'suspended', 'closed'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

/** A reviewer's words on one field; `field` is its name in the record. */
export interface Remark {
  readonly field: string;
  readonly text: string;
}

/** What can be made or done: 500 kg (unit 166) a month. */
export interface Capacity {
  readonly what: Bilingual;
  readonly amount: number;
  readonly unit: string;
  readonly period: 'day' | 'month' | 'year';
}

/** A certificate the organisation says it holds; `validUntil` is a calendar day. */
export interface HeldCertificate {
  readonly code: string;
  readonly number?: string;
  readonly validUntil?: string;
}

export interface ExportExperience {
  readonly since?: number;
  readonly countries: readonly string[];
  readonly note?: Bilingual;
}

/** A legal number as it is typed. */
export interface IdentifierInput {
  readonly scheme: string;
  readonly value: string;
}

/** A legal number as it is kept. */
export interface OrganisationIdentifier {
  readonly scheme: string;
  /** Normalised: capital Latin letters and digits. */
  readonly value: string;
  /** How far it was checked; only `register` says that it is this organisation's. */
  readonly checked: 'format' | 'checksum' | 'register';
  /** It identifies a human being, so it is never shown to strangers. */
  readonly personal: boolean;
}

/** Everything people write about an organisation. */
export interface ProfileInput {
  readonly nameRu?: string | null;
  readonly nameLatin?: string | null;
  readonly legalName?: string;
  readonly country?: string;
  readonly subject?: string | null;
  readonly city?: string | null;
  readonly parentId?: Id | null;
  readonly identifiers?: readonly IdentifierInput[];
  readonly okved?: readonly string[];
  readonly hs?: readonly string[];
  readonly languages?: readonly string[];
  readonly about?: Bilingual;
  readonly website?: string | null;
  readonly capacities?: readonly Capacity[];
  readonly certificates?: readonly HeldCertificate[];
  readonly exportExperience?: ExportExperience | null;
  readonly employees?: number | null;
  readonly foundedYear?: number | null;
}

/** What begins a record. */
export interface CreateOrganisationInput extends ProfileInput {
  readonly kind: OrganisationKind;
  readonly legalName: string;
  readonly country: string;
  /** Demo records are marked everywhere and never mixed into figures. */
  readonly isDemo?: boolean;
}

/** The least that identifies an organisation in a list; safe to show to anybody who may see the list. */
export interface OrganisationCard {
  readonly id: Id;
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly nameRu: string | null;
  readonly nameLatin: string | null;
  readonly country: string;
  readonly subject: string | null;
  readonly city: string | null;
  /** Active, with an unexpired statement from a register. */
  readonly verified: boolean;
  readonly isDemo: boolean;
}

/** A record as other rooms read it; never contains anybody's contacts. */
export interface OrganisationView extends OrganisationCard {
  readonly status: OrganisationStatus;
  readonly version: number;
  readonly legalName: string;
  readonly parentId: Id | null;
  readonly identifiers: readonly OrganisationIdentifier[];
  readonly okved: readonly string[];
  readonly hs: readonly string[];
  readonly languages: readonly string[];
  readonly about: Bilingual;
  readonly website: string | null;
  readonly capacities: readonly Capacity[];
  readonly certificates: readonly HeldCertificate[];
  readonly exportExperience: ExportExperience | null;
  readonly employees: number | null;
  readonly foundedYear: number | null;
  readonly photoIds: readonly Id[];
  readonly remarks: readonly Remark[];
  readonly statusReason: string | null;
  readonly createdBy: Id | null;
  readonly createdOnBehalfBy: Id | null;
  /** False only for a draft that an adviser wrote and the client has not agreed to. */
  readonly confirmedByClient: boolean;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  /** The entry pauses itself after this day unless somebody confirms it. */
  readonly lapseOn: string | null;
  readonly pausedUntil: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type IndexFacets = Partial<
  Record<'kind' | 'country' | 'format' | 'macro_region' | 'subject' | 'industry' | 'subindustry' | 'type' | 'form' | 'verification' | 'cert' | 'lang', string[]>
>;

/** What the search index keeps of an active organisation. */
export interface OrganisationForIndex {
  readonly id: Id;
  readonly kind: 'company';
  readonly organisationId: Id;
  readonly title: Bilingual;
  /** Every name, both scripts. */
  readonly companyName: string;
  readonly body: Bilingual;
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  readonly facets: IndexFacets;
  readonly updatedAt: Date;
  /** 0..1: completeness and verification. */
  readonly staticRank: number;
}
