import { newId, personActor, type Actor } from '@zemlyak/kernel';
import { Access } from '@zemlyak/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { House } from '../support/house';
import type { Answer, Visitor } from '../support/visitor';

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../support/fixtures/reference/imports', name));
const people: Record<string, Actor> = {
  'editor-token-0000000000': personActor({ personId: newId(), operatorRoles: ['editor'] }),
  'operator-token-00000000': personActor({ personId: newId(), operatorRoles: ['operator'] }),
  'reviewer-token-00000000': personActor({ personId: newId(), operatorRoles: ['reviewer', 'officer'] }),
  'person-token-0000000000': personActor({ personId: newId() }),
};
const as = (role: string): Record<string, string> => ({ authorization: `Bearer ${Object.keys(people).find((token) => token.startsWith(role))!}` });

let house: House;
let visitor: Visitor;
beforeAll(async () => {
  house = await House.open();
  house.get(Access).useAuthenticator(({ bearer }) => Promise.resolve(bearer && people[bearer] ? { actor: people[bearer], mayWrite: true } : null));
  visitor = house.visitor('ru');
});
afterAll(() => house.close());

const suggested = async (q: string, more = ''): Promise<string[]> =>
  ((await visitor.get(`/reference/codes?q=${encodeURIComponent(q)}${more}`)).body.items as { scheme: string; code: string }[]).map(
    (item) => `${item.scheme}:${item.code}`,
  );
const errorsOf = (answer: Answer): string[] => (answer.body.errors as { path: string; code: string }[]).map((error) => `${error.path} ${error.code}`);

describe('codes by plain words', () => {
  it('are found in both languages by a guest', async () => {
    expect(await suggested('замороженная малина')).toContain('hs:0811');
    expect(await suggested('frozen raspberries')).toContain('hs:0811');
    expect(await suggested('разработка мобильного прилож')).toContain('svc:IT-02');
  });

  it('keep to a scheme and a limit and carry both names and a score', async () => {
    const answer = await visitor.get('/reference/codes?q=honey&scheme=hs&limit=2');
    expect(answer.status).toBe(200);
    expect(answer.body.items).toHaveLength(2);
    expect(answer.body.items[0]).toEqual({
      scheme: 'hs',
      code: '0409',
      score: 1,
      title: { ru: expect.stringMatching(/мёд/i), en: expect.stringMatching(/honey/i) },
    });
  });

  it.each([
    ['?q=honey&limit=0', 'limit min'],
    ['?q=honey&limit=51', 'limit max'],
    ['?q=honey&scheme=country', 'scheme isIn'],
    ['?scheme=nonsense', 'scheme isIn'],
    ['', 'q isDefined'],
    ['?q=', 'q isLength'],
    ['?x=1', 'x whitelistValidation'],
  ])('refuse %s', async (query, error) => {
    const answer = await visitor.get(`/reference/codes${query}`);
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toEqual([error]);
  });

  it('can be walked from the top', async () => {
    expect((await visitor.get('/reference/codes?scheme=okved2')).body.items).toHaveLength(21);
    expect((await visitor.get('/reference/codes?scheme=hs&parent=04')).body.items.map((item: { code: string }) => item.code)).toContain('0409');
    const page = await visitor.get('/reference/codes/okved2/62.01');
    expect(page.body).toMatchObject({ code: '62.01', validTo: null, path: [{ code: 'J' }, { code: '62' }, { code: '62.0' }], children: [] });
  });

  it.each(['/reference/codes/hs/9999', '/reference/codes/nonsense/1', '/reference/codes/hs/%00', '/reference/codes/hs/%27%3B--'])(
    '%s is not found',
    async (path) => {
      expect([404, 422]).toContain((await visitor.get(path)).status);
    },
  );
});

describe('all small vocabularies', () => {
  it('come in one answer that may be kept', async () => {
    const answer = await visitor.get('/reference');
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
    expect(Object.entries(answer.body as Record<string, unknown[]>).filter(([, list]) => list.length === 0)).toEqual([]);
    expect(answer.body.formats.find((format: { code: string }) => format.code === 'eaeu').members).toEqual(['AM', 'BY', 'KG', 'KZ', 'RU']);
    expect(answer.body.subjects).toHaveLength(89);
    expect(answer.text).not.toContain('words');
  });

  it('answer 304 until something changes', async () => {
    const etag = String((await visitor.get('/reference')).headers['etag']);
    const again = await visitor.get('/reference', { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await visitor.get('/reference', { 'if-none-match': 'W/"old"' })).status).toBe(200);
  });
});

