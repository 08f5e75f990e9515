// The only list of who may import whom. Read it as "left may import right"; dependency-cruiser rules and the path aliases are
// generated from it (scripts/write-aliases.mjs, .dependency-cruiser.mjs), and a test proves that each rule fires.
// Edges point from the room that reacts to the room that acts.

const ground = ['kernel', 'platform'];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const mayImport = {
  kernel: [],
  platform: ['kernel'],
  reference: [...ground],
  identity: [...ground],
  registry: [...ground, 'reference', 'identity'],
  compliance: [...ground, 'reference', 'identity', 'registry'],
  offers: [...ground, 'reference', 'identity', 'registry', 'compliance'],
  matching: [...ground, 'reference', 'registry', 'compliance', 'offers'],
  introductions: [...ground, 'reference', 'identity', 'registry', 'compliance', 'offers', 'matching'],
  search: [...ground, 'reference', 'identity', 'registry', 'offers', 'matching'],
  notifications: [...ground, 'reference', 'identity', 'registry', 'compliance', 'offers', 'matching', 'introductions', 'search'],
  'api-client': [],
};

/** Rooms that have a controllers' door (`@zemlyak/<room>/http`), for apps/api only. */
export const withHttp = ['platform', 'reference', 'identity', 'registry', 'compliance', 'offers', 'matching', 'introductions', 'search', 'notifications'];

/** Rooms that own tables (`@zemlyak/<room>/migrations`), for the migrator only. */
export const withMigrations = ['platform', 'reference', 'identity', 'registry', 'compliance', 'offers', 'matching', 'introductions', 'search', 'notifications'];
