import { CreateSavedSearches1795300810000 } from './1795300810000-create-saved-searches';
import { CreateSearch1795300800000 } from './1795300800000-create-search';

/** The room's migrations, oldest first. */
export const searchMigrations = [CreateSearch1795300800000, CreateSavedSearches1795300810000];
