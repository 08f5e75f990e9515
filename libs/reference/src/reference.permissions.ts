import { permissions } from '@zemlyak/kernel';

/** Reading is open to everybody; what all companies are sorted by is changed by few. */
export const referencePermissions = permissions('reference', {
  seeMemberships: ['editor', 'operator'],
  changeMemberships: ['editor', 'operator'],
  import: ['editor', 'operator'],
  seeImports: ['editor', 'operator'],
});
