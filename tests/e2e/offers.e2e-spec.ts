import { HOUSE, newId } from '@zemlyak/kernel';
import { WatchLists } from '@zemlyak/compliance';
import { People } from '@zemlyak/identity';
import sharp from 'sharp';
import { unlikeDescribed } from '../support/described';
import { House } from '../support/house';
import { honeyOffer, honeyRequest } from '../support/offers';
import { activeOrganisation, draftOrganisation } from '../support/organisations';
import { PASSWORD, person, signIn, withRoles } from '../support/people';
import type { Visitor } from '../support/visitor';

const DESCRIPTION = { ru: 'Нужен цветочный мёд в банках 250–500 г и травяной чай, две тонны в месяц, поставка в Бишкек.' };

describe('offers and requests', () => {
  let house: House, anna: Visitor, reviewer: Visitor, organisationId: string;
  const owner = async (from: Parameters<typeof activeOrganisation>[1] = {}): Promise<{ visitor: Visitor; id: string }> => {
    const { id, email } = await person(house, { password: PASSWORD });
    const { organisation } = await activeOrganisation(house, from, id);
    return { visitor: await signIn(house, email), id: organisation.id };
  };
  const begin = async (visitor: Visitor, body: object = honeyRequest()): Promise<{ id: string; version: number }> => {
    const answer = await visitor.post('/offers', body);
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body;
  };
  const publish = async (visitor: Visitor, body: object = honeyRequest()): Promise<{ id: string; version: number }> => {
    const { id } = await begin(visitor, body),
      submitted = await visitor.post(`/offers/${id}/submission`);
    expect([submitted.status, submitted.body.code]).toEqual([200, undefined]);
    const published = await reviewer.post(`/offers/${id}/publication`, {}, { 'if-match': String(submitted.headers['etag']) });
    expect([published.status, published.body.status]).toEqual([200, 'published']);
    return published.body;
  };

  beforeAll(async () => {
    house = await House.open();
    ({ visitor: anna, id: organisationId } = await owner());
    reviewer = await withRoles(house, 'reviewer');
  });
  afterAll(() => house.close());

  describe('drafting', () => {
    it('keeps both languages side by side, gives a number and an end in six months', async () => {
      const { body } = await anna.post('/offers', honeyRequest());
      expect(body).toMatchObject({
        number: expect.stringMatching(/^ЗП-\d{4}-\d{4}$/),
        status: 'draft',
        title: { ru: 'Ищем поставщика мёда и травяного чая', en: 'Looking for honey and herbal tea' },
        organisation: { id: organisationId },
        inside: { steps: ['change', 'submit', 'withdraw'] },
        version: 1,
      });
      const months = (new Date(body.expiresAt).getTime() - Date.now()) / 86_400_000 / 30;
      expect(months).toBeGreaterThan(5.8);
      expect(months).toBeLessThan(6.3);
    });

    it('names every wrong field at once, in the reader’s language', async () => {
      const wrong = {
        side: 'request',
        title: { ru: 'Мёд' },
        hs: ['0409', '9999'],
        quantity: { amount: -1, unit: '168' },
        price: { amountMinor: 1.5, currency: 'rub' },
        surprise: 1,
      };
      const ru = await anna.post('/offers', wrong);
      expect(ru.status).toBe(422);
      expect(ru.body.errors.map((e: { path: string }) => e.path).sort()).toEqual([
        'price.amountMinor',
        'price.currency',
        'quantity.amount',
        'surprise',
        'title.ru',
      ]);
      const en = await anna.post('/offers', wrong, { 'accept-language': 'en' });
      expect(en.body.errors.find((e: { path: string }) => e.path === 'title.ru').detail).toBe('From 5 to 140 characters');
      expect(ru.body.errors.find((e: { path: string }) => e.path === 'title.ru').detail).toBe('Длина от 5 до 140 знаков');
    });

    it('says which code is unknown', async () => {
      const { status, body } = await anna.post('/offers', honeyRequest({ hs: ['0409', '9999'], certificates: ['NO-SUCH'] }));
      expect([status, body.errors.map((e: { path: string }) => e.path)]).toEqual([422, ['hs.1', 'certificates.0']]);
      expect(body.errors[0].detail).toContain('9999');
    });

    it('refuses a text of a megabyte with a clear problem, before and after the limit of the body', async () => {
      const large = await anna.post('/offers', honeyRequest({ description: { ru: 'м'.repeat(400_000) } }));
      expect(large).toMatchObject({
        status: 422,
        body: { code: 'invalid-input', errors: [{ path: 'description.ru', code: 'maxLength', detail: 'Не длиннее 6000 знаков' }] },
      });
      const larger = await anna.post('/offers', honeyRequest({ description: { ru: 'x'.repeat(1_100_000) } }));
      expect(larger).toMatchObject({ status: 413, body: { code: 'too-large', title: 'Слишком большой объём' } });
    });

    it('happens once when the button is pressed twice', async () => {
      const key = { 'idempotency-key': newId() },
        body = honeyRequest({ title: { ru: 'Нажали дважды на кнопку' } });
      const [first, second] = await Promise.all([anna.post('/offers', body, key), anna.post('/offers', body, key)]);
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.body.id).toBe(first.body.id);
      const mine = await anna.get('/my/offers?limit=100');
      expect(mine.body.items.filter((o: { title: { ru: string } }) => o.title.ru === 'Нажали дважды на кнопку')).toHaveLength(1);
    });

    it('tells while writing what may not be posted, what trade rules say and what lacks', async () => {
      const { status, body } = await anna.post('/offer-checks', { side: 'offer', type: 'goods', title: { ru: 'Реплика часов известных марок' }, hs: ['2204'] });
      expect(status).toBe(200);
      expect(body.problems).toEqual([{ rule: 'COUNTERFEIT', effect: 'block', path: 'title.ru', words: 'реплика часов', title: 'Подделки' }]);
      expect(body.notices).toEqual([{ effect: 'notice', text: expect.stringContaining('алкоголем') }]);
      expect(body.canBeSubmitted).toBe(false);
      expect(body.missing.find((m: { field: string }) => m.field === 'description')).toEqual({
        field: 'description',
        languages: ['ru', 'en'],
        required: true,
        why: expect.stringContaining('200'),
      });
      expect(body.completeness.ru).toBeGreaterThan(body.completeness.en);
    });

    it('is not for guests', async () => {
      expect((await house.visitor().post('/offers', honeyRequest())).body).toMatchObject({ status: 401, code: 'sign-in-required' });
    });
  });

  describe('changing', () => {
    it('needs the version, and refuses an old one', async () => {
      const { id } = await begin(anna);
      expect((await anna.patch(`/offers/${id}`, { hs: ['0902'] })).status).toBe(428);
      const changed = await anna.patch(`/offers/${id}`, { hs: ['0902'] }, { 'if-match': 'W/"1"' });
      expect([changed.status, changed.headers['etag'], changed.body.hs]).toEqual([200, 'W/"2"', ['0902']]);
      expect((await anna.patch(`/offers/${id}`, { hs: ['0409'] }, { 'if-match': 'W/"1"' })).body).toMatchObject({
        status: 412,
        code: 'stale-version',
        currentVersion: 2,
      });
    });
  });

  describe('the way to the public', () => {
    it('is closed by the list of what may not be posted', async () => {
      const { id } = await begin(anna, honeyRequest({ description: { ru: 'Поможем обойти санкции: поставка мимо таможни.' } }));
      const answer = await anna.post(`/offers/${id}/submission`);
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'listing-not-allowed', rules: ['EVASION'], errors: [{ path: 'description.ru', code: 'listingRule' }] },
      });
      expect(answer.body.errors[0].detail).toBe('Нельзя размещать: «обойти санкции»');
    });

    it('says what lacks, and keeps the draft', async () => {
      const { id } = await begin(anna, { side: 'request', title: { ru: 'Ищем поставщика мёда' } });
      expect((await anna.post(`/offers/${id}/submission`)).body).toMatchObject({
        status: 422,
        code: 'offer-not-complete',
        errors: [{ path: 'description' }, { path: 'codes' }],
      });
      expect((await anna.get(`/offers/${id}`)).body.status).toBe('draft');
    });

    it('goes through a second person; the page is public at its address, without contacts', async () => {
      const { id } = await begin(anna, honeyRequest({ clauseTag: 'M7' }));
      expect((await house.visitor().get(`/offers/${id}`)).status).toBe(404);
      const submitted = await anna.post(`/offers/${id}/submission`);
      expect(submitted.body).toMatchObject({ status: 'in_review', inside: { pending: { state: 'in_review', number: 1 } } });
      const etag = String(submitted.headers['etag']);
      expect((await anna.post(`/offers/${id}/publication`, {}, { 'if-match': etag })).body).toMatchObject({ status: 403, code: 'not-allowed' });
      expect((await reviewer.get('/offer-reviews?limit=100')).body.items.map((o: { id: string }) => o.id)).toContain(id);
      expect((await reviewer.post(`/offers/${id}/decision`, { verdict: 'approve' }, { 'if-match': etag })).status).toBe(200);
      const page = await house.visitor('en').get(`/offers/${id}`);
      expect(page).toMatchObject({ status: 200, body: { status: 'published', clauseTag: 'M7', inside: null, organisation: { id: organisationId } } });
      expect(page.text).not.toMatch(/@example\.org|authorId|personId/);
      expect((await anna.get(`/offers/${id}?preview=stranger`)).body.inside).toBeNull();
      expect((await house.visitor().get(`/offers?organisationId=${organisationId}`)).body.items.map((o: { id: string }) => o.id)).toContain(id);
    });

    it('returns with the field marked and the reviewer’s words', async () => {
      const { id } = await begin(anna),
        submitted = await anna.post(`/offers/${id}/submission`),
        ifMatch = { 'if-match': String(submitted.headers['etag']) };
      expect((await reviewer.post(`/offers/${id}/decision`, { verdict: 'return' }, ifMatch)).body).toMatchObject({
        status: 422,
        errors: [{ path: 'remarks' }],
      });
      const remarks = [{ field: 'targetCountries', text: 'Напишите, в какие страны вы поставляете.' }];
      expect((await reviewer.post(`/offers/${id}/decision`, { verdict: 'return', remarks }, ifMatch)).body.status).toBe('returned');
      expect((await anna.get(`/offers/${id}`)).body.inside).toMatchObject({
        pending: { state: 'returned', remarks },
        steps: expect.arrayContaining(['change', 'submit']),
      });
    });

    it('of what an adviser wrote leads through the client, and the adviser cannot approve', async () => {
      const { visitor: irina, id: agencyId } = await owner({ kind: 'agency', country: 'RU', subject: '22' }),
        client = await owner({ country: 'RU', subject: '22', nameRu: 'Алтай Мёд' });
      const draft = await irina.post('/offers', honeyOffer({ organisationId: client.id }));
      expect(draft.body).toMatchObject({ status: 'draft', inside: { onBehalfBy: agencyId } });
      const id = draft.body.id as string,
        submitted = await irina.post(`/offers/${id}/submission`),
        etag = String(submitted.headers['etag']);
      expect(submitted.body.status).toBe('awaiting_client');
      expect((await irina.post(`/offers/${id}/client-approval`, {}, { 'if-match': etag })).body.code).toBe('not-allowed');
      const agreed = await client.visitor.post(`/offers/${id}/client-approval`, {}, { 'if-match': etag });
      expect(agreed.body.status).toBe('in_review');
      const after = { 'if-match': String(agreed.headers['etag']) };
      expect((await irina.post(`/offers/${id}/publication`, {}, after)).body).toMatchObject({ status: 403, code: 'own-offer' });
      expect((await reviewer.post(`/offers/${id}/publication`, {}, after)).body.status).toBe('published');
      const history = await client.visitor.get(`/offers/${id}/history`);
      expect(history.body.items[0]).toMatchObject({ type: 'offers.offer-drafted', person: { nameCyrillic: 'Анна Орлова' }, organisation: { id: agencyId } });
      expect((await house.visitor().get(`/offers/${id}/history`)).status).toBe(401);
      expect((await anna.get(`/offers/${id}/history`)).status).toBe(404);
    });
  });

  describe('an edit of a public listing', () => {
    it('keeps the approved text public, shows the change field by field, and replaces it on approval', async () => {
      const { id, version } = await publish(anna);
      const edited = await anna.patch(`/offers/${id}`, { title: { ru: 'Ищем гречишный мёд' }, hs: ['0409', '0902'] }, { 'if-match': `W/"${version}"` });
      expect(edited.body).toMatchObject({ title: { ru: 'Ищем поставщика мёда и травяного чая' }, inside: { pending: { state: 'in_review' } } });
      expect((await house.visitor().get(`/offers/${id}`)).body).toMatchObject({ status: 'published', hs: ['0409'] });
      const { body } = await reviewer.get(`/offers/${id}/revisions`);
      expect(body.items[0].changes).toEqual([
        { field: 'title.ru', before: 'Ищем поставщика мёда и травяного чая', after: 'Ищем гречишный мёд', added: [], removed: [] },
        { field: 'title.en', before: 'Looking for honey and herbal tea', after: null, added: [], removed: [] },
        { field: 'hs', before: null, after: null, added: ['0902'], removed: [] },
      ]);
      await reviewer.post(`/offers/${id}/publication`, {}, { 'if-match': String(edited.headers['etag']) });
      expect((await house.visitor().get(`/offers/${id}`)).body).toMatchObject({ title: { ru: 'Ищем гречишный мёд' }, hs: ['0409', '0902'] });
    });
  });

  describe('files', () => {
    const picture = (): Promise<Buffer> =>
      sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#c80' } })
        .withExif({ IFD0: { Artist: 'SECRET PLACE' } })
        .jpeg()
        .toBuffer();
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

    it('photos are drawn anew and shown to whoever sees the listing', async () => {
      const { id } = await begin(anna),
        added = await anna.upload(
          `/offers/${id}/photos`,
          { name: '../../etc/passwd.jpg', type: 'image/jpeg', bytes: await picture() },
          { caption: 'Цех фасовки' },
        );
      expect(added.status).toBe(201);
      const { files } = (await anna.get(`/offers/${id}`)).body;
      expect(files).toEqual([
        expect.objectContaining({ id: added.body.id, kind: 'photo', caption: 'Цех фасовки', contentType: 'image/webp', width: 1600, height: 800 }),
      ]);
      const shown = await anna.get(`/offer-files/${added.body.id}`);
      expect([shown.status, shown.headers['content-type'], shown.text.includes('SECRET PLACE')]).toEqual([200, 'image/webp', false]);
      expect((await house.visitor().get(`/offer-files/${added.body.id}`)).status).toBe(404);
    });

    it.each([
      ['photos', 'a page named as a picture', Buffer.from('<html><script>alert(1)</script>'), 415, 'offer-file-unreadable'],
      ['photos', 'a vector drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'offer-file-unreadable'],
      ['photos', 'half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), 415, 'offer-file-unreadable'],
      ['photos', 'more than ten megabytes', Buffer.alloc(10 * 1_048_576 + 1), 413, 'offer-file-too-large'],
      ['files', 'a program named as a document', Buffer.from('MZ this program cannot be run'), 415, 'offer-file-unreadable'],
      ['files', 'a document cut off', Buffer.from('%PDF-1.4 and nothing more'), 415, 'offer-file-unreadable'],
    ])('%s: %s is refused with a clear problem', async (kind, _what, bytes, status, code) => {
      const { id } = await begin(anna);
      const answer = await anna.upload(`/offers/${id}/${kind}`, { name: 'file', type: 'image/jpeg', bytes });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect((await anna.get(`/offers/${id}`)).body.files).toEqual([]);
    });

    it('added to a public listing stay hidden until approved', async () => {
      const { id } = await publish(anna);
      const { body } = await anna.upload(`/offers/${id}/files`, { name: 'catalogue.pdf', type: 'application/pdf', bytes: pdf });
      expect((await house.visitor().get(`/offers/${id}`)).body.files).toEqual([]);
      expect((await house.visitor().get(`/offer-files/${body.id}`)).status).toBe(404);
      const own = await anna.get(`/offers/${id}`);
      expect(own.body.files).toMatchObject([{ id: body.id, live: false }]);
      await reviewer.post(`/offers/${id}/publication`, {}, { 'if-match': String(own.headers['etag']) });
      const shown = await house.visitor().get(`/offer-files/${body.id}`);
      expect([shown.status, shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([
        200,
        'application/pdf',
        `attachment; filename="${body.id}.pdf"`,
      ]);
      expect((await anna.delete(`/offers/${id}/files/${body.id}`)).status).toBe(204);
      expect((await house.visitor().get(`/offer-files/${body.id}`)).status).toBe(404);
    });
  });

  describe('the end', () => {
    it('a withdrawn listing is gone, with neighbours', async () => {
      const neighbour = await publish(anna),
        { id } = await publish(anna);
      expect((await anna.post(`/offers/${id}/withdrawal`)).body.status).toBe('withdrawn');
      const gone = await house.visitor().get(`/offers/${id}`);
      expect(gone).toMatchObject({ status: 410, body: { code: 'offer-gone', offerStatus: 'withdrawn' } });
      expect(gone.body.neighbours.length).toBeGreaterThan(0);
      expect(unlikeDescribed('OfferGoneDto', gone.body)).toEqual([]);
      expect((await house.visitor().get(`/offers/${neighbour.id}`)).status).toBe(200);
      expect((await house.visitor().get('/offers/not-an-id')).status).toBe(404);
    });

    it('a pause hides, resuming shows, renewal moves the end', async () => {
      const { id } = await publish(anna);
      await anna.post(`/offers/${id}/pause`);
      expect((await house.visitor().get(`/offers/${id}`)).status).toBe(404);
      expect((await anna.delete(`/offers/${id}/pause`)).body.status).toBe('published');
      const until = new Date(Date.now() + 300 * 86_400_000).toISOString();
      expect((await anna.post(`/offers/${id}/renewal`, { expiresAt: until })).body.expiresAt).toBe(until);
      expect((await anna.post(`/offers/${id}/renewal`, { expiresAt: '2001-01-01T00:00:00Z' })).body).toMatchObject({
        status: 422,
        errors: [{ path: 'expiresAt', code: 'inPast' }],
      });
      expect((await reviewer.post(`/offers/${id}/withdrawal`)).status).toBe(403);
    });
  });

  describe('a listed company', () => {
    it('meets a neutral refusal with a reference, appeals, and the officer sees why', async () => {
      const { visitor } = await owner({ nameRu: null, nameLatin: 'Blocked Co', legalName: 'Blocked Co LLC' }),
        officer = await withRoles(house, 'officer');
      await house.get(WatchLists).import(HOUSE, { list: 'test', csv: 'kind,name,country,identifiers\norganisation,Blocked Co,KG,\n' });
      await house.settle();
      const { id } = await begin(visitor, honeyOffer()),
        refused = await visitor.post(`/offers/${id}/submission`);
      expect(refused.body).toEqual({
        type: '/problems/action-unavailable',
        code: 'action-unavailable',
        status: 403,
        title: 'Это действие недоступно',
        reference: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
        appealUrl: `/app/appeals?reference=${refused.body.reference}`,
        detail: `Если вы считаете, что это ошибка, подайте обращение и укажите номер ${refused.body.reference}.`,
      });
      expect(refused.text).not.toMatch(/санкц|спис|правил|стран|sanction|list|rule|countr/i);
      const appeal = await visitor.post('/appeals', { reference: refused.body.reference, text: 'У нас другой регистрационный номер.' });
      expect(appeal).toMatchObject({ status: 201, body: { state: 'open' } });
      expect((await anna.post('/appeals', { reference: refused.body.reference, text: 'Это не моё обращение.' })).status).toBe(404);
      expect((await visitor.get('/refusals')).status).toBe(403);
      const register = await officer.get('/refusals');
      expect(register.body.items).toContainEqual(
        expect.objectContaining({ reference: refused.body.reference, action: 'publish_offer', verdict: 'refuse', ruleIds: ['screening:refused'] }),
      );
      expect((await officer.post(`/appeals/${appeal.body.id}/answer`, { answer: 'Сведения проверены, решение остаётся.' })).body.state).toBe('answered');
      expect((await visitor.get('/appeals')).body.items).toMatchObject([{ answer: 'Сведения проверены, решение остаётся.' }]);
    });

    it('people see where their check stands; strangers do not', async () => {
      const { organisation, ownerId } = await draftOrganisation(house, {}, (await person(house, { password: PASSWORD })).id),
        own = await signIn(house, await emailOf(ownerId));
      expect((await own.get(`/organisations/${organisation.id}/screening`)).body).toMatchObject({ state: 'in_check', reasons: [] });
      expect(
        (await own.post(`/organisations/${organisation.id}/parties`, { role: 'owner', nameCyrillic: 'Орлова Анна', sharePercent: 100, isMyself: true })).status,
      ).toBe(201);
      expect((await own.post(`/organisations/${organisation.id}/parties`, { role: 'owner' })).body).toMatchObject({
        status: 422,
        errors: [{ path: 'nameCyrillic' }],
      });
      await house.settle();
      expect((await own.get(`/organisations/${organisation.id}/screening`)).body).toMatchObject({
        state: 'clear',
        nextCheckOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      for (const path of ['screening', 'parties']) expect((await anna.get(`/organisations/${organisation.id}/${path}`)).status).toBe(404);
    });
  });

  it('speaks English to English readers', async () => {
    const { id } = await begin(anna, { side: 'request', title: { ru: 'Ищем поставщика мёда' }, description: DESCRIPTION, hs: ['9303'] });
    const { body } = await anna.post(`/offers/${id}/submission`, {}, { 'accept-language': 'en' });
    expect(body).toMatchObject({
      status: 403,
      title: 'This action is not available',
      detail: expect.stringMatching(/^If you think this is a mistake, file an appeal and quote the reference [2-9A-Z]{4}-[2-9A-Z]{4}\.$/),
    });
  });

  async function emailOf(personId: string): Promise<string> {
    return (await house.get(People).byId(personId)).email;
  }
});
