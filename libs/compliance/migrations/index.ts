import { CreateCompliance1795300400000 } from './1795300400000-create-compliance';

export const complianceMigrations = [CreateCompliance1795300400000];
