export type { Count, DocumentKind, FacetName, FacetValue, Hit, SearchResponse, Selection } from './port';
export { SynonymsAdded, SynonymsRemoved } from './search.events';
export { SearchModule } from './search.module';
export { searchPermissions } from './search.permissions';
export { Search } from './search.service';
export { SearchIndex } from './search-index.service';
