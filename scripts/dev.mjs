// `npm run dev`: the product with reload on save. API and worker restart when the compiler has written; pages come from Vite with hot reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
const bin = (path) => join(root, 'node_modules', path);
const children = [];
let stopping = false;

function start(args, options = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
  children.push(child);
  child.on('exit', stop);
  return child;
}

function stop() {
  if (stopping) return;
  stopping = true;
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

const folders = ['apps/api', 'apps/worker', 'apps/cli', 'libs'];
const settings = ['-d', 'dist', '--config-file', '.swcrc', '--copy-files', '--ignore', '**/*.spec.ts,**/*.db-spec.ts'];
const compiler = start([bin('@swc/cli/bin/swc.js'), ...folders, ...settings, '-w'], { stdio: ['ignore', 'inherit', 'pipe'] });
// the first pass writes every file; a process that begins meanwhile would read some of them half written
for await (const line of createInterface({ input: compiler.stderr })) {
  console.log(line);
  if (line.startsWith('Successfully compiled') && children.length === 1) begin();
}

function begin() {
  start(['--enable-source-maps', 'dist/apps/cli/src/start.js', '--watch'], { env: { ...process.env, WEB: 'off', ORIGIN: 'http://127.0.0.1:5173' } });
  start([bin('@react-router/dev/bin.js'), 'dev', '--port', '5173', '--host', '127.0.0.1'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, API_PORT: process.env.PORT ?? '3000' },
  });
}
