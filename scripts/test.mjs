// `npm test`: lint, format, types, architecture, rules, components, database, HTTP and browser, in an order that fails early.
// `ALSO_NODE=24 npm test` runs rules, database and HTTP once more on that Node.
// `npm test -- <words>` runs only the Jest tests whose path has one of them, without those in the browser (`npm run test:browser -- <words>`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const bin = (path) => join(root, 'node_modules', path);
const folder = mkdtempSync(join(tmpdir(), 'zemlyak-counts-'));
const total = { passed: 0, failed: 0, pending: 0 };

/** A check without cases of its own counts as one. */
function check(name, args) {
  console.log(`\n— ${name}`);
  const ok = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
  total[ok ? 'passed' : 'failed']++;
}

function jest(name, projects, extra = [], node = process.execPath) {
  console.log(`\n— ${name}`);
  const file = join(folder, `${name}.json`);
  const { status } = spawnSync(node, [bin('jest/bin/jest.js'), '--selectProjects', ...projects, ...extra], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_COUNTS_FILE: file },
  });
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, pending: 0 };
  total.passed += counts.passed;
  total.failed += counts.failed || (status === 0 ? 0 : 1);
  total.pending += counts.pending;
}

/** The unit, database and HTTP suites on another Node, from npm; where it cannot be had, they count as skipped. */
function jestOnNode(version) {
  const found = spawnSync('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'node', '-p', 'process.execPath'], { cwd: folder, encoding: 'utf8' });
  if (found.status === 0) return jest(`Node ${version}: rules, database and HTTP`, ['unit', 'db', 'e2e'], [], found.stdout.trim());
  console.log(`\n— Node ${version} could not be had: NOTHING WAS RUN ON IT\n${found.stderr}`);
  total.pending++;
}

/** What `npm run format` writes. */
const formatted = ['apps/**/*.{ts,tsx,css}', 'apps/web/scripts/*.mjs', 'libs/**/*.ts', 'tests/**/*.{ts,mjs}', 'scripts/*.mjs', '*.mjs'];
const words = process.argv.slice(2);
if (words.length) {
  ensureBuilt();
  jest('tests', ['unit', 'architecture', 'web', 'component', 'db', 'e2e'], ['--', ...words]);
} else {
  check('lint', [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']);
  check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...formatted]);
  ensureBuilt();
  check('weight of the pages', ['apps/web/scripts/check-budgets.mjs']);
  check('types of the server', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']);
  check('types of routes', [bin('@react-router/dev/bin.js'), 'typegen', 'apps/web']);
  check('types of the pages', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json']);
  jest('architecture, rules and components', ['architecture', 'unit', 'web', 'component']);
  jest('database and HTTP', ['db', 'e2e']);
  jest('browser', ['browser'], ['--runInBand']);
  if (process.env.ALSO_NODE) jestOnNode(process.env.ALSO_NODE);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed${total.pending ? `, ${total.pending} skipped` : ''}`);
process.exit(total.failed ? 1 : 0);
