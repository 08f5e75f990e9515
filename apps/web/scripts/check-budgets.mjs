// Fails (exit 1) when a page of the built web app weighs more than it may. Run after the build: node apps/web/scripts/check-budgets.mjs [--all]
// Weight = gzip level 9 of every script and style a page loads before anybody acts on it. Lazy parts are loaded on demand and named below.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kilobyte = 1_000;
const budgets = { public: 250, workspace: 300, css: 45, lazyPart: 190 };
/** Chunks that may be loaded on demand; a new one is added here on purpose. */
const lazyParts = [
  'offer-editor',
  'profile-editor',
  'parties-panel',
  'members-panel',
  'history-panel',
  'world-map',
  'command-palette',
  'interest-drawer',
  'offer-review',
  'organisation-review',
  'fact-dialog',
  'invite-dialog',
  'membership-dialog',
  'filter-panel',
  'client-tools',
  'save-search-dialog',
  'calendar-input',
  'number-input',
  'square-code',
  'notices',
];

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
const addressOf = (route) =>
  `/${chainOf(route)
    .map(({ path }) => path)
    .filter(Boolean)
    .join('/')}`;

/** Texts of the desks come only with their pages: the same table as in i18n/load-messages.ts. */
const deskTexts = { '/app/reviews': ['-reviews'], '/app/agency/clients/new': ['-agency'], '/app/agency': ['-agency', '-reviews'], '/app/admin': ['-admin'] };

/** The larger of the languages: texts come as one file of one language, under /app with the workspace's and the desk's. */
function messagesFor(address) {
  const desk = Object.keys(deskTexts).find((place) => address.startsWith(place));
  const parts = ['', ...(address.startsWith('/app') ? ['-workspace'] : []), ...(deskTexts[desk] ?? [])];
  const weightOf = (language) => total(parts.map((part) => `/${vite[`src/i18n/catalogues/${language}${part}.ts`].file}`));
  return Math.max(weightOf('ru'), weightOf('en'));
}

function judgePage(route) {
  const address = addressOf(route);
  const workspace = address.startsWith('/app');
  const entries = [routes.entry, ...chainOf(route)];
  const scripts = new Set(entries.flatMap(({ module, imports = [] }) => [module, ...imports]));
  const styles = new Set(entries.flatMap(({ css = [] }) => css));
  const js = total(scripts) + weigh(`/assets/${manifestName}`) + messagesFor(address);
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
const pages = Object.values(routes.routes)
  .filter(({ id, hasErrorBoundary, module }) => !parents.has(id) && (module || hasErrorBoundary))
  .map(judgePage);
const parts = Object.entries(vite).flatMap(judgeLazyPart);

const line = ({ over, address, name, js, css, size, requests }) =>
  name
    ? `${over ? 'OVER' : 'ok  '} lazy ${name.padEnd(23)} ${size.toFixed(1).padStart(6)} KB`
    : `${over ? 'OVER' : 'ok  '} ${address.padEnd(28)} ${js.toFixed(1).padStart(6)} KB JS ${css.toFixed(1).padStart(5)} KB CSS ${String(requests).padStart(3)} requests`;
const heaviest = (judged, weight) => judged.reduce((most, one) => (one[weight] > most[weight] ? one : most));
const inWorkspace = ({ address }) => address.startsWith('/app');

const over = [...pages, ...parts].filter((judged) => judged.over);
for (const judged of process.argv.includes('--all') ? [...pages, ...parts] : over) console.log(line(judged));
if (over.length) process.exitCode = 1;
else {
  const [publicPage, workspacePage] = [pages.filter((page) => !inWorkspace(page)), pages.filter(inWorkspace)].map((some) => heaviest(some, 'js'));
  console.log(
    `${pages.length} pages and ${parts.length} lazy parts keep their budgets; the heaviest: ${publicPage.address} ${publicPage.js.toFixed(1)} of ${budgets.public} KB JS, ` +
      `${workspacePage.address} ${workspacePage.js.toFixed(1)} of ${budgets.workspace}, styles ${heaviest(pages, 'css').css.toFixed(1)} of ${budgets.css}`,
  );
}
