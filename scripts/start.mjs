// `npm start`: everything from a fresh clone to a running product.
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt({ web: process.env.WEB !== 'off' });
const child = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/cli/src/start.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
