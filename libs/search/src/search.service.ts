import { Inject, Injectable } from '@nestjs/common';
import { NotFound, SignInRequired, type Actor, type Id } from '@zemlyak/kernel';
import { Partners } from '@zemlyak/matching';
import { requireWhole, toClientPartners, type ClientFit, type ClientPartners } from './client-partners';
import { Finder } from './finder';
import {
  documentKinds,
  facetNames,
  type DocumentKind,
  type FacetName,
  type FacetValue,
  type Hit,
  type SearchEngine,
  type SearchRequest,
  type SearchResponse,
  type Selection,
  type Visibility,
  type Vocabulary,
} from './port';
import { documentId } from './document-sources';
import { SynonymBook } from './synonym-book';

/** Tokens of the engine in use and its words. */
export const SEARCH_ENGINE = Symbol('search engine');
export const SEARCH_VOCABULARY = Symbol('search vocabulary');

/** What a reader asks for. */
export interface SearchInput {
  /** '' or absent = browse. */
  readonly q?: string;
  readonly mode?: SearchRequest['mode'];
  readonly selected?: Selection;
  /** `match`: the best partners of the client first. */
  readonly sort?: 'relevance' | 'newest' | 'match';
  /** Only listings paired with this organisation's. */
  readonly client?: Id;
  readonly cursor?: string;
  /** 1..1000, 20 by default. */
  readonly limit?: number;
  /** Only what changed after this moment. */
  readonly updatedAfter?: Date;
}

/** What was found. */
export interface Findings extends SearchResponse {
  /** null when it was not searched for a client. */
  readonly client: ClientFit | null;
}

/** Live totals for the home page and the map. */
export interface LiveCounts {
  readonly kinds: Readonly<Record<DocumentKind, number>>;
  readonly countries: readonly PlaceCount[];
  readonly subjects: readonly PlaceCount[];
}
/** Published records of one place, by kind. */
export interface PlaceCount extends Readonly<Record<DocumentKind, number>> {
  readonly code: string;
}

const PAGE = 20;
const VALUES_SHOWN = 60;
const ALL_VALUES = 500;

/** Finds companies, offers and requests. Everything it answers is public to the actor; contacts are not in the index. */
@Injectable()
export class Search {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(SEARCH_VOCABULARY) private readonly vocabulary: Vocabulary,
    private readonly synonyms: SynonymBook,
    private readonly partners: Partners,
  ) {}

  /**
   * @throws MalformedCursor, and for a client: InvalidInput unless it comes with `sort: 'match'`, SignInRequired for guests, NotFound for those who
   * may not see its matches
   */
  async search(actor: Actor, input: SearchInput): Promise<Findings> {
    requireWhole(input);
    const partners = await this.partnersFor(actor, input.client);
    const facets = input.mode === 'suggest' ? [] : facetNames.map((name) => ({ name, limit: VALUES_SHOWN }));
    const answer = await this.find({ ...request(actor, input), facets, only: partners?.only });
    return { ...answer, client: partners?.fit ?? null };
  }

  /** Cards for an unfinished query, at most 10. */
  async suggest(actor: Actor, q: string, limit = 8): Promise<readonly Hit[]> {
    if (!q.trim()) return [];
    return (await this.find({ ...request(actor, { q, mode: 'suggest', limit: Math.min(limit, 10) }), facets: [] })).hits;
  }

  /** Cards like this one; empty when there are none or the card is not in the index. */
  similar(actor: Actor, kind: DocumentKind, id: Id, limit = 6): Promise<readonly Hit[]> {
    return this.engine.similar(documentId(kind, id), limit, visibleTo(actor), actor.language);
  }

  /** All values of one facet under a search, the most frequent first; at most 500. @throws NotFound for an unknown facet, and for a client as `search` */
  async facet(actor: Actor, name: string, input: SearchInput): Promise<readonly FacetValue[]> {
    const facet = facetNames.find((known) => known === name);
    if (!facet) throw new NotFound();
    const partners = await this.partnersFor(actor, input.client);
    const answer = await this.find({ ...request(actor, { ...input, limit: 1 }), facets: [{ name: facet, limit: ALL_VALUES }], only: partners?.only });
    return answer.facets[facet] ?? [];
  }

  /** Exact, from totals kept by every write. */
  async counts(actor: Actor): Promise<LiveCounts> {
    const tally = (facet: FacetName) => this.engine.tally(facet, visibleTo(actor));
    const kinds = await tally('kind');
    return {
      kinds: byKind((kind) => kinds.find((row) => row.kind === kind)?.total ?? 0),
      countries: places(await tally('country')),
      subjects: places(await tally('subject')),
    };
  }

  private async partnersFor(actor: Actor, client: Id | undefined): Promise<ClientPartners | null> {
    if (!client) return null;
    if (actor.kind === 'guest') throw new SignInRequired();
    return toClientPartners(await this.partners.of(actor, client));
  }

  private async find(wanted: SearchRequest): Promise<SearchResponse> {
    return new Finder(await this.synonyms.analyzer(), this.engine, this.vocabulary).find(wanted);
  }
}

/** Guests see what is public; people who signed in also what is for members. */
const visibleTo = (actor: Actor): readonly Visibility[] => (actor.kind === 'guest' ? ['public'] : ['public', 'members']);

function request(actor: Actor, input: SearchInput): Omit<SearchRequest, 'facets'> {
  return {
    q: input.q ?? '',
    mode: input.mode ?? 'search',
    selected: input.selected ?? {},
    sort: input.sort === 'match' ? 'given' : (input.sort ?? 'relevance'),
    limit: input.limit ?? PAGE,
    cursor: input.cursor,
    updatedAfter: input.updatedAfter,
    language: actor.language,
    viewer: visibleTo(actor),
  };
}

function byKind(total: (kind: DocumentKind) => number): Record<DocumentKind, number> {
  return Object.fromEntries(documentKinds.map((kind) => [kind, total(kind)])) as Record<DocumentKind, number>;
}

function places(rows: readonly { readonly kind: DocumentKind; readonly value: string; readonly total: number }[]): PlaceCount[] {
  const codes = [...new Set(rows.map((row) => row.value))].sort();
  return codes.map((code) => ({ code, ...byKind((kind) => rows.find((row) => row.value === code && row.kind === kind)?.total ?? 0) }));
}
