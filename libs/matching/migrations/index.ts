import { CreateMatching1795300600000 } from './1795300600000-create-matching';

export const matchingMigrations = [CreateMatching1795300600000];
