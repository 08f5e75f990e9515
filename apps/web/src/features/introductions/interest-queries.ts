import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

export type Interest = components['schemas']['InterestDto'];
export type InterestCard = components['schemas']['InterestCardDto'];
export type InterestBox = components['schemas']['InterestBox'];
export type DeclineReason = components['schemas']['DeclineReason'];

/** Why an interest or an introduction may be declined, in the order of the list. */
export const declineReasons: readonly DeclineReason[] = ['not_our_profile', 'volume', 'terms', 'capacity', 'partner_found', 'region', 'other'];

/** Interests of a box, newest first. */
export const boxQuery = (box: InterestBox) =>
  infiniteQueryOptions({
    queryKey: ['interests', 'box', box],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(api.GET('/api/v1/interests', { params: { query: { box, limit: 30, ...(cursor && { cursor }) } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const interestQuery = (id: string) =>
  queryOptions({
    queryKey: ['interests', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/interests/{id}', { params: { path: { id } }, signal })),
  });

/** How many interests may still be sent this month. */
export const quotaQuery = queryOptions({ queryKey: ['interests', 'quota'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/interest-quota', { signal })) });

export const acceptInterest = (id: string) => unwrap(api.POST('/api/v1/interests/{id}/acceptance', { params: { path: { id } } }));
export const declineInterest = (id: string, reason: DeclineReason) =>
  unwrap(api.POST('/api/v1/interests/{id}/decline', { params: { path: { id } }, body: { reason } }));
export const withdrawInterest = (id: string) => unwrap(api.POST('/api/v1/interests/{id}/withdrawal', { params: { path: { id } } }));
