import type { components } from '@zemlyak/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { unwrap } from '../../../lib/problems';
import { emptySearch, facetNames, type SearchState } from '../search-state';

export type SavedSearch = components['schemas']['SavedSearchLineDto'];
export type Cadence = components['schemas']['SearchCadence'];
export type Question = SavedSearch['question'];

/** When letters about new cards may come, the most often first. */
export const cadences = ['at_once', 'daily', 'weekly', 'never'] as const satisfies readonly Cadence[];

export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/my/saved-searches', { signal }))).items,
});

/** The search that a saved question asks for, as the registry first shows it. */
export function stateOf({ q = '', ...question }: Question): SearchState {
  const chosen = facetNames.flatMap((facet) => (question[facet]?.length ? [[facet, question[facet]] as const] : []));
  return { ...emptySearch, q, chosen: Object.fromEntries(chosen) };
}
