// `npm run bench -- <name> [options]`: one figure of the README each; the last line is JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
const names = readdirSync(join(root, 'tests/bench'))
  .filter((f) => f.endsWith('.bench.ts'))
  .map((f) => f.replace('.bench.ts', ''));
const [name, ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.log(`npm run bench -- <name>\n\n${names.map((n) => `  ${n}`).join('\n')}`);
  process.exit(name ? 1 : 0);
}
ensureBuilt(); // `start` is measured with its pages
const out = join(root, 'dist');
run(process.execPath, [
  join(root, 'node_modules/@swc/cli/bin/swc.js'),
  'apps/api',
  'apps/worker',
  'apps/cli',
  'libs',
  'tests/bench',
  'tests/support',
  '-d',
  out,
  '--config-file',
  '.swcrc',
  '--copy-files',
  '--ignore',
  '**/*.spec.ts,**/*.db-spec.ts',
  '-q',
]);
run(process.execPath, ['--enable-source-maps', 'dist/tests/support/run-bench.js', name, ...options]);
