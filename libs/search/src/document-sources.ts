import type { Bilingual, Id } from '@zemlyak/kernel';
import type { Offers } from '@zemlyak/offers';
import type { Organisations } from '@zemlyak/registry';
import { documentKinds, type DocumentKind, type SearchDocument } from './port';

/** What a room gives to the index about one published record. */
export interface Indexable {
  readonly id: Id;
  readonly kind: DocumentKind;
  readonly organisationId: Id;
  readonly title: Bilingual;
  /** Every name of the organisation, both scripts. */
  readonly companyName: string;
  readonly body: Bilingual;
  /** Names of places and industries in both languages. */
  readonly labels: readonly string[];
  readonly codes: readonly string[];
  readonly facets: SearchDocument['facets'];
  readonly updatedAt: Date;
  /** Completeness and verification, 0..1. */
  readonly staticRank: number;
}

/** A room whose published records can be found. */
export interface SearchSource {
  readonly kinds: readonly DocumentKind[];
  /** The present state of a record; null when strangers must not see it. */
  forIndex(id: Id): Promise<Indexable | null>;
  /** The present state of several, with the memberships of that day; those that strangers must not see are left out. */
  manyForIndex(ids: readonly Id[], now?: Date): Promise<readonly Indexable[]>;
  /** Published ids in ascending order after the given one. */
  publishedIds(after: Id | null, limit: number): Promise<readonly Id[]>;
  /** Records of an organisation that are or were public. */
  idsOf(organisationId: Id): Promise<readonly Id[]>;
}

/** Token of the list of sources. */
export const SEARCH_SOURCES = Symbol('search sources');

/** Id in the index: the kind and the record's own id. */
export const documentId = (kind: DocumentKind, id: Id): string => `${kind}-${id}`;

/** @returns null for a text that is no id of the index */
export function splitDocumentId(id: string): { readonly kind: DocumentKind; readonly recordId: Id } | null {
  const kind = documentKinds.find((each) => id.startsWith(`${each}-`));
  return kind ? { kind, recordId: id.slice(kind.length + 1) } : null;
}

export function toDocument(record: Indexable): SearchDocument {
  const { kind, organisationId, companyName, title, body, labels, codes, facets, updatedAt, staticRank } = record;
  return {
    id: documentId(kind, record.id),
    kind,
    companyId: organisationId,
    company: companyName,
    title,
    body,
    labels,
    codes,
    facets,
    updatedAt,
    quality: staticRank,
    visibility: 'public',
  };
}

/** The two rooms whose records are found. */
export const sourcesOf = (organisations: Organisations, offers: Offers): readonly SearchSource[] => [
  {
    kinds: ['company'],
    forIndex: (id) => organisations.forIndex(id),
    manyForIndex: (ids, now) => organisations.manyForIndex(ids, now),
    publishedIds: (after, limit) => organisations.activeIds(after, limit),
    idsOf: (organisationId) => Promise.resolve([organisationId]),
  },
  {
    kinds: ['offer', 'request'],
    forIndex: (id) => offers.forIndex(id),
    manyForIndex: (ids, now) => offers.manyForIndex(ids, now),
    publishedIds: (after, limit) => offers.publishedIds(after, limit),
    idsOf: (organisationId) => offers.idsOf(organisationId),
  },
];
