import { problems } from '@zemlyak/kernel';

/** What can be wrong with letters and their settings. Codes are for ever. */
export const { UnsubscribeLinkBroken } = problems({
  UnsubscribeLinkBroken: { code: 'unsubscribe-link-broken', status: 404 },
});
