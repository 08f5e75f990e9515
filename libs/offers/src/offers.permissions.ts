import { permissions } from '@zemlyak/kernel';

/** Rights of offers. A person's role in the organisation of the listing is checked on the row: people may belong to several. */
export const offerPermissions = permissions('offers', {
  draft: ['person'],
  change: ['person'],
  submit: ['person'],
  approveAsClient: ['person'],
  review: ['councillor', 'adviser', 'reviewer', 'operator'],
  withdraw: ['person'],
  renew: ['person'],
  seeOwn: ['person'],
  seeHistory: ['person'],
});
