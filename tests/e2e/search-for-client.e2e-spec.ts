import type { Id } from '@zemlyak/kernel';
import type { DraftOffer } from '@zemlyak/offers';
import type { CreateOrganisationInput } from '@zemlyak/registry';
import { House } from '../support/house';
import { honeyRequest, publishedOffer } from '../support/offers';
import { activeOrganisation, adviser, councillor } from '../support/organisations';
import { PASSWORD, person, signIn, withRoles } from '../support/people';
import type { Visitor } from '../support/visitor';

interface Hit {
  readonly id: Id;
  readonly kind: string;
  readonly match: string | null;
}

const honeyMaker: Partial<CreateOrganisationInput> = {
  nameRu: 'Алтай Мёд',
  nameLatin: 'Altai Med',
  legalName: 'ООО «Алтай Мёд»',
  country: 'RU',
  subject: '22',
};

describe('searching partners for a client', () => {
  let house: House, irina: Visitor, pavel: Visitor, client: Id, idle: Id;
  const requests: Record<string, Id> = {};

  const enter = async (prepare: (personId: Id) => Promise<unknown>): Promise<Visitor> => {
    const { email, id } = await person(house, { password: PASSWORD, phone: '+996555123456' });
    await prepare(id);
    return signIn(house, email);
  };
  const buyer = async (country: string, input: Partial<DraftOffer>): Promise<Id> => {
    const { id } = await person(house, { phone: '+996555123456' });
    const { owner } = await activeOrganisation(house, { country }, id);
    return (await publishedOffer(house, owner, honeyRequest(input))).id;
  };
  const byMatch = (visitor: Visitor, query = '', of = client) => visitor.get(`/search?sort=match&client=${of}${query}`);
  const found = async (visitor: Visitor, query = ''): Promise<Id[]> => (await byMatch(visitor, query)).body.items.map((hit: Hit) => hit.id);

  beforeAll(async () => {
    house = await House.open();
    irina = await enter((id) => adviser(house, '22', id));
    pavel = await enter(async (id) => {
      const { organisation, owner } = await activeOrganisation(house, honeyMaker, id);
      client = organisation.id;
      await publishedOffer(house, owner, { targetCountries: ['KG', 'KZ', 'DE'], targetFormats: [] });
    });
    idle = (await activeOrganisation(house, { country: 'RU', subject: '22' })).organisation.id;
    requests['weak'] = await buyer('DE', {
      title: { ru: 'Закупаем сухое молоко' },
      description: { ru: 'Нужно сухое обезжиренное молоко в мешках, двадцать тонн в месяц, регулярно.' },
      hs: ['0402'],
      targetFormats: [],
      targetCountries: ['RU'],
    });
    requests['kyrgyz'] = await buyer('KG', {});
    requests['kazakh'] = await buyer('KZ', { forms: ['distribution'] });
    await publishedOffer(house, (await activeOrganisation(house, { country: 'KG' })).owner); // the client sells too
    await house.settle();
  });
  afterAll(() => house.close());

  it('an adviser of the region gets what suits the client, the best first, and sees a weak match called weak', async () => {
    const { status, body, text } = await byMatch(irina);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: { value: 3, exact: true }, client: { listings: 1, partners: 3 }, next: null });
    expect(body.items.map((hit: Hit) => [hit.id, hit.kind, hit.match])).toEqual([
      [requests['kyrgyz'], 'request', 'strong'],
      [requests['kazakh'], 'request', expect.stringMatching(/strong|good/)],
      [requests['weak'], 'request', 'weak'],
    ]);
    expect(text).not.toMatch(/@|996555/);
    expect(await found(pavel)).toEqual(body.items.map((hit: Hit) => hit.id));
  });

  it('filters and counts as any search: formats, sectors, kinds, words', async () => {
    expect(await found(irina, '&format=eaeu&kind=request')).toEqual([requests['kyrgyz'], requests['kazakh']]);
    expect(await found(irina, '&country=KZ,DE')).toEqual([requests['kazakh'], requests['weak']]);
    expect(await found(irina, '&kind=offer')).toEqual([]);
    expect(await found(irina, `&q=${encodeURIComponent('молоко')}`)).toEqual([requests['weak']]);
    const { facets } = (await byMatch(irina, '&country=KZ')).body;
    const counted = facets.find(({ facet }: { facet: string }) => facet === 'country').values;
    expect(counted.map((one: { value: string; count: { value: number } }) => [one.value, one.count.value])).toEqual([
      ['DE', 1],
      ['KG', 1],
      ['KZ', 1],
    ]);
    expect((await irina.get(`/search/facets/country?client=${client}`)).body.items).toHaveLength(3);
  });

  it('pages without gaps and repeats, by a cursor of this order alone', async () => {
    const first = await byMatch(irina, '&limit=2'),
      second = await byMatch(irina, `&limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map((hit: Hit) => hit.id)).toEqual(await found(irina));
    expect(second.body.next).toBeNull();
    expect((await irina.get(`/search?cursor=${first.body.next}`)).body.code).toBe('malformed-cursor');
    expect((await byMatch(irina, `&cursor=${Buffer.from('{"offset":2}').toString('base64url')}`)).body.code).toBe('malformed-cursor');
  });

  it('tells a client without listings from one without pairs', async () => {
    expect((await byMatch(irina, '', idle)).body).toMatchObject({ items: [], total: { value: 0, exact: true }, client: { listings: 0, partners: 0 } });
    expect((await irina.get('/search')).body.client).toBeNull();
  });

  it('is closed to guests, to advisers of other regions, to councils and to strangers', async () => {
    const far = await enter((id) => adviser(house, '77', id)),
      council = await enter((id) => councillor(house, 'KG', id)),
      stranger = await enter((id) => activeOrganisation(house, { country: 'KG' }, id));
    expect((await byMatch(house.visitor())).status).toBe(401);
    expect((await house.visitor().get(`/search/facets/country?client=${client}`)).status).toBe(401);
    for (const other of [far, council, stranger]) {
      expect((await byMatch(other)).status).toBe(404);
      expect((await other.get(`/search/facets/country?client=${client}`)).status).toBe(404);
    }
    expect((await far.get(`/search/export?sort=match&client=${client}`)).status).toBe(404);
    expect((await byMatch(irina, '', '00000000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it.each([
    ['sort=match', 'client', 'clientNeeded'],
    ['client=01890a5d-ac96-774b-bcce-b302099a8057', 'sort', 'clientNeedsMatch'],
    ['sort=newest&client=01890a5d-ac96-774b-bcce-b302099a8057', 'sort', 'clientNeedsMatch'],
    ['sort=match&client=altai', 'client', 'isUuid'],
  ])('%s is answered with the field that is wrong', async (query, path, code) => {
    const { status, body } = await irina.get(`/search?${query}`);
    expect([status, body.code, body.errors]).toEqual([
      422,
      'invalid-input',
      [expect.objectContaining({ path, code, detail: expect.stringMatching(/^[А-Я]/) })],
    ]);
  });

  it('leaves out a pair that either side dismissed, until it is taken back', async () => {
    const [match] = (await pavel.get('/my/matches')).body.items,
      before = await found(irina);
    expect((await pavel.post(`/matches/${match.id}/dismissal`, { why: 'known_already' })).status).toBe(204);
    expect(await found(irina)).toEqual(before.filter((id) => id !== match.other.id));
    expect((await byMatch(irina)).body.client.partners).toBe(2);
    await pavel.delete(`/matches/${match.id}/dismissal`);
    expect(await found(irina)).toEqual(before);
  });

  it('a found list can be taken away as a file, without contacts and people', async () => {
    const { status, text, headers } = await irina.get('/search/export?format=eaeu&kind=request&sort=newest');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="list\.csv"; filename\*=UTF-8''%D0%A0/),
    });
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = text.slice(1).trimEnd().split('\r\n');
    expect(head).toBe('Что это;Название;Организация;Страна;Субъект РФ;Отрасль;Форма сотрудничества;Изменено;Адрес страницы');
    expect(rows.map((row) => row.split(';').at(-1))).toEqual([
      expect.stringContaining(`/ru/offers/${requests['kazakh']}`),
      expect.stringContaining(requests['kyrgyz']!),
    ]);
    expect(rows[0]).toMatch(/^Запрос;Ищем поставщика мёда и травяного чая;Орлова Трейд \w+;Казахстан;/);
    expect(text).not.toMatch(/@example|996555|Анна/);
  });

  it('the file of a client’s list says how well each suits, in the reader’s language', async () => {
    const english = await irina.get(`/search/export?sort=match&client=${client}`, { 'accept-language': 'en' });
    const rows = english.text.slice(1).trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^Match,What it is,Title,/);
    expect(rows).toHaveLength(4);
    expect([rows[1], rows[3]]).toEqual([expect.stringMatching(/^Strong,Request,/), expect.stringMatching(/^Weak,Request,/)]);
  });

  it('only advisers, councils and the operator may take lists away', async () => {
    expect((await house.visitor().get('/search/export')).status).toBe(401);
    expect((await pavel.get('/search/export')).status).toBe(403);
    expect((await (await enter((id) => councillor(house, 'KG', id))).get('/search/export')).status).toBe(200);
    expect((await (await withRoles(house, 'operator')).get('/search/export')).status).toBe(200);
    expect((await irina.get('/search/export?limit=5')).status).toBe(422);
  });
});
