import type { components } from '@zemlyak/api-client';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Language } from '../../i18n/language';
import { api, type ApiClient } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { type Facet, pageSize, type SearchState, writeSearch } from './search-state';

export type SearchPage = components['schemas']['SearchPageDto'];
export type Hit = components['schemas']['SearchHitDto'];
export type FacetValue = components['schemas']['FacetValueDto'];
export type Count = components['schemas']['CountDto'];

interface Place {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly signal?: AbortSignal;
}

/** The question as the API takes it. */
export function selectionOf({ q, chosen }: SearchState) {
  const { kind, ...others } = chosen;
  const kinds = (kind ?? []).filter((value): value is components['schemas']['DocumentKind'] => ['company', 'offer', 'request'].includes(value));
  const lists = Object.fromEntries(Object.entries(others).map(([facet, values]) => [facet, [...values]]));
  return { ...(q.trim() ? { q } : {}), ...(kinds.length > 0 ? { kind: kinds } : {}), ...lists };
}

/** Until a client is chosen, the order by match is the usual one. */
function orderOf({ sort, client }: SearchState) {
  if (sort !== 'match') return { sort };
  return client ? { sort, client } : { sort: 'relevance' as const };
}

/** What a list is made of: filters and order, without its pages. */
export const listOf = (state: SearchState) => ({ ...selectionOf(state), ...orderOf(state) });

/** One page of what a search finds. */
export function findPage(client: ApiClient, state: SearchState, { cursor, limit, signal }: Place): Promise<SearchPage> {
  const query = { ...listOf(state), limit, ...(cursor ? { cursor } : {}) };
  return unwrap(client.GET('/api/v1/search', { params: { query }, ...(signal ? { signal } : {}) }));
}

/** A search as part of a key of the cache: how it is shown makes no difference. */
const questionOf = (state: SearchState) => writeSearch({ ...state, view: 'list', shown: pageSize }).toString();

/** What a search finds, page by page; the pages before stay on the screen while new ones are fetched. */
export function searchQuery(state: SearchState, language: Language, firstLimit = pageSize) {
  return infiniteQueryOptions({
    queryKey: ['search', language, questionOf(state)],
    queryFn: ({ pageParam, signal }) => findPage(api, state, { cursor: pageParam, limit: pageParam === undefined ? firstLimit : pageSize, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: SearchPage) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** All values of a facet under a search, at most 500. */
export function facetQuery(state: SearchState, facet: Facet) {
  return queryOptions({
    queryKey: ['search', 'facet', facet, questionOf({ ...state, sort: 'relevance' })],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET('/api/v1/search/facets/{facet}', {
            params: { path: { facet }, query: { ...selectionOf(state), ...(state.client && { client: state.client }) } },
            signal,
          }),
        )
      ).items,
    placeholderData: keepPreviousData,
  });
}

/** How much a search would find; only the count is wanted. */
export function countQuery(state: SearchState) {
  return queryOptions({
    queryKey: ['search', 'count', questionOf({ ...state, sort: 'relevance' })],
    queryFn: async ({ signal }) => (await findPage(api, state, { limit: 1, signal })).total,
  });
}
