import { Organisations, type CreateOrganisationInput } from '@zemlyak/registry';
import sharp from 'sharp';
import { House } from '../support/house';
import { PASSWORD, freshEmail, person, signIn, withRoles } from '../support/people';
import { activeOrganisation, adviser, companyInput, councillor } from '../support/organisations';
import type { Visitor } from '../support/visitor';

const NUMBER = { scheme: 'KG_INN', value: '02507199510010' };

describe('an organisation, from its first line to its public card', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  const newcomer = async (): Promise<{ visitor: Visitor; id: string; email: string }> => {
    const { email, id } = await person(house, { password: PASSWORD });
    return { visitor: await signIn(house, email), id, email };
  };
  /** A public company and its owner, signed in. */
  const company = async (from: Partial<CreateOrganisationInput> = {}) => {
    const owner = await newcomer();
    return { owner: owner.visitor, ownerId: owner.id, organisation: (await activeOrganisation(house, from, owner.id)).organisation };
  };
  const draft = async (visitor: Visitor, from: object = {}) => {
    const answer = await visitor.post('/organisations', { ...companyInput(), ...from });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const ifMatch = (version: number) => ({ 'if-match': `W/"${version}"` });

  it('is created, found by its number, returned with a field marked, corrected, approved and shown without contacts', async () => {
    const anna = await newcomer(),
      stranger = house.visitor('en');
    const { visitor: aibek, id: aibekId } = await newcomer();
    await councillor(house, 'KG', aibekId);
    const made = await draft(anna.visitor, {
      nameRu: 'Орлова Трейд',
      nameLatin: 'Orlova Trade',
      identifiers: [NUMBER],
      about: { ru: 'Оборудование для пекарен' },
    });
    expect(made).toMatchObject({ slug: 'orlova-trade', version: 1, inside: { status: 'draft', confirmedByClient: true } });
    expect((await stranger.get(`/organisations/${made.id}`)).status).toBe(404);

    expect(await anna.visitor.post(`/organisations/${made.id}/submission`)).toMatchObject({ status: 200, body: { inside: { status: 'in_review' } } });
    const other = await newcomer();
    const duplicates = await other.visitor.post('/organisations/duplicates', {
      nameLatin: 'Orlova',
      country: 'KG',
      identifiers: [{ ...NUMBER, value: '0250 7199 5100 10' }],
    });
    expect(duplicates.body).toMatchObject({
      matches: [{ organisationId: made.id, slug: null, certainty: 'certain' }],
      nameSuggestion: { field: 'nameRu', text: 'Орлова', suggested: true },
    });
    expect(await other.visitor.post('/organisations', companyInput({ identifiers: [NUMBER] }))).toMatchObject({
      status: 409,
      body: { code: 'organisation-duplicate', title: 'Такая организация уже есть' },
    });

    expect((await aibek.get('/reviews')).body.items.map((o: { id: string }) => o.id)).toEqual([made.id]);
    const words = 'Напишите, в какие страны вы поставляете.';
    expect((await aibek.post(`/organisations/${made.id}/decision`, { verdict: 'return', remarks: [{ field: 'nowhere', text: words }] })).status).toBe(422);
    expect((await aibek.post(`/organisations/${made.id}/decision`, { verdict: 'return', remarks: [{ field: 'exportExperience', text: words }] })).status).toBe(
      200,
    );

    const returned = await anna.visitor.get(`/organisations/${made.id}`);
    expect(returned.body.inside).toMatchObject({ status: 'returned', remarks: [{ field: 'exportExperience', text: words }] });
    const fixed = { exportExperience: { countries: ['KZ', 'UZ'] } };
    expect((await anna.visitor.patch(`/organisations/${made.id}`, fixed)).status).toBe(428);
    const changed = await anna.visitor.patch(`/organisations/${made.id}`, fixed, { 'if-match': String(returned.headers['etag']) });
    expect(changed).toMatchObject({ status: 200, body: { version: returned.body.version + 1 } });
    expect(await anna.visitor.patch(`/organisations/${made.id}`, { city: 'Ош' }, ifMatch(returned.body.version))).toMatchObject({
      status: 412,
      body: { code: 'stale-version', currentVersion: changed.body.version },
    });

    await anna.visitor.post(`/organisations/${made.id}/submission`);
    await house.settle();
    const approved = await aibek.post(`/organisations/${made.id}/decision`, { verdict: 'approve' });
    expect(approved).toMatchObject({ status: 200, body: { inside: { status: 'active', lapseOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } } });

    const card = await stranger.get('/organisations/orlova-trade');
    expect(card).toMatchObject({
      status: 200,
      body: { nameRu: 'Орлова Трейд', nameLatin: 'Orlova Trade', identifiers: [{ value: NUMBER.value, checked: 'format' }], inside: null },
    });
    expect(card.text).not.toMatch(/@|\+\d{6}|Anna Orlova|Анна Орлова/);
    const preview = await anna.visitor.get('/organisations/orlova-trade?preview=stranger');
    expect(preview.body).toEqual(card.body);
    expect((await anna.visitor.get(`/organisations/${made.id}/history`)).body.states.map((s: { to: string }) => s.to)).toEqual([
      'draft',
      'in_review',
      'returned',
      'in_review',
      'active',
    ]);
    expect((await stranger.get(`/organisations/${made.id}/history`)).status).toBe(401);
    expect((await other.visitor.get(`/organisations/${made.id}/history`)).status).toBe(403);
  });

  it('keeps its old address after a rename', async () => {
    const { organisation, owner } = await company({ nameLatin: 'Golden Bee' });
    await owner.patch(`/organisations/${organisation.id}`, { nameLatin: 'Silver Bee' }, ifMatch(organisation.version));
    expect(await house.visitor().get('/organisations/golden-bee')).toMatchObject({
      status: 301,
      headers: { location: '/api/v1/organisations/silver-bee' },
      body: { slug: 'silver-bee' },
    });
  });

  it('a double click makes one record', async () => {
    const { visitor } = await newcomer(),
      body = companyInput(),
      key = { 'idempotency-key': 'create-orlova-1' };
    const [first, second] = [await visitor.post('/organisations', body, key), await visitor.post('/organisations', body, key)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    expect((await visitor.get('/my/organisations')).body).toMatchObject([{ id: first.body.id, role: 'owner' }]);
  });

  it('an adviser drafts for a client, who confirms by the letter before anything can be public', async () => {
    const { visitor: desk, id: irina } = await newcomer(),
      pavel = freshEmail();
    const agency = await adviser(house, '22', irina);
    const record = await desk.post('/clients', {
      legalName: 'ООО «Алтай Мёд»',
      nameRu: 'Алтай Мёд',
      client: { email: pavel, nameCyrillic: 'Павел Мёдов', language: 'ru' },
    });
    expect(record).toMatchObject({ status: 201, body: { subject: '22', inside: { confirmedByClient: false, createdOnBehalfBy: agency.organisation.id } } });
    const id: string = record.body.id;
    expect(await desk.post(`/organisations/${id}/submission`)).toMatchObject({ status: 409, body: { code: 'client-not-confirmed' } });
    await house.settle();
    const letter = (await house.letters(pavel)).find((l) => l.subject.startsWith('Подтвердите запись'))!;
    expect(letter.text).toContain('ООО «Алтай Мёд»');
    const token = /client-confirmation\/[0-9a-f-]{36}#token=(\S+)/.exec(letter.text)![1];
    expect((await house.visitor().post(`/organisations/${id}/client-confirmation`, { token: 'x'.repeat(60) })).status).toBe(404);
    expect(await house.visitor().post(`/organisations/${id}/client-confirmation`, { token })).toMatchObject({
      status: 200,
      body: { organisationId: id, confirmedByClient: true },
    });
    await desk.post(`/organisations/${id}/submission`);
    await house.settle();
    expect(await desk.post(`/organisations/${id}/decision`, { verdict: 'approve' })).toMatchObject({ status: 403, body: { code: 'own-draft' } });
    const second = await newcomer();
    await adviser(house, '22', second.id);
    expect((await second.visitor.post(`/organisations/${id}/decision`, { verdict: 'approve' })).status).toBe(200);
    expect((await desk.get('/clients')).body.items).toMatchObject([{ id, inside: { status: 'active' } }]);
    expect((await house.visitor().post('/clients', {})).status).toBe(401);
  });

  it('somebody asks to join and is let in by a colleague', async () => {
    const { organisation, owner, ownerId } = await company(),
      asker = await newcomer();
    expect((await asker.visitor.post(`/organisations/${organisation.id}/join-requests`, { message: 'Я отвечаю за продажи.' })).status).toBe(201);
    expect((await asker.visitor.get(`/organisations/${organisation.id}/members`)).status).toBe(404);
    const [request] = (await owner.get(`/organisations/${organisation.id}/join-requests`)).body;
    expect(request).toMatchObject({ personId: asker.id, message: 'Я отвечаю за продажи.' });
    expect((await owner.put(`/organisations/${organisation.id}/join-requests/${request.id}`, { accepted: true })).status).toBe(204);
    const members = await asker.visitor.get(`/organisations/${organisation.id}/members`);
    expect(members.body.map((m: { role: string }) => m.role)).toEqual(['owner', 'member']);
    expect(members.text).not.toContain('@');
    expect(await asker.visitor.put(`/organisations/${organisation.id}/members/${asker.id}`, { role: 'owner' })).toMatchObject({
      status: 403,
      body: { code: 'above-yourself' },
    });
    expect(await owner.delete(`/organisations/${organisation.id}/members/${ownerId}`)).toMatchObject({ status: 409, body: { code: 'last-owner' } });
    expect((await asker.visitor.delete(`/organisations/${organisation.id}/members/${asker.id}`)).status).toBe(204);
  });

  it('pauses, is confirmed, and disappears at once when suspended', async () => {
    const operator = await withRoles(house, 'operator'),
      { organisation, owner } = await company(),
      stranger = house.visitor();
    const seen = async () => (await stranger.get(`/organisations/${organisation.slug}`)).status;
    expect(await owner.post(`/organisations/${organisation.id}/pause`, { until: '2020-01-01T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'until' }] },
    });
    expect((await owner.post(`/organisations/${organisation.id}/pause`, {})).status).toBe(200);
    expect(await seen()).toBe(404);
    expect((await owner.delete(`/organisations/${organisation.id}/pause`)).status).toBe(200);
    expect((await owner.post(`/organisations/${organisation.id}/confirmation`)).status).toBe(200);
    expect(await seen()).toBe(200);
    expect((await owner.post(`/organisations/${organisation.id}/suspension`, { reason: 'просто так' })).status).toBe(403);
    expect((await operator.post(`/organisations/${organisation.id}/suspension`, { reason: 'Поддельные документы' })).status).toBe(200);
    expect(await seen()).toBe(404);
    expect(await house.get(Organisations).forIndex(organisation.id)).toBeNull();
    expect((await owner.get(`/organisations/${organisation.id}`)).body.inside).toMatchObject({ status: 'suspended', statusReason: 'Поддельные документы' });
    expect(await owner.delete(`/organisations/${organisation.id}/pause`)).toMatchObject({ status: 409, body: { code: 'organisation-wrong-status' } });
    expect((await operator.delete(`/organisations/${organisation.id}/suspension`)).status).toBe(200);
    expect(await seen()).toBe(200);
  });

  it('shows facts with source and dates, and verification comes from a register extract alone', async () => {
    const { organisation, owner } = await company(),
      reviewer = await withRoles(house, 'reviewer');
    const fact = {
      kind: 'register',
      statement: { ru: 'Запись в реестре действует' },
      source: 'Реестр юридических лиц',
      checkedOn: '2026-01-10',
      expiresOn: '2028-01-10',
    };
    expect((await owner.post(`/organisations/${organisation.id}/facts`, fact)).status).toBe(403);
    expect((await reviewer.post(`/organisations/${organisation.id}/facts`, { ...fact, checkedOn: '2999-01-01', expiresOn: '2999-02-01' })).status).toBe(422);
    const made = await reviewer.post(`/organisations/${organisation.id}/facts`, fact);
    expect(made.status).toBe(201);
    expect((await house.visitor().get(`/organisations/${organisation.slug}/facts`)).body).toMatchObject([
      { source: 'Реестр юридических лиц', checkedOn: '2026-01-10', expiresOn: '2028-01-10', checkedBy: null },
    ]);
    expect((await house.visitor().get(`/organisations/${organisation.slug}`)).body.verified).toBe(true);
    expect((await reviewer.delete(`/organisations/${organisation.id}/facts/${made.body.id}`)).status).toBe(204);
    expect((await house.visitor().get(`/organisations/${organisation.slug}`)).body.verified).toBe(false);
  });

  it('takes pictures and nothing else', async () => {
    const { organisation, owner } = await company(),
      path = `/organisations/${organisation.id}/photos`;
    const jpeg = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#c93' } })
      .withExif({ IFD0: { Copyright: 'Anna' } })
      .jpeg()
      .toBuffer();
    const added = await owner.upload(path, { name: 'a.jpg', type: 'image/jpeg', bytes: jpeg }, { captionRu: 'Пасека' });
    expect(added).toMatchObject({ status: 201, body: { width: 80, height: 60, caption: { ru: 'Пасека' } } });
    const shown = await house.visitor().get(`/photos/${added.body.id}`);
    expect([shown.status, shown.headers['content-type'], shown.text.includes('Anna')]).toEqual([200, 'image/webp', false]);
    expect(await owner.upload(path, { name: 'a.jpg', type: 'image/jpeg', bytes: Buffer.from('<svg onload="alert(1)"/>') })).toMatchObject({
      status: 415,
      body: { code: 'photo-unreadable' },
    });
    expect(await owner.upload(path, { name: 'big.jpg', type: 'image/jpeg', bytes: Buffer.alloc(11 * 1_048_576) })).toMatchObject({
      status: 413,
      body: { code: 'photo-too-large' },
    });
    expect((await owner.post(path, {})).status).toBe(422);
    expect((await owner.delete(`${path}/${added.body.id}`)).status).toBe(204);
    expect((await house.visitor().get(`/photos/${added.body.id}`)).status).toBe(404);
  });

  it('checks numbers while they are typed', async () => {
    const anybody = house.visitor('en'),
      check = async (scheme: string, value: string) => (await anybody.post('/identifier-checks', { scheme, value })).body;
    expect((await anybody.get('/identifier-schemes')).body.find((s: { scheme: string }) => s.scheme === 'RU_INN')).toMatchObject({
      label: { ru: 'ИНН' },
      checked: 'checksum',
    });
    expect(await check('RU_INN', '77 07 083893')).toEqual({ valid: true, value: '7707083893', fault: null, checked: 'checksum', personal: false });
    expect(await check('RU_INN', '7707083894')).toMatchObject({ valid: false, fault: 'identifierChecksum' });
    expect(await check('KG_INN', '02507199510010')).toMatchObject({ valid: true, checked: 'format' });
    expect((await anybody.get('/organisations/no-such-firm')).body).toMatchObject({ code: 'not-found', title: 'Not found' });
  });
});
