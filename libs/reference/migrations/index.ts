import { CreateReference1795300100000 } from './1795300100000-create-reference';

export const referenceMigrations = [CreateReference1795300100000];
