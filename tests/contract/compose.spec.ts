import { Config } from '@zemlyak/platform';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }> | string[];
  deploy?: { replicas: number };
  healthcheck?: object;
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, object>;
}

const folder = resolve(__dirname, '../../docker');
const compose = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, s]) => s.image?.startsWith('zemlyak'));

describe('the production shape', () => {
  it('has a database, a search engine, replicas of the API, a worker and a migrator', () => {
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['postgres', 'meilisearch', 'api', 'worker', 'migrate', 'proxy']));
    expect(compose.services['api']!.deploy!.replicas).toBeGreaterThan(1);
  });
  it('runs entry points that exist', () => {
    const sources = ours.map(([, s]) => s.command![1]!.replace('dist/', '').replace('.js', '.ts'));
    expect(sources).toHaveLength(3);
    expect(sources.filter((file) => !existsSync(resolve(folder, '..', file)))).toEqual([]);
  });
  it('sets only settings that exist', () => {
    const known = new Set(Object.keys(new Config()));
    expect(
      ours.flatMap(([name, s]) =>
        Object.keys(s.environment ?? {})
          .filter((key) => !known.has(key))
          .map((key) => `${name}: ${key}`),
      ),
    ).toEqual([]);
  });
  it('gives our processes nothing they do not need', () => {
    for (const [, service] of ours) expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(services.filter(([, s]) => s.ports).map(([name]) => name)).toEqual(['proxy']);
  });
  it('starts the API and the worker after the migrator, and the migrator after the database', () => {
    expect(compose.services['api']!.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(compose.services['worker']!.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(compose.services['migrate']!.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  });
  it('names volumes and mounted files that exist', () => {
    for (const mount of services.flatMap(([, s]) => s.volumes ?? [])) {
      const [source] = mount.split(':') as [string];
      if (source.startsWith('./')) expect(existsSync(join(folder, source))).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  });
  it('pins every image to a version', () => {
    expect(services.filter(([, s]) => !s.build && /^[^:]+$|:latest$/.test(s.image ?? '')).map(([name]) => name)).toEqual([]);
  });
  it('holds no secret', () => {
    expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).not.toMatch(/(?:PASSWORD|SECRET|KEY|TOKEN): (?!"?\$\{)[^\s{]/);
  });
});
