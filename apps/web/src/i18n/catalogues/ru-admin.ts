import type { Messages } from '../i18n';
import { mergeFiles } from '../merge-files';
import { typeset } from '../typography';

export default typeset(mergeFiles(import.meta.glob<Messages>('../ru/admin/*.json', { eager: true, import: 'default' })));
