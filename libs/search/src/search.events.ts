import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** Editors taught the search that some names mean one thing. */
export class SynonymsAdded extends fact<{ synonymsId: Id }>('search.synonyms-added') {}
export class SynonymsRemoved extends fact<{ synonymsId: Id }>('search.synonyms-removed') {}
