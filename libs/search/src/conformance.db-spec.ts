import { readFileSync } from 'node:fs';
import { openCases } from '../../../tests/support/open-cases';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { QueryAnalyzer } from './analyzer/query';
import { builtInSynonyms, SynonymTable } from './analyzer/synonyms';
import { Finder } from './finder';
import type { DocumentKind, FacetName, SearchDocument, SearchRequest, SearchResponse } from './port';
import { connectionOf } from './postgres/connection';
import { PostgresEngine } from './postgres/postgres-engine';
import { PostgresVocabulary } from './postgres/vocabulary';
import { SearchModule } from './search.module';

interface Card {
  id: string;
  kind: DocumentKind;
  lang: string[];
  title_ru: string;
  title_en: string;
  body_ru: string;
  body_en: string;
  company: string;
  country: string;
  region: string | null;
  city: string;
  blocs: string[];
  industry: string;
  hs: string[];
  inn: string | null;
  verified: boolean;
  updatedDaysAgo: number;
  set: string;
}
interface Expectation {
  top?: string[];
  top1Any?: string[];
  include?: string[];
  exclude?: string[];
  before?: [string, string][];
  total?: number;
  hits?: string[];
  hitsAnyOrder?: string[];
  correction?: string;
  facets?: Record<string, Record<string, number>>;
  facetsDisjunctive?: Record<string, Record<string, number>>;
}
interface Case {
  id: string;
  set: string;
  tags: string[];
  why: string;
  query: { q: string; mode?: 'search' | 'suggest'; filters?: Record<string, string[]>; facets?: string[] };
  expect: Expectation;
}

const suite = JSON.parse(readFileSync(openCases('search-cases.json'), 'utf8')) as { synonyms: string[][]; documents: Card[]; cases: Case[] };

const industries: Readonly<Record<string, readonly string[]>> = {
  food: ['Пищевая промышленность', 'Food industry'],
  timber: ['Лес и деревообработка', 'Timber and woodworking'],
  it: ['Информационные технологии', 'Information technology'],
  machinery: ['Машиностроение', 'Mechanical engineering'],
  metals: ['Металлургия', 'Metals'],
  medical: ['Медицина', 'Healthcare'],
  textile: ['Текстиль и одежда', 'Textiles and clothing'],
  tourism: ['Туризм', 'Tourism'],
  logistics: ['Логистика', 'Logistics'],
  agriculture: ['Сельское хозяйство', 'Agriculture'],
  energy: ['Энергетика', 'Energy'],
};
const countryNames = (['ru', 'en'] as const).map((language) => new Intl.DisplayNames([language], { type: 'region' }));

function toDocument(card: Card): SearchDocument {
  return {
    id: card.id,
    kind: card.kind,
    companyId: card.company,
    company: card.company,
    visibility: 'public',
    title: { ru: card.title_ru, en: card.title_en },
    body: { ru: card.body_ru, en: card.body_en },
    labels: [...(industries[card.industry] ?? [card.industry]), card.city, card.region ?? '', ...countryNames.map((names) => names.of(card.country) ?? '')],
    codes: [...card.hs, card.inn ?? ''],
    facets: { country: [card.country], format: card.blocs, industry: [card.industry], lang: card.lang, verification: [card.verified ? 'verified' : 'none'] },
    updatedAt: new Date(Date.now() - card.updatedDaysAgo * 86_400_000),
    quality: card.verified ? 0.8 : 0.2,
  };
}

/** The suite's word for an integration format. */
const facetName = (name: string): FacetName => (name === 'bloc' ? 'format' : name) as FacetName;

function toRequest({ query }: Case): SearchRequest {
  const named = [...(query.facets ?? [])];
  return {
    q: query.q,
    mode: query.mode ?? 'search',
    sort: 'relevance',
    limit: 50,
    language: 'ru',
    viewer: ['public'],
    selected: Object.fromEntries(Object.entries(query.filters ?? {}).map(([name, values]) => [facetName(name), values])),
    facets: named.map((name) => ({ name: facetName(name), limit: 50 })),
  };
}

function counts(answer: SearchResponse, wanted: Record<string, Record<string, number>>): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(wanted).map(([name, values]) => [
      name,
      Object.fromEntries(Object.keys(values).map((value) => [value, answer.facets[facetName(name)]?.find((found) => found.value === value)?.count.value ?? 0])),
    ]),
  );
}

function check(answer: SearchResponse, expected: Expectation): void {
  const ids = answer.hits.map((hit) => hit.id);
  if (expected.top) expect(ids.slice(0, expected.top.length)).toEqual(expected.top);
  if (expected.hits) expect(ids).toEqual(expected.hits);
  if (expected.hitsAnyOrder) expect([...ids].sort()).toEqual([...expected.hitsAnyOrder].sort());
  if (expected.top1Any) expect(expected.top1Any).toContain(ids[0]);
  if (expected.include) expect(ids).toEqual(expect.arrayContaining(expected.include));
  for (const id of expected.exclude ?? []) expect(ids).not.toContain(id);
  for (const [first, second] of expected.before ?? []) {
    expect(ids).toEqual(expect.arrayContaining([first, second]));
    expect(ids.indexOf(first)).toBeLessThan(ids.indexOf(second));
  }
  if (expected.total !== undefined) expect(answer.total).toEqual({ value: expected.total, exact: true });
  if (expected.correction) expect(answer.corrections.map((correction) => correction.kind)).toContain(expected.correction);
  if (expected.facets) expect(counts(answer, expected.facets)).toEqual(expected.facets);
  if (expected.facetsDisjunctive) expect(counts(answer, expected.facetsDisjunctive)).toEqual(expected.facetsDisjunctive);
}

/** Open cases run on the open cards, held-out ones on all. */
const rounds = [...new Set(suite.cases.map((one) => one.set))].map((set) => ({
  set,
  cases: suite.cases.filter((one) => one.set === set),
  cards: suite.documents.filter((card) => set !== 'open' || card.set === 'open'),
}));

describe.each(rounds)('relevance, $set cases', ({ cases, cards }) => {
  let rooms: OpenRooms;
  let finder: Finder;

  beforeAll(async () => {
    rooms = await openRooms(SearchModule);
    const connection = connectionOf(rooms.database);
    const engine = new PostgresEngine(connection);
    await engine.upsert(cards.map(toDocument));
    finder = new Finder(new QueryAnalyzer(new SynonymTable([...builtInSynonyms, ...suite.synonyms])), engine, new PostgresVocabulary(connection));
  });
  afterAll(() => rooms.close());

  it.each(cases)('$id $query.q — $why', async (one) => {
    check(await finder.find(toRequest(one)), one.expect);
  });
});
