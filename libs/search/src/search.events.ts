import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** Editors taught the search that some names mean one thing. */
export class SynonymsAdded extends fact<{ synonymsId: Id }>('search.synonyms-added') {}
export class SynonymsRemoved extends fact<{ synonymsId: Id }>('search.synonyms-removed') {}

/** Somebody keeps a question, chose when to be written to about it (`byLink`: from a letter, without signing in), or gave it up. */
export class SearchSaved extends fact<{ personId: Id; savedSearchId: Id; cadence: string }>('search.search-saved') {}
export class SavedSearchLettersChanged extends fact<{ personId: Id; savedSearchId: Id; cadence: string; byLink: boolean }>(
  'search.saved-search-letters-changed',
) {}
export class SavedSearchRemoved extends fact<{ personId: Id; savedSearchId: Id }>('search.saved-search-removed') {}

/**
 * New cards answer a saved search: `count` of them, at least, and the ids in the index of the newest 10. What was found for one person at
 * one time shares `runId`; `ofRun` says how many such facts there are, so that all of them can go into one letter.
 */
export class SavedSearchFoundNews extends fact<{
  savedSearchId: Id;
  personId: Id;
  cadence: string;
  cardIds: readonly string[];
  count: number;
  runId: Id;
  ofRun: number;
}>('search.saved-search-found-news') {}
