import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Verdict {
  summary: { violations: { from: string; to: string; rule: { name: string } }[]; totalCruised: number };
}

function cruise(folder: string): Verdict['summary'] {
  const done = spawnSync(process.execPath, [bin, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  if (!done.stdout) throw new Error(done.stderr);
  return (JSON.parse(done.stdout) as Verdict).summary;
}

function mayImport(): Record<string, string[]> {
  const printed = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import('${join(root, 'boundaries.mjs')}').then((b) => console.log(JSON.stringify(b.mayImport)))`],
    { encoding: 'utf8' },
  );
  return JSON.parse(printed.stdout) as Record<string, string[]>;
}

describe('boundaries', () => {
  const edges = mayImport();

  it('list every folder of libs/', () => {
    expect(readdirSync(join(root, 'libs')).sort()).toEqual(Object.keys(edges).sort());
  });

  it('have no circle', () => {
    const visit = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) throw new Error([...path, room].join(' → '));
      for (const next of edges[room] ?? []) visit(next, [...path, room]);
    };
    expect(() => Object.keys(edges).forEach((room) => visit(room, []))).not.toThrow();
  });

  it('hold in the real tree', () => {
    const { violations, totalCruised } = cruise(root);
    expect(totalCruised).toBeGreaterThan(100);
    expect(violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  });

  it('each fire on a violation of their own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zemlyak-seeded-'));
    const seed = (file: string, text: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    };
    try {
      for (const file of ['boundaries.mjs', '.dependency-cruiser.mjs', 'tsconfig.json']) cpSync(join(root, file), join(folder, file));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      const rooms = Object.keys(edges);
      for (const room of rooms) seed(`libs/${room}/src/index.ts`, `export const ${room.replace('-', '')} = 1;\n`);
      const expected = new Set<string>();
      for (const room of rooms) {
        const other = rooms.find((r) => r !== room && !edges[room]!.includes(r))!;
        seed(`libs/${room}/src/stray.ts`, `import '../../${other}/src/index';\nexport const stray = 1;\n`);
        expected.add(`${room}-may-import`);
      }
      const seeds: Record<string, [string, string]> = {
        'only-through-the-door': ['libs/offers/src/deep.ts', `import '../../registry/src/stray';\n`],
        'apps-use-doors': ['apps/worker/src/deep.ts', `import '../../../libs/registry/src/stray';\n`],
        'http-door-is-for-the-api': ['libs/offers/src/controllers.ts', `import '../../registry/src/http/index';\n`],
        'migrations-are-for-the-migrator': ['apps/api/src/migrating.ts', `import '../../../libs/registry/migrations/index';\n`],
        'domain-knows-no-http': ['libs/offers/src/swaggering.ts', `import '@nestjs/swagger';\n`],
        'kernel-is-pure': ['libs/kernel/src/impure.ts', `import 'node:fs';\n`],
        'entity-is-pure': ['libs/offers/src/lamp.entity.ts', `import './lamp.service';\n`],
        'libs-know-no-app': ['libs/offers/src/knowing.ts', `import '../../../apps/worker/src/deep';\n`],
        'no-circles': ['libs/offers/src/circle-a.ts', `import { b } from './circle-b';\nexport const a = () => b;\n`],
      };
      seed('libs/registry/src/http/index.ts', 'export const http = 1;\n');
      seed('libs/registry/migrations/index.ts', 'export const registryMigrations = [];\n');
      seed('libs/offers/src/lamp.service.ts', 'export const lamp = 1;\n');
      seed('libs/offers/src/circle-b.ts', `import { a } from './circle-a';\nexport const b = () => a;\n`);
      for (const [name, [file, text]] of Object.entries(seeds)) {
        seed(file, text);
        expected.add(name);
      }
      const fired = new Set(cruise(folder).violations.map((v) => v.rule.name));
      expect([...expected].filter((name) => !fired.has(name))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are what the path aliases are made from', () => {
    const printed = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `import('${join(root, 'scripts/write-aliases.mjs')}').then((a) => console.log(JSON.stringify(a.aliases())))`],
      { encoding: 'utf8' },
    );
    const paths = (JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: { paths: unknown } }).compilerOptions.paths;
    expect(paths).toEqual(JSON.parse(printed.stdout));
  });
});
