// `npm run openapi`: writes the API's description and the types of the web app's client from the controllers.
import { join } from 'node:path';
import { buildServer, ensureInstalled, root, run } from './setup.mjs';

ensureInstalled();
buildServer();
const file = 'libs/api-client/openapi.json';
run(process.execPath, ['dist/apps/api/src/write-openapi.js', file]);
run(process.execPath, [join(root, 'node_modules/openapi-typescript/bin/cli.js'), file, '-o', 'libs/api-client/src/schema.d.ts']);
