import type { Messages } from '../i18n';
import { mergeFiles } from '../merge-files';

export default mergeFiles(import.meta.glob<Messages>('../en/admin/*.json', { eager: true, import: 'default' }));
