// Fails (exit 1) when a page of the built web app weighs more than it may. Run after the build: node apps/web/scripts/check-budgets.mjs
// Weight = gzip level 9 of every script and style a page loads before anybody acts on it. Lazy parts are loaded on demand and named below.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kilobyte = 1_000;
const budgets = { public: 250, workspace: 300, css: 45, lazyPart: 190 };
/** Chunks that may be loaded on demand; a new one is added here on purpose. */
const lazyParts = ['world-map', 'command-palette', 'interest-drawer', 'filter-panel'];

const client = new URL('../build/client/', import.meta.url);
const vite = JSON.parse(readFileSync(new URL('.vite/manifest.json', client), 'utf8'));
const manifestName = readdirSync(new URL('assets/', client)).find((name) => /^manifest-.*\.js$/.test(name));
const manifestSource = readFileSync(new URL(`assets/${manifestName}`, client), 'utf8');
const routes = JSON.parse(manifestSource.slice(manifestSource.indexOf('{'), manifestSource.lastIndexOf('}') + 1));

const sizes = new Map();
function weigh(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file.replace(/^\//, ''), client)), { level: 9 }).length / kilobyte);
  return sizes.get(file);
}
const total = (files) => [...files].reduce((sum, file) => sum + weigh(file), 0);

function chainOf(route) {
  const parent = route.parentId && routes.routes[route.parentId];
  return parent ? [...chainOf(parent), route] : [route];
}
const addressOf = (route) => `/${chainOf(route).map(({ path }) => path).filter(Boolean).join('/')}`;

/** The larger of the languages: texts come as one file of one language (two under /app). */
function messagesFor(workspace) {
  const weightOf = (language) => {
    const sources = [`src/i18n/catalogues/${language}.ts`, ...(workspace ? [`src/i18n/catalogues/${language}-workspace.ts`] : [])];
    return total(sources.flatMap((source) => (vite[source] ? [`/${vite[source].file}`] : [])));
  };
  return Math.max(weightOf('ru'), weightOf('en'));
}

function judgePage(route) {
  const address = addressOf(route);
  const workspace = address.startsWith('/app');
  const entries = [routes.entry, ...chainOf(route)];
  const scripts = new Set(entries.flatMap(({ module, imports = [] }) => [module, ...imports]));
  const styles = new Set(entries.flatMap(({ css = [] }) => css));
  const js = total(scripts) + weigh(`/assets/${manifestName}`) + messagesFor(workspace);
  const css = total(styles);
  const limit = workspace ? budgets.workspace : budgets.public;
  return { address, js, css, requests: scripts.size + styles.size + 2, over: js > limit || css > budgets.css };
}

function judgeLazyPart([source, { file, isDynamicEntry, name }]) {
  const isPage = Object.values(routes.routes).some(({ module }) => module === `/${file}`);
  if (!isDynamicEntry || isPage || source.includes('i18n/catalogues')) return [];
  const size = weigh(`/${file}`);
  return [{ name, size, over: size > budgets.lazyPart || !lazyParts.includes(name) }];
}

const parents = new Set(Object.values(routes.routes).map(({ parentId }) => parentId));
const pages = Object.values(routes.routes).filter(({ id, hasErrorBoundary, module }) => !parents.has(id) && (module || hasErrorBoundary)).map(judgePage);
const parts = Object.entries(vite).flatMap(judgeLazyPart);
for (const { address, js, css, requests, over } of pages) console.log(`${over ? 'OVER' : 'ok  '} ${address.padEnd(28)} ${js.toFixed(1).padStart(6)} KB JS ${css.toFixed(1).padStart(5)} KB CSS ${String(requests).padStart(3)} requests`);
for (const { name, size, over } of parts) console.log(`${over ? 'OVER' : 'ok  '} lazy ${name.padEnd(23)} ${size.toFixed(1).padStart(6)} KB`);
if ([...pages, ...parts].some(({ over }) => over)) process.exitCode = 1;
