import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

type Schemas = components['schemas'];
export type ReviewedOrganisation = Schemas['OrganisationDto'];
export type OfferInQueue = Schemas['OfferReviewDto'];
export type ReviewedOffer = Schemas['OfferDto'];
export type OfferRevision = Schemas['OfferRevisionDto'];
export type OfferContent = Schemas['OfferContentDto'];
export type FieldChange = Schemas['OfferFieldChangeDto'];
export type Findings = Schemas['OfferCheckDto'];
export type Fact = Schemas['CheckedFactDto'];
export type FactKind = Schemas['FactKind'];

/** Records asked for at once. */
const portion = 50;
const firstPage = undefined as string | undefined;
const page = (cursor: string | undefined) => ({ query: { limit: portion, ...(cursor && { cursor }) } });

/** Organisations the reader may decide on, the longest waiting first. */
export const organisationReviewsQuery = infiniteQueryOptions({
  queryKey: ['reviews', 'organisations'],
  initialPageParam: firstPage,
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/reviews', { params: page(pageParam), signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** Offers and requests the reader may decide on, the longest waiting first. */
export const offerReviewsQuery = infiniteQueryOptions({
  queryKey: ['reviews', 'offers'],
  initialPageParam: firstPage,
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/offer-reviews', { params: page(pageParam), signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

/** Organisations drafted by the reader's agency; some of them wait for somebody else's decision. */
export const draftedOrganisationsQuery = queryOptions({
  queryKey: ['reviews', 'drafted-organisations'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/clients', { params: { query: { limit: 100 } }, signal }))).items,
});

/** Listings of the reader's own side that wait for somebody else's decision. */
export const draftedOffersQuery = queryOptions({
  queryKey: ['reviews', 'drafted-offers'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/my/offers', { params: { query: { status: 'in_review', limit: 100 } }, signal }))).items,
});

export const reviewedOrganisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'record'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: id } }, signal })),
  });

export const reviewedOfferQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id, 'record'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id } }, signal })),
  });

/** What the published rules for listings and the trade rules say of a text. */
export const findingsQuery = ({ id, side, organisation, files }: ReviewedOffer, content: OfferContent, version: number) =>
  queryOptions({
    queryKey: ['offers', id, 'findings', version],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST('/api/v1/offer-checks', {
          body: { ...content, side, organisationId: organisation.id, photos: Math.min(10, files.filter(({ kind }) => kind === 'photo').length) },
          signal,
        }),
      ),
  });

export const screeningStateQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'screening'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/screening', { params: { path: { id } }, signal })),
  });

export const confirmedFactsQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'facts'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}/facts', { params: { path: { idOrSlug: id } }, signal })),
  });

export const recordHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'history'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{id}/history', { params: { path: { id } }, signal })),
  });

export const numberKindsQuery = queryOptions({
  queryKey: ['reference', 'identifier-schemes'],
  staleTime: 60 * 60_000,
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/identifier-schemes', { signal })),
});
