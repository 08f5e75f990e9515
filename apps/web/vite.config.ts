import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

/** A few named chunks instead of forty small ones: half the requests of a page at the same weight. What forms and dialogs of the workspace need besides is apart, so public pages do not carry it. */
const chunkGroups = [
  { name: 'framework', priority: 20, test: /node_modules[\\/](react|react-dom|scheduler|react-router|cookie|set-cookie-parser|i18next|react-i18next|@tanstack)[\\/]/ },
  { name: 'ui-more', priority: 15, minShareCount: 2, test: /@mantine[\\/]core[\\/]esm[\\/]components[\\/](Modal|ModalBase|Drawer|Progress|PasswordInput|Switch|Textarea|Combobox|Select|MultiSelect|TagsInput|Autocomplete|Pill|PillsInput|NumberInput|FileButton|FileInput|Table|Tabs|Stepper|SegmentedControl|Pagination|Radio)[\\/]|node_modules[\\/]react-remove-scroll[\\/]/ },
  { name: 'ui', priority: 10, minShareCount: 2, test: /node_modules[\\/](@mantine[\\/](core|hooks)|@floating-ui|clsx|react-remove-scroll|@tabler)[\\/]/ },
  { name: 'base', priority: 5, minShareCount: 2, test: /apps[\\/]web[\\/]src[\\/](i18n|lib)[\\/][^\\/]+\.tsx?$|node_modules[\\/](openapi-fetch|get-nonce)[\\/]/ },
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
