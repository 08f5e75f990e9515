import { CreateIntroductions1795300700000 } from './1795300700000-create-introductions';

export const introductionsMigrations = [CreateIntroductions1795300700000];
