import { CreatePlatform1795300000000 } from './1795300000000-create-platform';

export const platformMigrations = [CreatePlatform1795300000000];
