import { permissions } from '@zemlyak/kernel';

/** Searching needs no right; keeping a search needs an account, the editors' names for things an editor, and taking whole lists away a desk. */
export const searchPermissions = permissions('search', {
  save: ['person'],
  editSynonyms: ['editor', 'operator'],
  export: ['adviser', 'councillor', 'operator'],
});
