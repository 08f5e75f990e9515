import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

type Schemas = components['schemas'];
export type Client = Schemas['OrganisationDto'];
export type ClientOffer = Schemas['OfferCardDto'];
export type WatchedInterest = Schemas['InterestCardDto'];
export type ProposedIntroduction = Schemas['IntroductionProposalCardDto'];

const portion = 100;

/** Records drafted by the reader's agencies, newest first. */
export const clientsQuery = infiniteQueryOptions({
  queryKey: ['clients', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) => unwrap(api.GET('/api/v1/clients', { params: { query: { limit: portion, ...(cursor && { cursor }) } }, signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisations', id, 'record'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/organisations/{idOrSlug}', { params: { path: { idOrSlug: id } }, signal })),
  });

/** Listings of one client, last changed first. */
export const clientOffersQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['offers', 'of-client', organisationId],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/my/offers', { params: { query: { organisationId, limit: 50 } }, signal }))).items,
  });

/** Listings that the reader drafted or owns and that wait for something. */
export const openOffersQuery = (status: 'returned' | 'awaiting_client' | 'draft') =>
  queryOptions({
    queryKey: ['offers', 'open', status],
    queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/my/offers', { params: { query: { status, limit: portion } }, signal }))).items,
  });

/** Interests of the companies the adviser looks after that wait for an answer, newest first. */
export const watchedInterestsQuery = queryOptions({
  queryKey: ['interests', 'watched'],
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/v1/interests', { params: { query: { box: 'watched', limit: portion } }, signal }))).items.filter(
      ({ state }) => state === 'sent',
    ),
});

/** Brokered introductions that are still open, newest first. */
export const openIntroductionsQuery = queryOptions({
  queryKey: ['introductions', 'open'],
  queryFn: async ({ signal }) =>
    (await unwrap(api.GET('/api/v1/introduction-proposals', { params: { query: { limit: portion } }, signal }))).items.filter(
      ({ state }) => state === 'queued' || state === 'offered',
    ),
});
