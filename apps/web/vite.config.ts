import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

/** Widgets of dialogs and of longer forms, each kind by itself: public pages do without them until one is opened, many pages of the workspace do without fields. */
const ofDialogs = 'Modal|ModalBase|Drawer|Tabs|Table|Progress|ScrollArea';
const ofLists = 'Combobox|Select|Pill|PillsInput';
const ofFields = 'Switch|Textarea|Radio|SegmentedControl';
const ofFewForms = 'PasswordInput|MultiSelect|TagsInput|Autocomplete|NumberInput|FileButton|FileInput|Stepper|Pagination';

/** Modules of these parts of the widget library. */
const widgets = (names: string) => new RegExp(`node_modules[\\\\/]@mantine[\\\\/]core[\\\\/]esm[\\\\/]components[\\\\/](${names})[\\\\/]`);

/** A few named chunks instead of forty small ones: half the requests of a page at the same weight. */
const chunkGroups = [
  {
    name: 'framework',
    priority: 20,
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser|i18next|react-i18next|@tanstack)[\\/]/,
  },
  {
    name: 'ui',
    priority: 10,
    minShareCount: 2,
    test: new RegExp(
      `node_modules/(@mantine/core/(?!esm/components/(${ofDialogs}|${ofLists}|${ofFields}|${ofFewForms})/)|(@mantine/hooks|@floating-ui|clsx|@tabler|react-remove-scroll|react-remove-scroll-bar|react-style-singleton|get-nonce)/)`.replaceAll(
        '/',
        '[\\\\/]',
      ),
    ),
  },
  { name: 'dialogs', priority: 8, minShareCount: 2, test: widgets(ofDialogs) },
  { name: 'lists', priority: 8, minShareCount: 2, test: widgets(ofLists) },
  { name: 'fields', priority: 8, minShareCount: 2, test: widgets(ofFields) },
  {
    name: 'base',
    priority: 5,
    minShareCount: 2,
    test: /apps[\\/]web[\\/]src[\\/](i18n|lib)[\\/][^\\/]+\.tsx?$|node_modules[\\/](openapi-fetch|get-nonce)[\\/]/,
  },
];

export default defineConfig(({ command }) => ({
  plugins: [reactRouter()],
  resolve: {
    alias: {
      '@zemlyak/kernel': here('../../libs/kernel/src/index.ts'),
      '@zemlyak/api-client': here('../../libs/api-client/src/index.ts'),
    },
  },
  // Bundled on the server too: Node would otherwise load every one of the five thousand icons at start.
  ssr: { noExternal: ['@tabler/icons-react'] },
  build: { manifest: true },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } } },
  },
  define: { __API_IN_DEVELOPMENT__: JSON.stringify(command === 'serve' ? api : '') },
  server: { proxy: { '/api': { target: api } } },
}));
