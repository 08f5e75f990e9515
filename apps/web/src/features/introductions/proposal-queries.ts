import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import type { DeclineReason } from './interest-queries';

export type Proposal = components['schemas']['IntroductionProposalDto'];
export type ProposalCard = components['schemas']['IntroductionProposalCardDto'];

/** Brokered introductions that concern the reader, newest first. */
export const proposalsQuery = infiniteQueryOptions({
  queryKey: ['introductions', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) =>
    unwrap(api.GET('/api/v1/introduction-proposals', { params: { query: { limit: 30, ...(cursor && { cursor }) } }, signal })),
  getNextPageParam: ({ next }) => next ?? undefined,
});

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['introductions', 'one', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/introduction-proposals/{id}', { params: { path: { id } }, signal })),
  });

export const agreeToProposal = (id: string) => unwrap(api.POST('/api/v1/introduction-proposals/{id}/agreement', { params: { path: { id } } }));
export const acceptProposal = (id: string) => unwrap(api.POST('/api/v1/introduction-proposals/{id}/acceptance', { params: { path: { id } } }));
export const declineProposal = (id: string, reason: DeclineReason) =>
  unwrap(api.POST('/api/v1/introduction-proposals/{id}/decline', { params: { path: { id } }, body: { reason } }));
