import { CreateIntroductions1795300700000 } from './1795300700000-create-introductions';
import { ReasonForCap1795300710000 } from './1795300710000-reason-for-cap';

export const introductionsMigrations = [CreateIntroductions1795300700000, ReasonForCap1795300710000];
