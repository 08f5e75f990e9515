// `npm run dev`: the product with reload on save. API and worker restart when the compiler has written; pages come from Vite with hot reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildServer, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
buildServer();
const bin = (path) => join(root, 'node_modules', path);
const start = (args, options = {}) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
const children = [
  start([
    bin('@swc/cli/bin/swc.js'),
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
    '-w',
    '-q',
  ]),
  start(['--enable-source-maps', 'dist/apps/cli/src/start.js', '--watch'], { env: { ...process.env, WEB: 'off', ORIGIN: 'http://127.0.0.1:5173' } }),
  start([bin('@react-router/dev/bin.js'), 'dev', '--port', '5173', '--host', '127.0.0.1'], {
    cwd: join(root, 'apps/web'),
    env: { ...process.env, API_PORT: process.env.PORT ?? '3000' },
  }),
];
const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
