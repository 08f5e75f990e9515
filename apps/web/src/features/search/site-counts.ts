import type { components } from '@zemlyak/api-client';
import type { ApiClient } from '../../lib/api';
import { unwrap } from '../../lib/problems';

/** How large the network is: what is published now, by kind and place. */
export type SiteCounts = components['schemas']['LiveCountsDto'];

/** Counts for the home page; null when they cannot be had, since the page is worth showing without them. */
export async function loadSiteCounts(api: ApiClient): Promise<SiteCounts | null> {
  try {
    return await unwrap(api.GET('/api/v1/search/counts', { signal: AbortSignal.timeout(1_000) }));
  } catch {
    return null;
  }
}
