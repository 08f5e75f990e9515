import { MalformedCursor } from '@zemlyak/kernel';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { QueryAnalyzer } from '../analyzer/query';
import { builtInSynonyms, SynonymTable } from '../analyzer/synonyms';
import { Finder } from '../finder';
import type { SearchDocument, SearchRequest } from '../port';
import { SearchModule } from '../search.module';
import { connectionOf } from './connection';
import { PostgresEngine } from './postgres-engine';
import { PostgresVocabulary } from './vocabulary';

const DAY = 86_400_000;
const products = ['мёд липовый', 'кабель медный', 'насос центробежный', 'фанера берёзовая', 'мука пшеничная', 'станок токарный', 'сыр твёрдый'];
const countries = ['RU', 'KZ', 'KG', 'DE', 'RS'];

function offer(n: number, changes: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: `offer-${String(n).padStart(6, '0')}`,
    kind: 'offer',
    companyId: `organisation-${n % 50}`,
    company: `Компания ${n % 50}`,
    visibility: 'public',
    title: { ru: `${products[n % products.length]} партия ${n}` },
    body: { ru: n % 10 < 8 ? 'Собственное производство, отгрузка со склада.' : 'Под заказ.' },
    labels: [countries[n % countries.length]!],
    codes: ['0409'],
    facets: { country: [countries[n % countries.length]!], type: ['goods'], industry: ['trade'] },
    updatedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000),
    quality: (n % 100) / 100,
    ...changes,
  };
}

const range = (from: number, to: number): SearchDocument[] => Array.from({ length: to - from }, (_, i) => offer(from + i));

function request(changes: Partial<SearchRequest> = {}): SearchRequest {
  return {
    q: '',
    mode: 'search',
    selected: {},
    facets: [
      { name: 'country', limit: 10 },
      { name: 'kind', limit: 10 },
    ],
    sort: 'relevance',
    limit: 20,
    language: 'ru',
    viewer: ['public'],
    ...changes,
  };
}

