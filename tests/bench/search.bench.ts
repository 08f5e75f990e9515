import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@zemlyak/platform';
import { readFileSync } from 'node:fs';
import { builtInSynonyms } from '../../libs/search/src/analyzer/synonyms';
import type { SearchDocument } from '../../libs/search/src/port';
import { connectionOf } from '../../libs/search/src/postgres/connection';
import { PostgresEngine } from '../../libs/search/src/postgres/postgres-engine';
import { House } from '../support/house';
import { SqlClock } from '../support/sql-clock';

/** Figures of one size of index. Times in milliseconds. */
interface Figures {
  readonly documents: number;
  readonly rebuildSeconds: number;
  readonly indexMegabytes: number;
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  /** Processor time per request, Node and database; null where the system does not tell. */
  readonly nodeCpu: number;
  readonly databaseCpu: number | null;
  /** Whole request over HTTP (in process), divided by the part spent waiting for SQL. */
  readonly requestToSql: number;
  readonly classes: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
}

const COUNTRIES = ['RU', 'KZ', 'KG', 'BY', 'AM', 'UZ', 'DE', 'RS', 'TR', 'CN', 'AE', 'IN', 'US', 'IL', 'FR', 'IT', 'LV', 'EE', 'GE', 'MN'];
const FORMATS: Readonly<Record<string, string[]>> = {
  RU: ['eaeu', 'cis', 'brics', 'sco'],
  KZ: ['eaeu', 'cis', 'sco'],
  KG: ['eaeu', 'cis', 'sco'],
  BY: ['eaeu', 'cis', 'sco'],
  CN: ['brics', 'sco'],
  IN: ['brics', 'sco'],
};
const BOILERPLATE = [
  'Собственное производство и контроль качества.',
  'Отгрузка со склада, доставка по всей стране.',
  'Работаем с оптовыми покупателями, экспорт.',
  'Long term contracts and samples on request.',
];
const PER_CLASS = 25;

/** The same numbers every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const products = builtInSynonyms.map((group) => ({
  ru: group.find((term) => /[а-я]/iu.test(term)) ?? group[0]!,
  en: group.find((term) => /^[a-z -]+$/iu.test(term)) ?? '',
}));

/** A made-up word of a long tail: few documents share one. */
function rareWord(random: () => number): string {
  const syllables = ['ба', 'вор', 'гле', 'до', 'же', 'зин', 'ка', 'лу', 'мир', 'но', 'пер', 'ро', 'сал', 'ту', 'фа', 'хо', 'цен', 'чу', 'ша', 'эр'];
  const number = Math.floor(random() ** 3 * 40_000);
  return [number % 20, Math.floor(number / 20) % 20, Math.floor(number / 400) % 20, Math.floor(number / 8000) + 7].map((n) => syllables[n]).join('');
}

function card(n: number): SearchDocument {
  const random = dice(n * 7919 + 1);
  const product = products[Math.floor(random() ** 2 * products.length)]!;
  const other = products[Math.floor(random() * products.length)]!;
  const country = COUNTRIES[Math.floor(random() ** 2 * COUNTRIES.length)]!;
  const kind = (['offer', 'request', 'company'] as const)[n % 10 < 6 ? 0 : n % 10 < 8 ? 1 : 2]!;
  const name = `${rareWord(random)} ${rareWord(random)}`;
  const tail = Array.from({ length: 12 }, () => rareWord(random)).join(' ');
  const boilerplate = BOILERPLATE.filter(() => random() < 0.5).join(' ');
  return {
    id: `${kind}-${String(n).padStart(8, '0')}`,
    kind,
    companyId: `organisation-${n % 9973}`,
    company: name,
    visibility: 'public',
    title: { ru: kind === 'company' ? `ООО «${name}»` : `${product.ru} от компании ${name}`, en: product.en },
    body: { ru: `${product.ru}, ${other.ru}. ${boilerplate} ${tail}`, en: `${product.en}, ${other.en}` },
    labels: [country, other.ru],
    codes: [String(1000 + Math.floor(random() * 800)), String(7_000_000_000 + n)],
    facets: {
      country: [country],
      format: FORMATS[country] ?? [],
      industry: [String(products.indexOf(product) % 19)],
      subindustry: [String(products.indexOf(product) % 80)],
      type: [['goods', 'service', 'distribution'][n % 3]!],
      verification: [random() < 0.4 ? 'verified' : 'reviewed'],
      lang: ['ru', ...(product.en ? ['en'] : [])],
      subject: country === 'RU' ? [String(n % 89)] : [],
      cert: random() < 0.2 ? ['iso9001'] : [],
    },
    updatedAt: new Date(Date.UTC(2027, 0, 1) - Math.floor(random() * 900) * 86_400_000),
    quality: random(),
  };
}

async function* cards(count: number): AsyncIterable<readonly SearchDocument[]> {
  for (let from = 0; from < count; from += 500) yield Array.from({ length: Math.min(500, count - from) }, (_, i) => card(from + i));
}

