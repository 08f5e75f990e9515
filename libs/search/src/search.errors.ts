import { problems } from '@zemlyak/kernel';

/** What can be wrong with a search that is to be kept. Codes are for ever. */
export const { TooManySavedSearches } = problems({
  TooManySavedSearches: { code: 'too-many-saved-searches', status: 409 },
});
