import type { Language } from '@zemlyak/kernel';

/** What can be found. */
export const documentKinds = ['company', 'offer', 'request'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * Closed list of facets. `format` is an integration format (EAEU, CIS …), `subject` a Russian federal subject, `type` the listing
 * type and `form` the form of cooperation.
 */
export const facetNames = [
  'kind',
  'country',
  'format',
  'macro_region',
  'subject',
  'industry',
  'subindustry',
  'type',
  'form',
  'verification',
  'cert',
  'lang',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Who may find a document: everybody, or signed-in members only. */
export type Visibility = 'public' | 'members';

/** Text in the interface's languages; either may be absent. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** What a room hands to the index, built from the database by id; never a source of truth. */
export interface SearchDocument {
  /** `${kind}-${uuid}`: letters, digits, `-` and `_`, at most 100 characters. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** Organisation behind the card. */
  readonly companyId: string;
  readonly title: Texts;
  /** Every name of the organisation, Cyrillic and Latin. */
  readonly company: string;
  readonly body: Texts;
  /** Names of country, region, city and industry in both languages. */
  readonly labels: readonly string[];
  /** Classifier and register numbers (HS, OKVED, INN): found exactly, never guessed. */
  readonly codes: readonly string[];
  /** `kind` and `visibility` are added by the engine. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly updatedAt: Date;
  /** Verification and completeness, 0..1; freshness is added by the engine. */
  readonly quality: number;
  readonly visibility: Visibility;
}

/** One way to satisfy a term. */
export interface Alternative {
  readonly stems: readonly string[];
  /** Whether the stems must stand side by side in this order. */
  readonly adjacent: boolean;
  readonly why: 'literal' | 'synonym' | 'repair';
}

/** A unit of the query: one word, or several that mean one thing. */
export interface Term {
  /** What was typed, folded; words separated by spaces. */
  readonly surface: string;
  readonly alternatives: readonly Alternative[];
  /** A classifier or register number: never repaired, never dropped. */
  readonly code: boolean;
  /** Documents that contain an alternative, an upper bound; 0 = unknown to the index. */
  readonly documentFrequency: number;
}

/** One word of a phrase; `distance` counts words from the one before it (1 = next), 0 for the first. */
export interface PhraseWord {
  readonly stem: string;
  readonly distance: number;
}
export type Phrase = readonly PhraseWord[];

/** How the query was read when it was not taken letter by letter. */
export interface Correction {
  readonly kind: 'layout' | 'translit' | 'typo';
  readonly from: string;
  readonly to: string;
}

/** A query as the analyzer understands it; engines never look at the raw text. */
export interface ParsedQuery {
  readonly raw: string;
  readonly terms: readonly Term[];
  readonly phrases: readonly Phrase[];
  readonly negatives: readonly Phrase[];
  readonly corrections: readonly Correction[];
}

/** A document and its number in an order that the caller made. */
export interface Weighted {
  readonly id: string;
  readonly weight: number;
}

export type Selection = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface SearchRequest {
  /** '' = browse. */
  readonly q: string;
  /** In `suggest` the last word may be unfinished, and nothing is counted. */
  readonly mode: 'search' | 'suggest';
  /** Facet selections: OR inside a facet, AND between facets; counts are disjunctive. */
  readonly selected: Selection;
  readonly facets: readonly { readonly name: FacetName; readonly limit: number }[];
  /** `given`: by the weights of `only`, the highest first, then by id; nothing without `only`. */
  readonly sort: 'relevance' | 'newest' | 'given';
  /** Only these documents, each once, at most 1000; those that the index does not hold are passed over. */
  readonly only?: readonly Weighted[];
  /** 1..1000. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  /** Only documents changed after this moment. */
  readonly updatedAfter?: Date;
  /** Language shown first in highlights. */
  readonly language: Language;
  readonly viewer: readonly Visibility[];
}

/** `exact: false` must be shown as "about". */
export interface Count {
  readonly value: number;
  readonly exact: boolean;
}

export interface FacetValue {
  readonly value: string;
  readonly count: Count;
  readonly selected: boolean;
}

/** Plain text with the ranges [start, end) to mark, in UTF-16 units. Never HTML. */
export interface Highlighted {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** A card as the index keeps it: enough for a list, never contacts. */
export interface Hit {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly companyId: string;
  readonly company: string;
  readonly facets: Selection;
  readonly updatedAt: Date;
  readonly score: number;
  readonly title: Highlighted;
  readonly snippet: Highlighted;
}

export type FacetCounts = Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;

export interface SearchResponse {
  /** The caller drops ids that are gone or hidden since: the index may be seconds late. */
  readonly hits: readonly Hit[];
  readonly total: Count;
  readonly facets: FacetCounts;
  readonly corrections: readonly Correction[];
  /** Some words were dropped to find anything. */
  readonly relaxed: boolean;
  readonly next: string | null;
}

export interface Tally {
  readonly kind: DocumentKind;
  readonly value: string;
  readonly total: number;
}

export interface IndexedId {
  readonly id: string;
  readonly companyId: string;
  readonly analyzerVersion: number;
}

/** Formats that a country belongs to. */
export interface Belonging {
  readonly country: string;
  readonly formats: readonly string[];
}

/** Engine-neutral search; nothing above it names an engine. */
export interface SearchEngine {
  /** @throws MalformedCursor when `cursor` was not made by this engine for this sort */
  search(request: SearchRequest, query: ParsedQuery): Promise<SearchResponse>;
  /** Documents of the same kind and industry that share rare title words; empty for an unknown id. */
  similar(id: string, limit: number, viewer: readonly Visibility[], language: Language): Promise<readonly Hit[]>;
  /** Live counts of a facet's values per kind, exact. */
  tally(facet: FacetName, viewer: readonly Visibility[]): Promise<readonly Tally[]>;
  /** Full replacement by id. */
  upsert(documents: readonly SearchDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Fills a shadow index, takes over writes made meanwhile, swaps in one transaction. Searches go on. */
  rebuild(all: AsyncIterable<readonly SearchDocument[]>): Promise<{ readonly documents: number }>;
  /** Recomputes what changes with time alone: freshness. */
  refreshRanks(): Promise<void>;
  /** Ids in ascending order after the given one, with their organisation and the version of the analyzer that read them. */
  indexed(after: string | null, limit: number): Promise<readonly IndexedId[]>;
  /** Ids, in ascending order after the given one, of documents of these countries whose formats are others than these. */
  outOfFormat(belongings: readonly Belonging[], after: string | null, limit: number): Promise<readonly string[]>;
}

export interface KnownWord {
  readonly surface: string;
  readonly stem: string;
  readonly documentFrequency: number;
}

/** The words of the index, asked by the query analyzer. */
export interface Vocabulary {
  /** Upper bounds; stems that do not occur are absent. */
  frequencies(stems: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The most frequent words that begin so. */
  complete(prefix: string, limit: number): Promise<readonly KnownWord[]>;
  /** Words that sound as one of the keys (`soundKey`). */
  sounding(keys: readonly string[]): Promise<readonly KnownWord[]>;
  /** Words whose key looks like this one, most similar first; the caller measures the edits. */
  near(key: string): Promise<readonly KnownWord[]>;
}
