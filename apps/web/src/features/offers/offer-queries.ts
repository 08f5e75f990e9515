import type { components } from '@zemlyak/api-client';
import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../i18n/language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

type Schemas = components['schemas'];
export type Offer = Schemas['OfferDto'];
export type OfferCard = Schemas['OfferCardDto'];
export type OfferStatus = Schemas['OfferStatus'];
export type OfferSide = Schemas['OfferSide'];
export type OfferStep = Schemas['OfferStep'];
export type OfferRevision = Schemas['OfferRevisionDto'];
export type OfferFile = Schemas['OfferFileDto'];
export type OfferCheck = Schemas['OfferCheckDto'];

/** Days a review usually takes; shown to people, promised by nobody. */
export const usualReviewDays = 3;

/** Listings of one organisation, last changed first, page by page. */
export const myOffersQuery = (organisationId: string, status?: OfferStatus) =>
  infiniteQueryOptions({
    queryKey: ['offers', 'mine', organisationId, status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/v1/my/offers', {
          params: { query: { organisationId, limit: 50, ...(status && { status }), ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/offers/{id}', { params: { path: { id } }, signal })),
  });

export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id, 'revisions'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/offers/{id}/revisions', { params: { path: { id } }, signal })),
  });

export const offerHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['offers', id, 'history'],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/offers/{id}/history', { params: { path: { id } }, signal })),
  });

/** The title in the language of the page, else in the other. */
export function offerTitle({ title }: { readonly title: { readonly ru?: string; readonly en?: string } }, language: Language): string {
  return title[language] || title.ru || title.en || '';
}

/** Makes every view of listings read them anew. */
export function useRefreshOffers(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['offers'] });
}
