import { activeOrganisation } from '../support/organisations';
import { publishedOffer } from '../support/offers';
import { withRoles } from '../support/people';
import { House } from '../support/house';

describe('search over HTTP', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    const { owner } = await activeOrganisation(house, { nameRu: 'Чуйский Пчеловод', nameLatin: 'Chuy Beekeeper' });
    await publishedOffer(house, owner);
    await house.settle();
  });
  afterAll(() => house.close());

  it('a guest finds a card, sees counts of every facet, and no contact', async () => {
    const { status, body, text } = await house.visitor().get(`/search?q=${encodeURIComponent('мед алтай')}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      total: { value: 1, exact: true },
      relaxed: false,
      next: null,
      items: [{ kind: 'offer', title: { text: 'Алтайский мёд оптом' } }],
    });
    expect(body.facets.map((facet: { facet: string }) => facet.facet)).toEqual(expect.arrayContaining(['kind', 'country', 'format', 'type']));
    expect(text).not.toContain('@example.org');
    const english = await house.visitor('en').get('/search?q=honey');
    expect(english.body.items[0].title.text).toBe('Altai honey in bulk');
  });

  it('takes values repeated or separated by commas, and says how it read the query', async () => {
    for (const countries of ['country=KG,DE', 'country=KG&country=DE']) expect((await house.visitor().get(`/search?${countries}`)).body.total.value).toBe(2);
    expect((await house.visitor().get('/search?q=vtl')).body.corrections).toEqual([{ kind: 'layout', from: 'vtl', to: 'мед' }]);
  });

  it('suggests, counts, lists a facet and finds neighbours', async () => {
    const visitor = house.visitor();
    const suggested = await visitor.get(`/search/suggestions?q=${encodeURIComponent('алт')}`);
    expect(suggested.body.items).toHaveLength(1);
    expect((await visitor.get('/search/counts')).body).toEqual({
      kinds: { company: 1, offer: 1, request: 0 },
      countries: [{ code: 'KG', company: 1, offer: 1, request: 0 }],
      subjects: [],
    });
    expect((await visitor.get('/search/facets/country')).body.items).toEqual([{ value: 'KG', count: { value: 2, exact: true }, selected: false }]);
    expect((await visitor.get(`/search/similar/offer/${suggested.body.items[0].id}`)).body).toEqual({ items: [], next: null });
  });

  it.each([
    ['/search?kind=person', 422],
    ['/search?limit=0', 422],
    ['/search?limit=101', 422],
    ['/search?sort=price', 422],
    ['/search?colour=red', 422],
    ['/search?cursor=x', 422],
    [`/search?q=${'a'.repeat(201)}`, 422],
    ['/search/facets/colour', 404],
    ['/search/similar/person/01890a5d-ac96-774b-bcce-b302099a8057', 404],
    ['/search/similar/offer/x', 404],
    [`/search?q=${encodeURIComponent(`'"\\ & | ! <-> :* ( ) %`)}`, 200],
    ['/search?q=%00', 200],
  ])('%s answers %i', async (path, status) => expect((await house.visitor().get(path)).status).toBe(status));

  it('only editors keep the names that mean one thing', async () => {
    expect((await house.visitor().get('/search/synonyms')).status).toBe(401);
    expect((await (await withRoles(house, 'reviewer')).post('/search/synonyms', { terms: ['нектар', 'мёд'] })).status).toBe(403);
    const editor = await withRoles(house, 'editor');
    const added = await editor.post('/search/synonyms', { terms: ['нектар', 'мёд'] });
    expect(added).toMatchObject({ status: 201, body: { terms: ['нектар', 'мёд'] } });
    expect((await editor.get(`/search?q=${encodeURIComponent('нектар')}`)).body.total.value).toBe(1);
    expect((await editor.post('/search/synonyms', { terms: ['нектар'] })).status).toBe(422);
    expect((await editor.delete(`/search/synonyms/${added.body.id}`)).status).toBe(204);
    expect((await editor.delete(`/search/synonyms/${added.body.id}`)).status).toBe(404);
  });
});