describe('formats', () => {
  const membership = async (query: string): Promise<Answer['body']> =>
    (await visitor.get(`/reference/format-memberships?${query}`, as('editor'))).body.items[0];

  it.each([
    ['get', '/reference/format-memberships'],
    ['post', '/reference/format-memberships'],
    ['patch', `/reference/format-memberships/${newId()}`],
    ['get', '/reference/imports'],
    ['post', '/reference/imports'],
  ] as const)('%s %s is for editors: 401 for guests, 403 for everybody else', async (method, path) => {
    const send = (headers: Record<string, string>): Promise<Answer> => (method === 'get' ? visitor.get(path, headers) : visitor[method](path, {}, headers));
    expect((await send({})).status).toBe(401);
    expect((await send(as('person'))).status).toBe(403);
    expect((await send(as('reviewer'))).status).toBe(403);
    expect([401, 403]).not.toContain((await send(as('operator'))).status);
  });

  it('change for a country on the day that an editor names, and the public answer with them', async () => {
    const before = await visitor.get('/reference');
    const found = await membership('format=cis&country=UZ');
    const path = `/reference/format-memberships/${found.id}`;
    expect((await visitor.get(path, as('editor'))).headers['etag']).toBe('W/"1"');
    const changed = await visitor.patch(path, { validTo: '2020-01-01', source: 'Учебный пример' }, { ...as('editor'), 'if-match': 'W/"1"' });
    expect(changed).toMatchObject({ status: 200, body: { validTo: '2020-01-01', version: 2, edited: true, note: found.note } });
    const after = await visitor.get('/reference');
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
    expect(before.body.countries.find((c: { code: string }) => c.code === 'UZ').formats).toContain('cis');
    expect(after.body.countries.find((c: { code: string }) => c.code === 'UZ').formats).not.toContain('cis');
  });

  it('need the version that the change was made from', async () => {
    const { id } = await membership('format=cis&country=KZ');
    expect((await visitor.patch(`/reference/format-memberships/${id}`, { note: 'x' }, as('editor'))).status).toBe(428);
    expect((await visitor.patch(`/reference/format-memberships/${id}`, { note: 'x' }, { ...as('editor'), 'if-match': 'W/"9"' })).status).toBe(412);
    expect((await visitor.patch('/reference/format-memberships/x', { note: 'x' }, { ...as('editor'), 'if-match': 'W/"1"' })).status).toBe(404);
  });

  it('refuse what cannot be, each field named', async () => {
    const wrong = await visitor.post(
      '/reference/format-memberships',
      { format: 'eaeu', country: 'Kyrgyzstan', status: 'friend', validFrom: '2027-02-30', source: '' },
      as('editor'),
    );
    expect(errorsOf(wrong).sort()).toEqual(['country isISO31661Alpha2', 'source isLength', 'status isIn', 'validFrom isDay']);
    expect(wrong.text).not.toContain('"detail":"validation.');
    const backwards = await visitor.post(
      '/reference/format-memberships',
      { format: 'brics', country: 'KG', status: 'partner', validFrom: '2027-01-01', validTo: '2026-01-01', source: 'Декларация' },
      as('editor'),
    );
    expect(errorsOf(backwards)).toEqual(['validTo endsBeforeStart']);
    const twice = await visitor.post(
      '/reference/format-memberships',
      { format: 'eaeu', country: 'KG', status: 'member', validFrom: '2027-01-01', source: 'Декларация' },
      as('editor'),
    );
    expect(twice).toMatchObject({ status: 409, body: { code: 'membership-overlaps', title: 'Сроки пересекаются' } });
  });

  it('are added once however often the request is sent', async () => {
    const input = { format: 'brics', country: 'KG', status: 'partner', validFrom: '2027-01-01', validTo: null, source: 'Декларация' };
    const headers = { ...as('editor'), 'idempotency-key': 'add-kg-to-brics' };
    const [first, second] = [
      await visitor.post('/reference/format-memberships', input, headers),
      await visitor.post('/reference/format-memberships', input, headers),
    ];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });
});

describe('official files', () => {
  const upload = (name: string, fields: Record<string, string>, headers = as('editor')): Promise<Answer> =>
    house.visitor('en').upload('/reference/imports', { name, type: 'text/csv', bytes: fixture(name) }, fields, headers);

  it('are applied with a report in the reader’s language, and listed', async () => {
    const applied = await upload('okved2.csv', { scheme: 'okved2', complete: 'false' });
    expect(applied).toMatchObject({ status: 201, body: { scheme: 'okved2', edition: 1, rows: 7, added: 2, bad: 3 } });
    expect(applied.body.report.bad[1]).toEqual({ line: 9, column: 'name', reason: 'titleMissing', detail: 'The name is missing' });
    expect((await visitor.get('/reference/imports', as('editor'))).body.items.map((item: { id: string }) => item.id)).toEqual([applied.body.id]);
    expect((await visitor.get('/reference/codes?scheme=okved2&parent=62.01.1')).body.items[0].title).toEqual({ ru: 'Программы для учёта' });
    expect(await upload('okved2.csv', { scheme: 'okved2', complete: 'false' })).toMatchObject({ status: 409, body: { code: 'already-imported' } });
  });

  it('are refused when they are not what they are said to be', async () => {
    expect(await upload('region.csv', { scheme: 'hs' })).toMatchObject({ status: 422, body: { code: 'import-unreadable' } });
    expect(await upload('hs.csv', { scheme: 'hs' })).toMatchObject({ status: 409, body: { code: 'import-looks-partial' } });
    expect(errorsOf(await upload('hs.csv', { scheme: 'nonsense' }))).toEqual(['scheme isIn']);
    expect((await visitor.post('/reference/imports', {}, as('editor'))).status).toBe(415);
  });
});
