// Writes the path aliases of tsconfig.json and .swcrc from boundaries.mjs. Run after a room is added: `node scripts/write-aliases.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { mayImport, withHttp, withMigrations } from '../boundaries.mjs';

/** @returns {Record<string, [string]>} alias → file, relative to the repository root */
export function aliases() {
  const entries = Object.keys(mayImport).map((room) => [`@zemlyak/${room}`, [`./libs/${room}/src/index.ts`]]);
  for (const room of withHttp) entries.push([`@zemlyak/${room}/http`, [`./libs/${room}/src/http/index.ts`]]);
  for (const room of withMigrations) entries.push([`@zemlyak/${room}/migrations`, [`./libs/${room}/migrations/index.ts`]]);
  return Object.fromEntries(entries);
}

function rewrite(file, change) {
  const url = new URL(`../${file}`, import.meta.url);
  const json = JSON.parse(readFileSync(url, 'utf8'));
  change(json);
  writeFileSync(url, `${JSON.stringify(json, null, 2)}\n`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  rewrite('tsconfig.json', (json) => {
    json.compilerOptions.paths = aliases();
  });
  rewrite('.swcrc', (json) => {
    json.jsc.paths = Object.fromEntries(Object.entries(aliases()).map(([k, [v]]) => [k, [v.slice(2)]]));
  });
}
