import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

export type Match = components['schemas']['MatchDto'];
export type DismissalReason = components['schemas']['MatchDismissalReason'];

/** Why a suggestion may be put away, in the order of the list. */
export const dismissalReasons: readonly DismissalReason[] = ['wrong_product', 'wrong_country', 'wrong_volume', 'wrong_form', 'known_already', 'other'];

/** Suggestions for one listing: its own ten first, then the other pairs. */
export const matchesQuery = (listingId: string) =>
  infiniteQueryOptions({
    queryKey: ['matches', listingId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(api.GET('/api/v1/offers/{id}/matches', { params: { path: { id: listingId }, query: { ...(cursor && { cursor }) } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Published listings of the organisation acted for. */
export const matchedListingsQuery = (organisationId: string | null) =>
  queryOptions({
    queryKey: ['offers', 'published-of', organisationId],
    enabled: organisationId !== null,
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/my/offers', { params: { query: { status: 'published', limit: 50, ...(organisationId && { organisationId }) } }, signal })),
  });

export const dismissMatch = (id: string, why: DismissalReason) =>
  unwrap(api.POST('/api/v1/matches/{id}/dismissal', { params: { path: { id } }, body: { why } }));
export const restoreMatch = (id: string) => unwrap(api.DELETE('/api/v1/matches/{id}/dismissal', { params: { path: { id } } }));
