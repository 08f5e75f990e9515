import { AddTokenScope1795300220000 } from './1795300220000-add-token-scope';
import { CreateEmailChange1795300210000 } from './1795300210000-create-email-change';
import { CreateIdentity1795300200000 } from './1795300200000-create-identity';

export const identityMigrations = [CreateIdentity1795300200000, CreateEmailChange1795300210000, AddTokenScope1795300220000];
