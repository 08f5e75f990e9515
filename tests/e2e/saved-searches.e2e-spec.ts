import { Workshop } from '@zemlyak/platform';
import { House } from '../support/house';
import { ALTAI_HONEY, ORLOVA, ownerOf, publishedListing, type Owner } from '../support/meeting-world';
import { person, PASSWORD, signIn } from '../support/people';
import type { Visitor } from '../support/visitor';

const TOKENS = /\/unsubscribe\/([A-Za-z0-9_.-]+)/g;
const HONEY = { name: 'Мёд из России', question: { q: 'мёд', kind: ['offer'], country: ['RU'] }, cadence: 'at_once' };
const TEA = { ru: 'Травяной чай из Горного Алтая', en: 'Herbal tea of the Altai mountains' };

describe('a saved search over HTTP', () => {
  let house: House, pavel: Owner, anna: Owner, visitor: Visitor;
  const run = async (schedule = 'search.watch-at-once') => {
    await house.get(Workshop).runSchedule(schedule);
    await house.settle();
  };
  const letters = async () => (await house.letters(anna.person.email)).filter(({ subject }) => subject.includes('сохранённым поискам'));
  const line = async (id: string) => (await visitor.get('/my/saved-searches')).body.items.find((item: { id: string }) => item.id === id);
  const publish = async (title?: typeof TEA) => {
    const id = await publishedListing(house, pavel, 'offer', title);
    await house.settle();
    return id;
  };

  beforeEach(async () => {
    house = await House.open();
    anna = await ownerOf(house, ORLOVA);
    pavel = await ownerOf(house, ALTAI_HONEY);
    visitor = await signIn(house, anna.person.email);
    await publish();
  });
  afterEach(() => house.close());

  it('is saved once, listed, renamed from the version seen, and given up', async () => {
    const saved = await visitor.post('/my/saved-searches', HONEY);
    expect(saved).toMatchObject({ status: 201, body: { name: 'Мёд из России', question: HONEY.question, cadence: 'at_once', version: 1 } });
    const again = await visitor.post('/my/saved-searches', { ...HONEY, name: 'Ещё раз', question: { ...HONEY.question, q: '  Мёд ' } });
    expect(again).toMatchObject({ status: 200, body: { id: saved.body.id, name: 'Мёд из России' } });
    const path = `/my/saved-searches/${saved.body.id}`;
    expect(await visitor.patch(path, { name: 'Мёд' })).toMatchObject({ status: 428 });
    expect(await visitor.patch(path, { name: 'Мёд', cadence: 'weekly' }, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { name: 'Мёд', cadence: 'weekly', version: 2 },
    });
    expect(await visitor.patch(path, { name: 'Соты' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
    expect((await visitor.get('/my/saved-searches')).body).toMatchObject({ items: [{ name: 'Мёд', news: { value: 0, exact: true } }], next: null });
    expect(await visitor.delete(path)).toMatchObject({ status: 204 });
    expect(await visitor.delete(path)).toMatchObject({ status: 404 });
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['a question that asks for nothing', { question: {} }, 'question'],
    ['a kind that nobody knows', { question: { kind: ['person'] } }, 'question.kind'],
    ['a cadence that nobody knows', { cadence: 'hourly' }, 'cadence'],
  ])('is refused with %s', async (_, wrong, path) => {
    const { status, body } = await visitor.post('/my/saved-searches', { ...HONEY, ...wrong });
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('leads from a new listing to one letter, and one tap ends the letters about it', async () => {
    const honey = (await visitor.post('/my/saved-searches', HONEY)).body.id,
      goods = (await visitor.post('/my/saved-searches', { name: 'Алтай', question: { q: 'алтай' }, cadence: 'at_once' })).body.id;
    await run();
    expect(await letters()).toEqual([]);
    await publish(TEA);
    await publish();
    expect((await line(honey)).news).toEqual({ value: 2, exact: true }); // the description of the tea speaks of honey too
    await run();
    await run();
    const [letter, ...more] = await letters();
    expect([more, letter!.subject]).toEqual([[], 'Новое по вашим сохранённым поискам']);
    expect(letter!.text).toContain('Мёд из России: 2\nАлтайский мёд оптом; Травяной чай из Горного Алтая\n');
    expect(letter!.text).toContain(`/ru/registry?q=${encodeURIComponent('мёд')}&kind=offer&country=RU`);
    expect((await visitor.get('/notices')).body.items.filter((notice: { kind: string }) => notice.kind === 'saved_search_news')).toHaveLength(2);

    const [first] = [...letter!.text.matchAll(TOKENS)].map((found) => found[1]!),
      guest = house.visitor();
    expect(await guest.get(`/unsubscriptions/${first}`)).toMatchObject({
      status: 200,
      body: { kind: 'saved_searches', label: 'Новое по сохранённому поиску: Мёд из России', isOff: false },
    });
    for (let tap = 0; tap < 2; tap++) expect(await guest.post('/unsubscriptions', { token: first })).toMatchObject({ status: 200, body: { isOff: true } });
    expect([(await line(honey)).cadence, (await line(honey)).version, (await line(goods)).cadence]).toEqual(['never', 2, 'at_once']);
    await publish();
    await run();
    expect((await letters())[0]!.text).not.toContain('Мёд из России');
    expect(await letters()).toHaveLength(2);

    const all = [...(await letters())[0]!.text.matchAll(TOKENS)].at(-1)![1]!;
    await guest.post('/unsubscriptions', { token: all });
    expect((await line(goods)).cadence).toBe('never');
    expect(await guest.get(`/unsubscriptions/${all}`)).toMatchObject({ body: { label: 'Новое по сохранённым поискам', isOff: true } });
  });

  it('is marked as seen, and says nothing of the cards of one’s own organisation', async () => {
    const id = (await visitor.post('/my/saved-searches', { name: 'Мёд', question: { q: 'мёд' } })).body.id;
    await publish();
    await publishedListing(house, anna);
    await house.settle();
    expect(await line(id)).toMatchObject({ cadence: 'weekly', news: { value: 1 } });
    expect(await visitor.post(`/my/saved-searches/${id}/looks`)).toMatchObject({ status: 204 });
    expect((await line(id)).news.value).toBe(0);
  });

  it('is nobody else’s', async () => {
    const id = (await visitor.post('/my/saved-searches', HONEY)).body.id,
      stranger = await signIn(house, (await person(house, { password: PASSWORD })).email);
    expect((await stranger.get('/my/saved-searches')).body.items).toEqual([]);
    expect(await stranger.post(`/my/saved-searches/${id}/looks`)).toMatchObject({ status: 404 });
    expect(await house.visitor().get('/my/saved-searches')).toMatchObject({ status: 401 });
  });
});
