import type { components } from '@zemlyak/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { isAtWork } from './import-state';

type Schemas = components['schemas'];
export type TableImport = Schemas['TableImportDto'];
export type ImportCard = Schemas['TableImportCardDto'];
export type RefusedRow = Schemas['RefusedRowDto'];

/** While the server works its counts are asked for at least each second, also when live hints are cut. Milliseconds. */
const LOOK_EVERY = 1_000;
const path = (id: string) => ({ path: { id } });

/** One import; asks again by itself while the server works on it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/imports/{id}', { params: path(id), signal })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.status) ? LOOK_EVERY : false),
  });

/** Imports of the agency or council, newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) => unwrap(api.GET('/api/v1/imports', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
  refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(({ status }) => isAtWork(status))) ? LOOK_EVERY : false),
});

export const sayColumns = (id: string, mapping: (string | null)[]): Promise<TableImport> =>
  unwrap(api.PUT('/api/v1/imports/{id}/mapping', { params: path(id), body: { mapping } }));
export const beginApplication = (id: string): Promise<TableImport> => unwrap(api.POST('/api/v1/imports/{id}/application', { params: path(id) }));
export const cancelApplication = (id: string): Promise<TableImport> => unwrap(api.DELETE('/api/v1/imports/{id}/application', { params: path(id) }));

/** The rows to correct, in the language of the page: a plain link would ask in the browser's. */
export const refusedRowsFile = (id: string): Promise<Blob> =>
  unwrap(api.GET('/api/v1/imports/{id}/bad-rows', { params: path(id), parseAs: 'blob' })) as Promise<Blob>;

/** The organisation of an address of the registry, or of an id; for operators, who import in the name of others. */
export const organisationQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: ['organisations', idOrSlug, 'card'],
    enabled: idOrSlug !== '',
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug } }, signal })),
  });
