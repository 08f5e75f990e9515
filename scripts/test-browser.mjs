// `npm run test:browser`: the journeys through the real pages in Chromium, over the compiled product with its demo.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
ensureBuilt();
run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '--selectProjects', 'browser', '--runInBand', ...process.argv.slice(2)]);
