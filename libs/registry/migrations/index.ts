import { CreateRegistry1795300300000 } from './1795300300000-create-registry';
import { CreateImports1795300310000 } from './1795300310000-create-imports';

export const registryMigrations = [CreateRegistry1795300300000, CreateImports1795300310000];
