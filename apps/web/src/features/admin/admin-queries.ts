import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

type Schemas = components['schemas'];
export type Person = Schemas['PersonDto'];
export type OperatorRole = Schemas['OperatorRole'];
export type FoundOrganisation = Schemas['OrganisationDto'];
export type MonthlyCap = Schemas['MonthlyCapDto'];
export type TroubledJob = Schemas['TroubledJobDto'];
export type FormatMembership = Schemas['FormatMembershipDto'];
export type MembershipStatus = Schemas['MembershipStatus'];
export type AppliedImport = Schemas['ImportDto'];
export type ImportedScheme = Schemas['ImportedScheme'];
export type Synonyms = Schemas['SynonymsDto'];
export type Refusal = Schemas['RefusalDto'];
export type Appeal = Schemas['AppealDto'];
export type Clearance = Schemas['ClearanceDto'];
export type TradeRule = Schemas['TradeRuleDto'];

const firstPage = undefined as string | undefined;
const nextOf = ({ next }: { readonly next: string | null }) => next ?? undefined;

/** People whose address or name contains the words, the oldest account first. */
export const peopleQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['people', words],
    initialPageParam: firstPage,
    getNextPageParam: nextOf,
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(api.GET('/api/v1/people', { params: { query: { limit: 50, ...(words && { q: words }), ...(cursor && { cursor }) } }, signal })),
  });

/** Public organisations found by words, with the id of each. */
export const publicOrganisationsQuery = (words: string) =>
  queryOptions({
    queryKey: ['organisations', 'found', words],
    queryFn: async ({ signal }) =>
      (
        await unwrap(
          api.GET('/api/v1/search', { params: { query: { kind: ['company'], limit: 30, ...(words ? { q: words } : { sort: 'newest' as const }) } }, signal }),
        )
      ).items,
  });

/** Any organisation by its id or the last part of its address, public or not. */
export const organisationQuery = (idOrSlug: string) =>
  queryOptions({
    queryKey: ['organisations', idOrSlug, 'record'],
    retry: false,
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug } }, signal })),
  });

/** How many interests an organisation may send in a month; for operators. */
export const monthlyCapQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'cap'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/interest-cap', { params: { path: { id } }, signal })),
  });

export const troubledJobsQuery = queryOptions({
  queryKey: ['jobs', 'troubled'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/troubled-jobs', { signal })),
});

export const membershipsQuery = (format: string) =>
  queryOptions({
    queryKey: ['reference', 'memberships', format],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/reference/format-memberships', { params: { query: { format } }, signal }))).items,
  });

export const importsQuery = infiniteQueryOptions({
  queryKey: ['reference', 'imports'],
  initialPageParam: firstPage,
  getNextPageParam: nextOf,
  queryFn: ({ pageParam: cursor, signal }) =>
    unwrap(api.GET('/api/v1/reference/imports', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
});

export const synonymsQuery = queryOptions({
  queryKey: ['synonyms'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/search/synonyms', { signal }))).items,
});

export const refusalsQuery = infiniteQueryOptions({
  queryKey: ['refusals'],
  initialPageParam: firstPage,
  getNextPageParam: nextOf,
  queryFn: ({ pageParam: cursor, signal }) => unwrap(api.GET('/api/v1/refusals', { params: { query: { limit: 50, ...(cursor && { cursor }) } }, signal })),
});

export const appealsQuery = queryOptions({
  queryKey: ['appeals'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/appeals', { signal }))).items,
});

export const clearancesQuery = queryOptions({
  queryKey: ['clearances'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/clearances', { signal }))).items,
});

export const tradeRulesQuery = queryOptions({
  queryKey: ['trade-rules'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/trade-rules', { signal }))).items,
});

export const coverageQuery = queryOptions({
  queryKey: ['screening-coverage'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/screening-coverage', { signal })),
});
