import { Reference } from '@zemlyak/reference';
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { DemoPlan } from '../../apps/cli/src/demo/demo-plan';
import { writeInBulk } from '../../apps/cli/src/demo/generate-demo';
import type { BareRoute, Statement } from '../support/bare-server';
import { requestsPerSecond } from '../support/closed-loop';
import { House } from '../support/house';

const LISTINGS = 10_000,
  SAMPLE = 200,
  ROUNDS = 6,
  MILLISECONDS = 2_000;

interface Case {
  readonly name: string;
  readonly paths: readonly string[];
  readonly bare: BareRoute;
}

/**
 * Answers a second of a list and two pages to guests: the product's API process against a bare Fastify with the same statements on the
 * same database, in turns, the best round of each. Prints also the share of the bare server's speed that is left.
 */
export default async function api(): Promise<object> {
  const house = await House.open({ WEB: 'off' }),
    folder = mkdtempSync(join(tmpdir(), 'zemlyak-bench-'));
  const children: ChildProcess[] = [];
  try {
    await writeInBulk({ get: (type) => house.get(type as never) }, new DemoPlan(house.get(Reference)), LISTINGS, 0, () => undefined);
    await house.database.query('ANALYZE offers.offer, registry.organisation').catch(() => undefined); // the application role may lack the right
    const cases = await casesOf(house),
      file = join(folder, 'statements.json');
    writeFileSync(file, JSON.stringify(cases.map((each) => each.bare)));
    const product = fork(join(__dirname, '../support/api-process.js'), { execArgv: ['--enable-source-maps'], env: environmentOf(house, folder) });
    const bare = fork(join(__dirname, '../support/bare-server.js'), [house.config.DATABASE_URL, file], {
      execArgv: [],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    children.push(product, bare);
    const [productPort, barePort] = await Promise.all([heard(product), heard(bare)]);
    return await measure(cases, Number(productPort), Number(barePort));
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const environmentOf = (house: House, folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  MODE: 'demo',
  WEB: 'off',
  LOG_LEVEL: 'error',
  TRUSTED_PROXIES: '1',
  DATABASE_URL: house.config.DATABASE_URL,
  DATA_DIR: folder,
});

const heard = (child: ChildProcess): Promise<unknown> =>
  new Promise((message, failed) => {
    child.once('message', message);
    child.once('exit', (code) => failed(new Error(`a server ended with ${code}`)));
  });

async function measure(cases: readonly Case[], product: number, bare: number): Promise<object> {
  const figures: Record<string, { rps: number; limitRps: number; ratio: number }> = {};
  for (const { name, paths, bare: route } of cases) {
    const best = { product: 0, bare: 0 },
      barePaths = paths.map((path) => path.replace(/^\/api\/v1/, '').replace(/\?.*/, ''));
    for (let round = -1; round < ROUNDS; round++) {
      // one round to warm up
      const rounds = {
        product: await requestsPerSecond(product, paths, MILLISECONDS),
        bare: await requestsPerSecond(bare, route.path.includes(':') ? barePaths : [route.path], MILLISECONDS),
      };
      if (round >= 0) for (const side of ['product', 'bare'] as const) best[side] = Math.max(best[side], rounds[side]);
    }
    figures[name] = { rps: Math.round(best.product), limitRps: Math.round(best.bare), ratio: Math.round((100 * best.product) / best.bare) / 100 };
  }
  return { listings: LISTINGS, connections: 16, ...figures };
}

/** Paths to ask, and the statements that the product runs for one of each. */
async function casesOf(house: House): Promise<Case[]> {
  const offers = await house.database.query<{ id: string; organisationId: string }>(
    `SELECT id, organisation_id AS "organisationId" FROM offers.offer ORDER BY id LIMIT ${SAMPLE}`,
  );
  const organisations = await house.database.query<{ slug: string }>(`SELECT slug FROM registry.organisation ORDER BY id LIMIT ${SAMPLE}`);
  const { id, organisationId } = offers[0]!,
    { slug } = organisations[0]!;
  return [
    { name: 'list', paths: ['/api/v1/offers'], bare: { path: '/offers', statements: await statementsOf(house, '/offers', {}) } },
    {
      name: 'detail',
      paths: offers.map((offer) => `/api/v1/offers/${offer.id}`),
      bare: { path: '/offers/:key', statements: await statementsOf(house, `/offers/${id}`, { [id]: ':key', [organisationId]: ':organisation' }) },
    },
    {
      name: 'organisation',
      paths: organisations.map((each) => `/api/v1/organisations/${each.slug}`),
      bare: { path: '/organisations/:key', statements: await statementsOf(house, `/organisations/${slug}`, { [slug]: ':key' }) },
    },
  ];
}

/** Listens to the driver while the product answers once. @param names what stands for which parameter */
async function statementsOf(house: House, path: string, names: Readonly<Record<string, string>>): Promise<Statement[]> {
  const heardOf: Statement[] = [],
    pool = (house.get(DataSource).driver as unknown as { master: Pool }).master,
    asked = pool.query.bind(pool);
  pool.query = ((sql: string, parameters: unknown[] = []) => {
    heardOf.push({ sql, parameters: named(parameters, names) as unknown[] });
    return asked(sql, parameters);
  }) as typeof pool.query;
  try {
    const answer = await house.visitor('ru').get(path);
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
  } finally {
    pool.query = asked as typeof pool.query;
  }
  return heardOf;
}

function named(parameter: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(parameter)) return parameter.map((each: unknown) => named(each, names));
  return typeof parameter === 'string' ? (names[parameter] ?? parameter) : parameter;
}
