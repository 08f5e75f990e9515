import { permissions } from '@zemlyak/kernel';

/** Whose matches one may see is decided on the listing; see matching.policy.ts. */
export const matchingPermissions = permissions('matching', {
  see: ['member', 'operator'],
  dismiss: ['member'],
});
