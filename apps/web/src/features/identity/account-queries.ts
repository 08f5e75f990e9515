import { queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

export type Session = components['schemas']['SessionDto'];
export type ApiToken = components['schemas']['ApiTokenDto'];
export type OwnConsent = components['schemas']['ConsentDto'];

export const secondFactorQuery = queryOptions({
  queryKey: ['account', 'second-factor'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/second-factor', { signal })),
});
export const emailChangeQuery = queryOptions({
  queryKey: ['account', 'email-change'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/email-change', { signal })),
});
export const sessionsQuery = queryOptions({ queryKey: ['account', 'sessions'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/sessions', { signal })) });
export const apiTokensQuery = queryOptions({
  queryKey: ['account', 'api-tokens'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/api-tokens', { signal })),
});

/** The reader's consents; the server writes their texts in the language of the page. */
export const ownConsentsQuery = (language: string) =>
  queryOptions({ queryKey: ['account', 'consents', language], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/me/consents', { signal })) });
