import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeApi } from '../../apps/api/src/openapi';

const client = resolve(__dirname, '../../libs/api-client');
type Operation = { operationId: string; summary?: string; responses: Record<string, { description?: string; content?: unknown }>; requestBody?: unknown };

describe('the description of the API', () => {
  it('and the types of the client are those of the controllers (npm run openapi)', async () => {
    const document = await describeApi();
    expect(JSON.parse(readFileSync(join(client, 'openapi.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)));
    const folder = mkdtempSync(join(tmpdir(), 'zemlyak-openapi-'));
    try {
      writeFileSync(join(folder, 'api.json'), `${JSON.stringify(document, null, 2)}\n`);
      spawnSync(process.execPath, [
        resolve(__dirname, '../../node_modules/openapi-typescript/bin/cli.js'),
        join(folder, 'api.json'),
        '-o',
        join(folder, 'schema.d.ts'),
      ]);
      expect(readFileSync(join(client, 'src/schema.d.ts'), 'utf8')).toBe(readFileSync(join(folder, 'schema.d.ts'), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('names every operation once and says what it is for', async () => {
    const operations = Object.values((await describeApi()).paths).flatMap((path) => Object.values(path) as Operation[]);
    expect(new Set(operations.map((o) => o.operationId)).size).toBe(operations.length);
    expect(operations.filter((o) => !o.summary).map((o) => o.operationId)).toEqual([]);
  });

  it('describes what comes back', async () => {
    const operations = Object.values((await describeApi()).paths).flatMap((path) => Object.values(path) as Operation[]);
    // 202 and 204 may come without a body, then in words
    const silent = operations.filter(
      (o) =>
        !Object.entries(o.responses).some(
          ([status, r]) => (status.startsWith('2') && r.content) || (['202', '204'].includes(status) && r.description !== undefined),
        ),
    );
    expect(silent.map((o) => o.operationId)).toEqual([]);
  });
});