const inLayout = (text: string): string =>
  [...text].map((c) => "`qwertyuiop[]asdfghjkl;'zxcvbnm,."['ёйцукенгшщзхъфывапролджэячсмитьбю'.indexOf(c)] ?? c).join('');

/** Addresses of one kind of question; `random` chooses the words. */
const questions: Readonly<Record<string, (random: () => number, count: number) => string>> = {
  'rare word': (random) => `q=${rareWord(random)}`,
  product: (random) => `q=${pick(products, random).ru}`,
  'product in English': (random) => `q=${pick(products, random).en || 'honey'}`,
  'product and rare word': (random) => `q=${pick(products, random).ru} ${rareWord(random)}`,
  'common word': (random) => `q=${pick(['производство', 'доставка', 'экспорт', 'качества'], random)}`,
  'two common words': (random) => `q=${pick(['собственное производство', 'оптовые покупатели', 'отгрузка склада'], random)}`,
  'product in a country': (random) => `q=${pick(products, random).ru}&country=${pick(COUNTRIES, random)}`,
  'common word, three filters': (random) => `q=производство&country=RU,${pick(COUNTRIES, random)}&kind=offer&verification=verified`,
  'browse an industry': (random) => `industry=${Math.floor(random() * 19)}`,
  home: () => '',
  'as you type': (random) => `q=${pick(products, random).ru.slice(0, 2 + Math.floor(random() * 4))}&mode=suggest`,
  typo: (random) => `q=${misspelt(pick(products, random).ru, random)}`,
  'wrong layout': (random) => `q=${inLayout(pick(products, random).ru.toLowerCase())}`,
  code: (random) => `q=${1000 + Math.floor(random() * 800)}`,
  'company name': (random, count) => `q=${card(Math.floor(random() * count)).company}`,
};

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!;

function misspelt(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  return `${word.slice(0, at)}ы${word.slice(at + 1)}`;
}

const quantile = (times: readonly number[], share: number): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)]! * 10) / 10;

/** Processor time of the house's database sessions in milliseconds; null where there is no /proc. */
async function databaseCpu(database: Database): Promise<number | null> {
  const sessions = await database.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'`,
  );
  try {
    return sessions.reduce((sum, { pid }) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);
  } catch {
    return null;
  }
}

async function ask(app: NestFastifyApplication, address: string): Promise<number> {
  const from = performance.now();
  const answer = await app.inject({ method: 'GET', url: encodeURI(`/api/v1/search?${address}`) });
  if (answer.statusCode !== 200) throw new Error(`${address}: ${answer.statusCode} ${answer.body}`);
  return performance.now() - from;
}

async function measure(house: House, documents: number): Promise<Figures> {
  const engine = new PostgresEngine(connectionOf(house.database));
  const began = performance.now();
  await engine.rebuild(cards(documents));
  const rebuildSeconds = Math.round((performance.now() - began) / 100) / 10;
  const [size] = await house.database.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'search' AND c.relkind = 'r'`,
  );
  const random = dice(documents);
  const asked = Object.entries(questions).map(([name, question]) => ({
    name,
    addresses: Array.from({ length: PER_CLASS }, () => question(random, documents)),
  }));
  for (const { addresses } of asked) for (const address of addresses.slice(0, 5)) await ask(house.app, address);
  const clock = new SqlClock();
  const [cpuBefore, databaseBefore] = [process.cpuUsage(), await databaseCpu(house.database)];
  clock.reset();
  const times = new Map<string, number[]>();
  for (const { name, addresses } of asked) for (const address of addresses) times.set(name, [...(times.get(name) ?? []), await ask(house.app, address)]);
  const sql = clock.milliseconds;
  const cpu = process.cpuUsage(cpuBefore);
  const databaseAfter = await databaseCpu(house.database);
  const all = [...times.values()].flat();
  const whole = all.reduce((a, b) => a + b, 0);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    documents,
    rebuildSeconds,
    indexMegabytes: Math.round(Number(size!.bytes) / 1e6),
    requests: all.length,
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    nodeCpu: rounded((cpu.user + cpu.system) / 1000 / all.length),
    databaseCpu: databaseBefore === null || databaseAfter === null ? null : rounded((databaseAfter - databaseBefore) / all.length),
    requestToSql: rounded(whole / sql),
    classes: Object.fromEntries([...times].map(([name, own]) => [name, { p50: quantile(own, 0.5), p95: quantile(own, 0.95) }])),
  };
}

/**
 * `GET /search` over made-up cards, one request after another.
 * @param options sizes of the index; 10000 and 100000 when none is given
 */
export default async function bench(options: string[]): Promise<object> {
  const sizes = options.length ? options.map(Number) : [10_000, 100_000];
  const figures: Figures[] = [];
  for (const size of sizes) {
    const house = await House.open();
    try {
      figures.push(await measure(house, size));
    } finally {
      await house.close();
    }
  }
  return { bench: 'search', sizes: figures };
}
