import { MalformedCursor } from '@zemlyak/kernel';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { QueryAnalyzer } from '../analyzer/query';
import { builtInSynonyms, SynonymTable } from '../analyzer/synonyms';
import { Finder } from '../finder';
import type { SearchDocument, SearchRequest, SearchResponse, Weighted } from '../port';
import { SearchModule } from '../search.module';
import { connectionOf } from './connection';
import { PostgresEngine } from './postgres-engine';
import { PostgresVocabulary } from './vocabulary';

const idOf = (n: number): string => `offer-${String(n).padStart(4, '0')}`;

/** Every third speaks of honey; countries change in turn. */
const document = (n: number): SearchDocument => ({
  id: idOf(n),
  kind: n % 2 ? 'offer' : 'request',
  companyId: `organisation-${n}`,
  company: `Компания ${n}`,
  visibility: n === 5 ? 'members' : 'public',
  title: { ru: n % 3 ? `Кабель медный ${n}` : `Мёд липовый ${n}` },
  body: { ru: 'Собственное производство.' },
  labels: [],
  codes: [],
  facets: { country: [['RU', 'KG', 'DE', 'KZ'][n % 4]!] },
  updatedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000),
  quality: 0.5,
});

/** The higher the number, the better; three share each weight. */
const weighted = (numbers: readonly number[]): Weighted[] => numbers.map((n) => ({ id: idOf(n), weight: Math.floor(n / 3) / 10 }));
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
const asWeighted = (a: number, b: number): number => Math.floor(b / 3) - Math.floor(a / 3) || a - b;

describe('only given documents, in the order given', () => {
  let rooms: OpenRooms, engine: PostgresEngine;

  const find = (changes: Partial<SearchRequest> = {}, over = engine): Promise<SearchResponse> =>
    new Finder(new QueryAnalyzer(new SynonymTable(builtInSynonyms)), over, new PostgresVocabulary(connectionOf(rooms.database))).find({
      q: '',
      mode: 'search',
      selected: {},
      facets: [
        { name: 'country', limit: 10 },
        { name: 'kind', limit: 10 },
      ],
      sort: 'given',
      only: weighted(numbers(10, 40)),
      limit: 20,
      language: 'ru',
      viewer: ['public'],
      ...changes,
    });
  const ids = (answer: SearchResponse): string[] => answer.hits.map((hit) => hit.id);
  const counted = (answer: SearchResponse, facet: 'country' | 'kind') =>
    Object.fromEntries(answer.facets[facet]!.map(({ value, count }) => [value, count.value]));

  beforeAll(async () => {
    rooms = await openRooms(SearchModule);
    engine = new PostgresEngine(connectionOf(rooms.database));
    await engine.upsert(numbers(0, 100).map(document));
  });
  afterAll(() => rooms.close());

  it('finds these and no others, the heaviest first and equals by id', async () => {
    const answer = await find({ limit: 100 });
    expect(ids(answer)).toEqual(numbers(10, 40).sort(asWeighted).map(idOf));
    expect(answer).toMatchObject({ total: { value: 30, exact: true }, next: null });
    expect(answer.hits[0]!.score).toBe(1.3);
  });

  it('filters by words and by facets, and counts each facet as if nothing were chosen in it', async () => {
    const honey = await find({ q: 'мёд' });
    expect(ids(honey)).toEqual([39, 36, 33, 30, 27, 24, 21, 18, 15, 12].map(idOf));
    const german = await find({ selected: { country: ['DE'], kind: ['request'] } });
    expect(ids(german)).toEqual([38, 34, 30, 26, 22, 18, 14, 10].map(idOf));
    expect(counted(german, 'country')).toEqual({ RU: 7, DE: 8 });
    expect(counted(german, 'kind')).toEqual({ request: 8 });
    expect(counted(await find({ selected: { kind: ['offer'] } }), 'kind')).toEqual({ offer: 15, request: 15 });
  });

  it('never counts from the totals of everything, not even by kind alone', async () => {
    expect((await find({ selected: { kind: ['offer'] }, limit: 1 })).total).toEqual({ value: 15, exact: true });
  });

  it.each([1, 4, 7, 30])('pages through all of them by %i, without gaps and repeats', async (limit) => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const answer = await find({ limit, cursor });
      seen.push(...ids(answer));
      if (!answer.next) break;
      cursor = answer.next;
    }
    expect(seen).toEqual(numbers(10, 40).sort(asWeighted).map(idOf));
  });

  it('goes on where it stopped when others came above and the last one seen went', async () => {
    const first = await find({ limit: 5 });
    const changed = [...weighted(numbers(10, 40)).filter(({ id }) => id !== ids(first).at(-1)), { id: idOf(90), weight: 9 }];
    const second = await find({ limit: 5, cursor: first.next!, only: changed });
    expect([...ids(first), ...ids(second)]).toEqual(numbers(10, 40).sort(asWeighted).map(idOf).slice(0, 10));
  });

  it('passes over what the index does not hold, and hides what the reader may not find', async () => {
    const only = [...weighted([5, 6]), { id: idOf(9999), weight: 3 }];
    expect(ids(await find({ only }))).toEqual([idOf(6)]);
    expect(ids(await find({ only, viewer: ['public', 'members'] }))).toEqual([idOf(6), idOf(5)]);
  });

  it('finds nothing among nothing', async () => {
    for (const only of [[], undefined]) expect(await find({ only })).toMatchObject({ hits: [], total: { value: 0, exact: true }, next: null });
    expect((await find({ only: [], q: 'мёд' })).hits).toEqual([]);
  });

  it.each(['relevance', 'newest'] as const)('narrows a search by %s too', async (sort) => {
    const answer = await find({ sort, q: 'мёд', limit: 100 });
    expect(ids(answer).sort()).toEqual([12, 15, 18, 21, 24, 27, 30, 33, 36, 39].map(idOf));
    expect(answer.total.value).toBe(10);
  });

  it('is exact in an index of any size', async () => {
    const large = new PostgresEngine(connectionOf(rooms.database), 10);
    for (const q of ['', 'производство']) expect(await find({ q }, large)).toMatchObject({ total: { value: 30, exact: true } });
    expect(ids(await find({ q: 'мёд' }, large))).toEqual(ids(await find({ q: 'мёд' })));
  });

  it.each(['relevance', 'newest'] as const)('does not take a cursor by %s, nor gives one to it', async (sort) => {
    const other = await find({ sort, limit: 5 }),
      own = await find({ limit: 5 });
    await expect(find({ cursor: other.next! })).rejects.toThrow(MalformedCursor);
    await expect(find({ sort, cursor: own.next! })).rejects.toThrow(MalformedCursor);
  });
});
