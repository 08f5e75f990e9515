import { CreateRegistry1795300300000 } from './1795300300000-create-registry';

export const registryMigrations = [CreateRegistry1795300300000];
