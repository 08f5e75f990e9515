import { problems } from '@zemlyak/kernel';

/** What can be wrong with letters and their settings. Codes are for ever. */
export const { RenewalLinkBroken, RenewalLinkOver, UnsubscribeLinkBroken } = problems({
  RenewalLinkBroken: { code: 'renewal-link-broken', status: 404 },
  /** It was used, is too old, or the record is past keeping. */
  RenewalLinkOver: { code: 'renewal-link-over', status: 410 },
  UnsubscribeLinkBroken: { code: 'unsubscribe-link-broken', status: 404 },
});
