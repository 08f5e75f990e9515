export type { DocumentKind, Hit, SearchResponse } from './port';
export { addressOf, type Cadence } from './saved/question';
export type { SavedSearch } from './saved/saved-search';
export { SavedSearches, type SearchToSave } from './saved/saved-searches.service';
export { SavedSearchFoundNews, SynonymsAdded, SynonymsRemoved } from './search.events';
export { SearchModule } from './search.module';
export { searchPermissions } from './search.permissions';
export { Search } from './search.service';
export { SearchIndex } from './search-index.service';
