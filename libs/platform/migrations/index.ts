import { CreatePlatform1795300000000 } from './1795300000000-create-platform';
import { NoteUnsealedEntries1795300010000 } from './1795300010000-note-unsealed-entries';

export const platformMigrations = [CreatePlatform1795300000000, NoteUnsealedEntries1795300010000];
