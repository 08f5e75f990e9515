import { permissions } from '@zemlyak/kernel';

/** Searching needs no right; the editors' names for things do, and taking whole lists away. */
export const searchPermissions = permissions('search', { editSynonyms: ['editor', 'operator'], export: ['adviser', 'councillor', 'operator'] });
