import { permissions } from '@zemlyak/kernel';

/** Searching needs no right; the editors' names for things do. */
export const searchPermissions = permissions('search', { editSynonyms: ['editor', 'operator'] });
