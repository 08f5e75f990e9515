// What a fresh clone needs before anything else can run: packages, then a build. Plain Node, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command with its output shown; ends this process when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs the packages of package-lock.json when they are missing or of another lock file. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.lock-stamp');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (installedByHand()) return writeFileSync(stamp, lock);
  console.log('Installing packages (a few minutes the first time)…');
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

/** npm has installed after the lock file last changed: a developer's own `npm install` is not thrown away. */
function installedByHand() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs > statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Builds the server and the pages when their sources changed since the last build. */
export function ensureBuilt({ web = true } = {}) {
  build('server', ['apps/api', 'apps/worker', 'apps/cli', 'libs', '.swcrc'], buildServer);
  if (web) build('web', ['apps/web', 'libs/kernel', 'libs/api-client'], buildWeb);
}

export function buildServer() {
  run(process.execPath, [
    join(root, 'node_modules/@swc/cli/bin/swc.js'),
    'apps/api',
    'apps/worker',
    'apps/cli',
    'libs',
    '-d',
    'dist',
    '--config-file',
    '.swcrc',
    '--copy-files',
    '--ignore',
    '**/*.spec.ts,**/*.db-spec.ts',
    '-q',
  ]);
}

export function buildWeb() {
  run(process.execPath, [join(root, 'node_modules/@react-router/dev/bin.js'), 'build'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
  run(process.execPath, [join(root, 'apps/web/scripts/compress-assets.mjs')]);
}

function build(name, folders, make) {
  const stamp = join(root, 'dist', `.${name}-stamp`);
  const now = fingerprint(['package-lock.json', ...folders]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log(`Building the ${name}…`);
  make();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (!stat.isDirectory()) return void hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of readdirSync(join(root, path)).sort()) if (!['node_modules', 'build', '.react-router'].includes(name)) visit(`${path}/${name}`);
  };
  paths.forEach(visit);
  return hash.digest('hex');
}
