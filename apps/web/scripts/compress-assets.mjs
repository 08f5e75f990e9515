// Lays a .br and a .gz beside every built file that gains by it; the API sends those to browsers that can read them. Runs after the build.
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Smaller files fit into one packet anyway. Bytes. */
const worthIt = 1_024;
const encoders = { '.br': promisify(brotliCompress), '.gz': (content) => promisify(gzip)(content, { level: 9 }) };

const client = fileURLToPath(new URL('../build/client', import.meta.url));
const files = readdirSync(client, { recursive: true }).filter((name) => /\.(js|css|svg|json|webmanifest|txt)$/.test(name) && !name.startsWith('.'));

await Promise.all(
  files.map(async (name) => {
    const path = join(client, name);
    const content = await readFile(path);
    if (content.length < worthIt) return;
    for (const [ending, encode] of Object.entries(encoders)) await writeFile(path + ending, await encode(content));
  }),
);
