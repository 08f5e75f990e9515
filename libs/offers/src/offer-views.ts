import type { Bilingual, Id, Money } from '@zemlyak/kernel';
import type { IndexFacets } from '@zemlyak/registry';
import type { FieldChange } from './offer-changes';
import type { OfferContent, OfferSide, OfferStatus, OfferType, Quantity } from './offer-content';
import type { Remark, RevisionState } from './offer-revision.entity';

/** The least that identifies a listing in a list. */
export interface OfferCard {
  readonly id: Id;
  readonly number: string;
  readonly organisationId: Id;
  readonly side: OfferSide;
  readonly type: OfferType;
  readonly title: Bilingual;
  readonly status: OfferStatus;
  /** Seat of the organisation. */
  readonly country: string;
  readonly subject: string | null;
  readonly hs: readonly string[];
  readonly okved: readonly string[];
  readonly svc: readonly string[];
  readonly forms: readonly string[];
  readonly price: Money | null;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date;
  readonly isDemo: boolean;
}

/** A listing with its approved (or, before the first approval, drafted) text. Not filtered by who asks; contains nobody's contacts. */
export interface OfferView extends OfferContent {
  readonly id: Id;
  readonly number: string;
  readonly organisationId: Id;
  readonly country: string;
  readonly subject: string | null;
  readonly organisationActive: boolean;
  readonly side: OfferSide;
  /** As of now: what is past its end is `expired`. */
  readonly status: OfferStatus;
  readonly expiresAt: Date;
  readonly publishedAt: Date | null;
  readonly authorId: Id | null;
  readonly authorIds: readonly Id[];
  readonly onBehalfBy: Id | null;
  readonly isDemo: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface OfferFileView {
  readonly id: Id;
  readonly kind: 'photo' | 'document';
  readonly caption: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Pixels; photos only. */
  readonly width: number | null;
  readonly height: number | null;
  readonly live: boolean;
}

/** One handed-in text with what it changes against the approved text before it. */
export interface RevisionView {
  readonly id: Id;
  readonly number: number;
  readonly state: RevisionState;
  readonly authorId: Id | null;
  readonly onBehalfBy: Id | null;
  readonly submittedAt: Date;
  readonly clientApprovedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly remarks: readonly Remark[];
  readonly content: OfferContent;
  readonly changes: readonly FieldChange[];
}

/** What the search index keeps of a public listing. */
export interface OfferForIndex {
  readonly id: Id;
  readonly kind: OfferSide;
  readonly organisationId: Id;
  readonly title: Bilingual;
  /** Every name of the organisation, both scripts. */
  readonly companyName: string;
  readonly body: Bilingual;
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  readonly facets: IndexFacets;
  readonly updatedAt: Date;
  /** 0..1: completeness of the listing and verification of the organisation. */
  readonly staticRank: number;
}

/** What matching compares. Only public listings have one. */
export interface OfferForMatching {
  readonly id: Id;
  readonly organisationId: Id;
  readonly side: OfferSide;
  readonly type: OfferType;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly hs: readonly string[];
  readonly okved: readonly string[];
  readonly svc: readonly string[];
  readonly forms: readonly string[];
  readonly targetCountries: readonly string[];
  readonly targetFormats: readonly string[];
  readonly excludedCountries: readonly string[];
  readonly country: string;
  readonly subject: string | null;
  readonly certificates: readonly string[];
  readonly languages: readonly string[];
  readonly quantity: Quantity | null;
  readonly capacityPerMonth: Quantity | null;
  readonly incoterms: readonly string[];
  readonly publishedAt: Date;
}

/** Narrows candidates; codes are joined by OR, everything else by AND. Without codes the newest come first from all. */
export interface CandidateSearch {
  readonly side: OfferSide;
  /** Seat of the one who looks: listings that exclude it are left out. */
  readonly country?: string;
  readonly types?: readonly OfferType[];
  /** Any length; compared by heading and by chapter. */
  readonly hs?: readonly string[];
  readonly okved?: readonly string[];
  readonly svc?: readonly string[];
  readonly exceptOrganisationId?: Id;
  /** 1..1000. */
  readonly limit: number;
}
