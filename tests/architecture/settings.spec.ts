import { Config, readConfig } from '@zemlyak/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './tree';

interface LockedPackage {
  engines?: { node?: string } | string[];
  optionalDependencies?: Record<string, string>;
  version?: string;
  link?: boolean;
  optional?: boolean;
  dev?: boolean;
}

/** Build tools and lazily loaded parts that run on Node 20 though they declare a newer one; each was run there. */
const RUNS_ON_20 = [
  /^@angular-devkit\//,
  /^@nestjs\/schematics$/,
  /^commander$/,
  /^file-type$/,
  /^content-disposition$/,
  /^cookie$/,
  /^@golevelup\//,
  /^strtok3$/,
  /^token-types$/,
  /^@tokenizer\//,
  /^uint8array-extras$/,
];

describe('settings', () => {
  it('.env.example names every setting with its default, and nothing else', () => {
    const named = new Map([...read('.env.example').matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=(.*)$/gm)].map((m) => [m[1]!, m[2]!]));
    const standard = Object.fromEntries(
      Object.entries(new Config())
        .filter(([name]) => name !== 'RATE_LIMITS_OFF')
        .map(([name, value]) => [name, String(value)]),
    );
    expect(Object.fromEntries(named)).toEqual(standard);
  });

  it('refuses what is not safe in production, naming each fault', () => {
    expect(() => readConfig({ MODE: 'production' })).toThrow(/SECRET[\s\S]*DATABASE_URL[\s\S]*SMTP_URL/);
    expect(() => readConfig({ PORT: 'many' })).toThrow(/PORT/);
    expect(readConfig({ PORT: '8080' }).PORT).toBe(8080);
  });
});

describe('the lock file', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  const entries = Object.entries(lock.packages)
    .filter(([path]) => path)
    .map(([path, p]) => ({ name: path.split('node_modules/').at(-1)!, path, ...p }));

  it('holds every platform package that an optional dependency names', () => {
    const missing = entries.flatMap((p) =>
      Object.keys(p.optionalDependencies ?? {})
        .filter((name) => !lock.packages[`${p.path}/node_modules/${name}`] && !entries.some((e) => e.name === name))
        .map((name) => `${p.name} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('needs no newer Node than 20.19, but for a few that were seen running', () => {
    const admits = (range: string): boolean =>
      range.split('||').some((part) => {
        const low = /(?:>=|\^|~)?\s*(\d+)(?:\.(\d+))?/.exec(part.trim());
        if (!low) return true;
        const [major, minor] = [Number(low[1]), Number(low[2] ?? 0)];
        return part.includes('^') ? major === 20 && minor <= 19 : part.includes('>') || part.includes('*') ? major < 20 || (major === 20 && minor <= 19) : true;
      });
    const newer = entries
      .filter(
        (p) =>
          typeof p.engines === 'object' && !Array.isArray(p.engines) && p.engines.node && !admits(p.engines.node) && !RUNS_ON_20.some((r) => r.test(p.name)),
      )
      .map((p) => p.name);
    expect([...new Set(newer)]).toEqual([]);
  });

  it('names no machine of ours', () => {
    expect(
      [...new Set([...read('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map((m) => m[1]))].filter(
        (host) => !host!.includes('registry.npmjs' + '.org'),
      ),
    ).toEqual([]);
  });

  it('is accompanied by a licence', () => {
    expect(existsSync(join(root, 'LICENSE'))).toBe(true);
  });
});