describe('the engine in Postgres', () => {
  let rooms: OpenRooms;
  let engine: PostgresEngine;

  const finderOver = (wanted: PostgresEngine) =>
    new Finder(new QueryAnalyzer(new SynonymTable(builtInSynonyms)), wanted, new PostgresVocabulary(connectionOf(rooms.database)));
  const find = (changes: Partial<SearchRequest> = {}) => finderOver(engine).find(request(changes));
  const ids = async (changes: Partial<SearchRequest> = {}) => (await find(changes)).hits.map((hit) => hit.id);
  const state = async () => ({
    terms: await rooms.database.query(`SELECT surface, df FROM search.term WHERE df <> 0 ORDER BY surface COLLATE "C"`),
    tally: await rooms.database.query(`SELECT kind, visibility, facet_id, total FROM search.tally WHERE total <> 0 ORDER BY 1, 2, 3`),
  });
  async function* batches(...all: (readonly SearchDocument[] | (() => Promise<void>))[]): AsyncIterable<readonly SearchDocument[]> {
    for (const batch of all) {
      if (typeof batch === 'function') await batch();
      else yield batch;
    }
  }

  beforeEach(async () => {
    rooms = await openRooms(SearchModule);
    engine = new PostgresEngine(connectionOf(rooms.database));
  });
  afterEach(() => rooms.close());

  it('answers from an empty index', async () => {
    expect(await find({ q: 'мёд' })).toMatchObject({ hits: [], total: { value: 0, exact: true }, next: null, relaxed: false });
    expect(await find()).toMatchObject({ hits: [], total: { value: 0, exact: true } });
  });

  it('keeps totals and vocabulary as a full recount would give them, whatever is written, replaced or removed', async () => {
    await engine.upsert(range(0, 60));
    await engine.upsert(range(20, 40).map((document) => ({ ...document, title: { ru: 'Чай листовой' }, facets: { country: ['LV'] } })));
    await engine.remove(range(30, 50).map((document) => document.id));
    await engine.upsert([offer(3), offer(3, { title: { ru: 'Сбитень' } })]);
    const kept = await state();
    await rooms.database.query(`SELECT search.recount()`);
    expect(await state()).toEqual(kept);
    expect(await engine.tally('kind', ['public'])).toEqual([{ kind: 'offer', value: 'offer', total: 40 }]);
  });

  it('is the same after every write is repeated', async () => {
    await engine.upsert(range(0, 30));
    const once = await state();
    await engine.upsert(range(0, 30));
    await engine.remove(['offer-999999']);
    expect(await state()).toEqual(once);
    expect((await find({ q: 'мёд' })).total.value).toBe(5);
  });

  it('swaps in a rebuilt index and keeps the writes made meanwhile', async () => {
    await engine.upsert(range(0, 20));
    const rebuilt = await engine.rebuild(
      batches(
        range(0, 10),
        async () => {
          await engine.upsert([
            offer(1, { title: { ru: 'Самовар тульский' } }),
            offer(15, { title: { ru: 'Валенки серые' } }),
            offer(99, { title: { ru: 'Пряник печатный' } }),
          ]);
          await engine.remove([offer(2).id, offer(16).id]);
        },
        range(10, 20),
      ),
    );
    expect(rebuilt).toEqual({ documents: 19 });
    expect(await ids({ q: 'самовар' })).toEqual([offer(1).id]);
    expect(await ids({ q: 'валенки' })).toEqual([offer(15).id]);
    expect(await ids({ q: 'пряник' })).toEqual([offer(99).id]);
    const all = (await engine.indexed(null, 100)).map(({ id }) => id);
    expect(all).toHaveLength(19);
    expect(all).not.toContain(offer(2).id);
    expect(all).not.toContain(offer(16).id);
    expect((await find()).total).toEqual({ value: 19, exact: true });
  });

  it('leaves the live index alone when a rebuild fails, and no shadow behind', async () => {
    await engine.upsert(range(0, 5));
    const broken = batches(range(0, 3), () => Promise.reject(new Error('the room went away')));
    await expect(engine.rebuild(broken)).rejects.toThrow('the room went away');
    const [shadow] = await rooms.database.query<{ open: boolean }>(`SELECT to_regclass('search.document_next') IS NOT NULL AS open`);
    expect(shadow!.open).toBe(false);
    expect((await find()).total).toEqual({ value: 5, exact: true });
  });

  it('takes as long over a rebuild as it needs, whatever a request may', async () => {
    const hurried: number[] = [];
    const connection = connectionOf(rooms.database);
    const watched = new PostgresEngine({
      ...connection,
      transaction: (work) =>
        connection.transaction((tx) =>
          work({
            query: async <Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> => {
              const [limit] = await tx.query<{ ms: number }>(`SELECT setting::integer AS ms FROM pg_settings WHERE name = 'statement_timeout'`);
              if (/_shadow\(\)/.test(sql)) hurried.push(limit!.ms);
              return tx.query<Row>(sql, parameters);
            },
          }),
        ),
    });
    await watched.rebuild(batches(range(0, 5)));
    expect(hurried).toEqual([0, 0]);
    const [after] = await rooms.database.query<{ ms: number }>(`SELECT setting::integer AS ms FROM pg_settings WHERE name = 'statement_timeout'`);
    expect(after!.ms).toBe(15_000);
  });

  it('can be rebuilt again and again, and drops what the rooms no longer give', async () => {
    await engine.upsert(range(0, 20));
    await engine.rebuild(batches(range(5, 15)));
    await engine.rebuild(batches(range(5, 12)));
    expect((await engine.indexed(null, 100)).map(({ id }) => id)).toEqual(range(5, 12).map(({ id }) => id));
    await engine.upsert([offer(50)]);
    expect((await find()).total.value).toBe(8);
  });

  it('counts the values of a chosen facet as if nothing were chosen in it, and keeps a chosen value at zero', async () => {
    await engine.upsert(range(0, 70));
    const answer = await find({ q: 'мёд', selected: { country: ['DE', 'XX'] } });
    expect(answer.total).toEqual({ value: 2, exact: true });
    const counted = Object.fromEntries(answer.facets.country!.map((value) => [value.value, [value.count.value, value.selected]]));
    expect(counted).toEqual({ RU: [2, false], KZ: [2, false], KG: [2, false], DE: [2, true], RS: [2, false], XX: [0, true] });
  });

  it("hides members' cards from guests, in hits and in every count", async () => {
    await engine.upsert([offer(0), offer(7, { visibility: 'members' })]);
    expect(await ids({ q: 'мёд' })).toEqual([offer(0).id]);
    expect((await find()).total.value).toBe(1);
    expect((await find({ q: 'мёд' })).facets.country).toHaveLength(1);
    expect(await engine.tally('country', ['public'])).toHaveLength(1);
    expect(await ids({ q: 'мёд', viewer: ['public', 'members'] })).toHaveLength(2);
  });

  it.each([
    { sort: 'newest' as const, q: '' },
    { sort: 'newest' as const, q: 'мёд' },
    { sort: 'relevance' as const, q: 'мёд' },
    { sort: 'relevance' as const, q: '' },
    { sort: 'relevance' as const, q: 'мёд самолётный' },
  ])('pages through everything once: %p', async (wanted) => {
    await engine.upsert(range(0, 120));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await find({ ...wanted, limit: 7, cursor });
      seen.push(...answer.hits.map((hit) => hit.id));
      cursor = answer.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(wanted.q ? 18 : 120);
    if (wanted.sort === 'newest') expect(seen).toEqual([...seen].sort().reverse());
  });

  it('does not show a newer card twice when one arrives between two pages', async () => {
    await engine.upsert(range(0, 10));
    const first = await find({ sort: 'newest', limit: 5 });
    await engine.upsert([offer(100)]);
    const second = await find({ sort: 'newest', limit: 5, cursor: first.next! });
    expect(second.hits.map((hit) => hit.id)).toEqual([4, 3, 2, 1, 0].map((n) => offer(n).id));
  });

  it.each(
    ['', 'x', 'e30', Buffer.from('{"offset":-1}').toString('base64url'), Buffer.from('{"updated":"yesterday","id":1}').toString('base64url')].filter(Boolean),
  )('refuses the cursor %s', async (cursor) => {
    await expect(find({ q: 'мёд', cursor })).rejects.toThrow(MalformedCursor);
    await expect(find({ q: 'мёд', cursor, sort: 'newest' })).rejects.toThrow(MalformedCursor);
  });

  it('puts the word as typed above its relatives, and the thing itself above a mention', async () => {
    await engine.upsert([
      offer(1, { title: { ru: 'Контейнер' }, body: { ru: 'Внутри мёд и медовые сладости.' }, quality: 1, updatedAt: new Date() }),
      offer(2, { title: { ru: 'Мёд' }, body: {}, quality: 0, updatedAt: new Date(Date.now() - 900 * DAY) }),
      offer(3, { title: { en: 'Honey' }, body: {}, quality: 1, updatedAt: new Date() }),
    ]);
    expect((await ids({ q: 'мёд' }))[0]).toBe(offer(2).id);
    expect((await ids({ q: 'honey' }))[0]).toBe(offer(3).id);
  });

  it('marks what was found, and looks at a phrase word by word when it stands nowhere', async () => {
    await engine.upsert([offer(0)]);
    const answer = await find({ q: '"липовый мёд"' });
    expect(answer.relaxed).toBe(true);
    const { text, marks } = answer.hits[0]!.title;
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['мёд', 'липовый']);
  });

  it('finds cards like a card: same industry, shared rare words, never itself', async () => {
    await engine.upsert([...range(0, 21), offer(28, { facets: { industry: ['other'] } })]);
    const similar = (await engine.similar(offer(0).id, 5, ['public'], 'ru')).map((hit) => hit.id);
    expect(similar.slice(0, 2).sort()).toEqual([offer(7).id, offer(14).id]);
    expect(similar).not.toContain(offer(0).id);
    expect(similar).not.toContain(offer(28).id);
    expect(await engine.similar('offer-unknown', 5, ['public'], 'ru')).toEqual([]);
  });

  it('lets freshness fade', async () => {
    await engine.upsert([offer(0, { updatedAt: new Date(), quality: 0.5 })]);
    await rooms.database.query(`UPDATE search.document SET updated = now() - interval '180 days'`);
    await engine.refreshRanks();
    const [row] = await rooms.database.query<{ st: number }>(`SELECT st FROM search.document`);
    expect(row!.st).toBeCloseTo(0.65 * 0.5 + 0.35 * 0.5, 2);
  });

  describe('above the exact limit', () => {
    let broad: PostgresEngine;
    beforeEach(async () => {
      await engine.rebuild(batches(range(0, 4000)));
      broad = new PostgresEngine(connectionOf(rooms.database), 100);
    });
    const findBroad = (changes: Partial<SearchRequest>) => finderOver(broad).find(request(changes));

    it('counts a common word about right and says so', async () => {
      const exact = await find({ q: 'производство' });
      const about = await findBroad({ q: 'производство' });
      expect(exact.total).toEqual({ value: 3200, exact: true });
      expect(about.total.exact).toBe(false);
      expect(Math.abs(about.total.value - 3200)).toBeLessThan(320);
      expect(about.facets.country!.map((value) => value.value).sort()).toEqual([...countries].sort());
      expect(about.hits).toHaveLength(20);
      expect(about.hits.every((hit) => hit.title.text.length > 0)).toBe(true);
    });

    it('is exact where few match, where nothing is asked, and where the sample would be thin', async () => {
      expect((await findBroad({ q: 'мёд' })).total).toEqual({ value: 572, exact: true });
      expect((await findBroad({})).total).toEqual({ value: 4000, exact: true });
      expect((await findBroad({ q: 'производство', selected: { country: ['DE'] } })).total.exact).toBe(true);
    });

    it('pages, filters and sorts by date', async () => {
      const newest = await findBroad({ q: 'производство', sort: 'newest', limit: 5 });
      expect(newest.hits.map((hit) => hit.id)).toEqual((await find({ q: 'производство', sort: 'newest', limit: 5 })).hits.map((hit) => hit.id));
      const second = await findBroad({ q: 'производство', limit: 20, cursor: (await findBroad({ q: 'производство' })).next! });
      expect(second.hits).toHaveLength(20);
    });
  });
});
