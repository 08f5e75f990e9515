import { queryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import type { Language } from '../../i18n/language';
import { api, type ApiClient } from '../../lib/api';
import { unwrap } from '../../lib/problems';

export type ConsentText = components['schemas']['ConsentTextDto'];

/** Texts of the consents in one language. */
export const consentTexts = (client: ApiClient): Promise<readonly ConsentText[]> => unwrap(client.GET('/api/v1/consent-texts'));

export const consentTextsQuery = (language: Language) =>
  queryOptions({ queryKey: ['consent-texts', language], queryFn: () => consentTexts(api), staleTime: Infinity });
