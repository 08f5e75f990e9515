import type { components } from '@zemlyak/api-client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useMe } from '../../lib/session';

type Schemas = components['schemas'];
/** One of the reader's own organisations, with what only its members see. */
export type MyOrganisation = Schemas['MyOrganisationDto'];
export type Organisation = Schemas['OrganisationDto'];
export type Screening = Schemas['ScreeningDto'];
export type Party = Schemas['PartyDto'];
export type Member = Schemas['MemberDto'];
export type MemberRole = Schemas['MemberRole'];
export type Scheme = Schemas['IdentifierSchemeDto'];
export type Duplicate = Schemas['DuplicateMatchDto'];

const of = (id: string, part: string) => ['organisations', id, part] as const;
const byId = (id: string) => ({ path: { id } });

export const myOrganisationsQuery = queryOptions({
  queryKey: ['organisations', 'mine'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/my/organisations', { signal })),
});

export const schemesQuery = queryOptions({
  queryKey: ['reference', 'identifier-schemes'],
  staleTime: 60 * 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/identifier-schemes', { signal })),
});

export const strangersViewQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'stranger'),
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: id }, query: { preview: 'stranger' } }, signal })),
  });

export const screeningQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'screening'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/screening', { params: byId(id), signal })),
  });

export const partiesQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'parties'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/parties', { params: byId(id), signal })),
  });

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'members'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/members', { params: byId(id), signal })),
  });

export const joinRequestsQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'join-requests'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/join-requests', { params: byId(id), signal })),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'history'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/history', { params: byId(id), signal })),
  });

export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: of(id, 'facts'),
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}/facts', { params: { path: { idOrSlug: id } }, signal })),
  });

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/my/invitations', { signal })),
});

/** The organisation the person acts for, the first of theirs when none is chosen. */
export function currentOf(organisations: readonly MyOrganisation[], chosen: string | null | undefined): MyOrganisation | undefined {
  return organisations.find(({ id }) => id === chosen) ?? organisations[0];
}

/** The reader's organisations and the one acted for. */
export function useMyOrganisations() {
  const me = useMe();
  const { data, error, refetch, isPending } = useQuery({ ...myOrganisationsQuery, enabled: Boolean(me) });
  return { organisations: data ?? [], current: currentOf(data ?? [], me?.organisation), error, refetch, isPending };
}

/** Makes every view of organisations read them anew. */
export function useRefreshOrganisations(): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    await cache.invalidateQueries({ queryKey: ['organisations'] });
  };
}

/** Acts for another organisation from now on; everything shown is read anew. */
export function useChooseOrganisation(): (organisationId: string) => Promise<void> {
  const cache = useQueryClient();
  return async (organisationId) => {
    await unwrap(api.PUT('/api/v1/sessions/current/organisation', { body: { organisationId } }));
    await cache.invalidateQueries();
  };
}
