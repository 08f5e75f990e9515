import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { HOUSE, daysAfter, newId, type Id } from '@zemlyak/kernel';
import { IntroductionsClock } from '@zemlyak/introductions';
import { WatchLists } from '@zemlyak/compliance';
import { Organisations } from '@zemlyak/registry';
import { House } from '../support/house';
import { ALTAI_CENTRE, ALTAI_HONEY, ANSWERS, KYRGYZ_COUNCIL, MOSCOW_AGENCY, ORLOVA, ownerOf, publishedListing, type Owner } from '../support/meeting-world';
import { signIn } from '../support/people';
import type { Answer, Visitor } from '../support/visitor';

const PAVEL_PHONE = '+73852555017',
  ANNA_PHONE = '+996555123987';

describe('from an expression of interest to an acquaintance', () => {
  let house: House, anna: Owner, pavel: Owner, listingId: Id, annaEn: Visitor, pavelRu: Visitor;
  const express = (visitor = annaEn, id = listingId): Promise<Answer> => visitor.post('/interests', { listingId: id, answers: ANSWERS });

  beforeEach(async () => {
    house = await House.open({ MODE: 'test' });
    anna = await ownerOf(house, ORLOVA, { email: `canary-anna-${newId().slice(-8)}@example.org`, phone: ANNA_PHONE, language: 'en' });
    pavel = await ownerOf(house, ALTAI_HONEY, {
      email: `canary-pavel-${newId().slice(-8)}@example.org`,
      phone: PAVEL_PHONE,
      nameCyrillic: 'Павел Мёдов',
      nameLatin: 'Pavel Myodov',
      zone: 'Asia/Barnaul',
    });
    listingId = await publishedListing(house, pavel);
    await house.settle();
    annaEn = await signIn(house, anna.person.email, 'en');
    pavelRu = await signIn(house, pavel.person.email, 'ru');
  });
  afterEach(() => house.close());

  it('is sent, reminded of, accepted, and opens contacts, call times and advisers to both', async () => {
    const irina = await ownerOf(house, ALTAI_CENTRE, { nameCyrillic: 'Ирина Соколова', nameLatin: 'Irina Sokolova' });
    const aibek = await ownerOf(house, KYRGYZ_COUNCIL, { nameCyrillic: 'Айбек Осмонов', nameLatin: 'Aibek Osmonov' });
    const sent = await express();
    expect(sent).toMatchObject({
      status: 201,
      body: {
        state: 'sent',
        from: { nameLatin: 'Orlova Trade' },
        to: { nameRu: 'ООО «Алтай Мёд»' },
        listing: { id: listingId, side: 'offer' },
        answers: { ...ANSWERS, message: null },
        contacts: null,
        slots: [],
        advisers: [],
      },
    });
    expect(Date.parse(sent.body.answerDueAt) - Date.parse(sent.body.sentAt)).toBe(10 * 86_400_000);
    expect((await annaEn.get('/interest-quota')).body).toMatchObject({ cap: 30, used: 1, left: 29 });
    const { id } = sent.body;

    await house.get(IntroductionsClock).remind(daysAfter(new Date(sent.body.answerDueAt), -2));
    await house.settle();
    const [reminder, first] = await house.letters(pavel.person.email);
    expect([reminder?.subject, first?.subject]).toEqual(['Заявка ждёт вашего ответа', 'Новая заявка: Орлова Трейд']);

    expect((await pavelRu.get('/interests?box=in')).body.items).toMatchObject([{ id, state: 'sent', remindedAt: expect.any(String) }]);
    const accepted = await pavelRu.post(`/interests/${id}/acceptance`);
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
    await house.settle();
    const seen = (await annaEn.get(`/interests/${id}`)).body;
    expect(seen.contacts).toEqual([
      {
        organisationId: anna.organisationId,
        nameCyrillic: 'Анна Орлова',
        nameLatin: 'Anna Orlova',
        email: anna.person.email,
        phone: ANNA_PHONE,
        language: 'en',
        zone: 'Asia/Bishkek',
      },
      {
        organisationId: pavel.organisationId,
        nameCyrillic: 'Павел Мёдов',
        nameLatin: 'Pavel Myodov',
        email: pavel.person.email,
        phone: PAVEL_PHONE,
        language: 'ru',
        zone: 'Asia/Barnaul',
      },
    ]);
    expect(accepted.body.contacts).toEqual(seen.contacts);
    expect(seen.slots).toHaveLength(3);
    expect(seen.slots[0].local.map((side: { zone: string }) => side.zone)).toEqual(['Asia/Bishkek', 'Asia/Barnaul']);
    expect(seen.advisers).toMatchObject([
      { nameLatin: 'Aibek Osmonov', organisation: { nameLatin: 'Business Council Kyrgyzstan' }, advisedOrganisationId: anna.organisationId },
      { nameLatin: 'Irina Sokolova', organisation: { nameLatin: 'Altai Export Centre' }, advisedOrganisationId: pavel.organisationId },
    ]);
    expect(seen.history.map((step: { what: string }) => step.what)).toEqual(['interest-sent', 'interest-reminded', 'interest-accepted']);
    expect((await house.letters(anna.person.email))[0]?.subject).toBe('Altai Myod LLC accepted your interest');

    for (const adviser of [irina, aibek]) {
      const desk = await signIn(house, adviser.person.email);
      expect((await desk.get('/interests?box=watched')).body.items).toMatchObject([{ id }]);
      expect((await desk.get(`/interests/${id}`)).body).toMatchObject({ contacts: null, slots: [], history: seen.history });
      expect(await desk.post(`/interests/${id}/decline`, { reason: 'other' })).toMatchObject({ status: 403 });
    }
    expect((await house.visitor().get(`/organisations/${pavel.organisationId}/responsiveness`)).body).toMatchObject({ asked: 1, answered: 1 });
  });

  it('is declined with a reason from the list, which the sender reads in her own language', async () => {
    const { id } = (await express()).body;
    expect(await pavelRu.post(`/interests/${id}/decline`, { reason: 'потому что' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reason', detail: 'Выберите значение из списка' }] },
    });
    expect(await pavelRu.post(`/interests/${id}/decline`, { reason: 'capacity' })).toMatchObject({ status: 200, body: { state: 'declined', contacts: null } });
    await house.settle();
    expect((await annaEn.get('/interests?box=archive')).body.items).toMatchObject([{ id, state: 'declined', declineReason: 'capacity' }]);
    expect((await house.letters(anna.person.email))[0]?.text).toContain('Reason: No spare capacity at the moment.');
    expect(await pavelRu.post(`/interests/${id}/acceptance`)).toMatchObject({ status: 409, body: { code: 'interest-not-open', title: 'Заявка уже закрыта' } });
  });

  it('can be withdrawn before an answer, by its sender only', async () => {
    const { id } = (await express()).body;
    expect(await pavelRu.post(`/interests/${id}/withdrawal`)).toMatchObject({ status: 403 });
    expect(await annaEn.post(`/interests/${id}/acceptance`)).toMatchObject({ status: 403 });
    expect(await annaEn.post(`/interests/${id}/withdrawal`)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await annaEn.post(`/interests/${id}/withdrawal`)).toMatchObject({
      status: 409,
      body: { code: 'interest-not-open', title: 'This expression of interest is closed' },
    });
    expect(await pavelRu.post(`/interests/${id}/acceptance`)).toMatchObject({ status: 409 });
    expect((await annaEn.get('/interest-quota')).body).toMatchObject({ used: 1 });
  });

  it('expires by itself, frees the listing and gives the month’s place back', async () => {
    const { id, answerDueAt } = (await express()).body;
    expect(await express()).toMatchObject({ status: 409, body: { code: 'interest-already-open' } });
    await house.get(IntroductionsClock).expireInterests(new Date(answerDueAt));
    await house.settle();
    expect((await annaEn.get(`/interests/${id}`)).body).toMatchObject({ state: 'expired', contacts: null });
    expect((await annaEn.get('/interest-quota')).body).toMatchObject({ used: 0 });
    expect((await house.letters(anna.person.email))[0]?.subject).toBe('No answer from Altai Myod LLC');
    expect((await house.visitor().get(`/organisations/${pavel.organisationId}/responsiveness`)).body).toMatchObject({
      asked: 1,
      answered: 0,
      medianHours: null,
    });
    expect(await express()).toMatchObject({ status: 201 });
  });

  it('happens once for a repeated request, and names every fault of a bad one', async () => {
    const key = { 'idempotency-key': newId() };
    const [one, two] = [
      await annaEn.post('/interests', { listingId, answers: ANSWERS }, key),
      await annaEn.post('/interests', { listingId, answers: ANSWERS }, key),
    ];
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    const bad = await annaEn.post('/interests', { listingId: 'x', answers: { whoWeAre: 'мы' }, more: 1 });
    expect(bad.body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['answers.whatWeWant', 'answers.whoWeAre', 'listingId', 'more']);
    expect(await annaEn.post('/interests', { listingId: newId(), answers: ANSWERS })).toMatchObject({ status: 404 });
    expect(await pavelRu.post('/interests', { listingId, answers: ANSWERS })).toMatchObject({ status: 409, body: { code: 'own-listing' } });
    expect(await house.visitor().post('/interests', { listingId, answers: ANSWERS })).toMatchObject({ status: 401 });
    expect(await annaEn.get('/interests/nonsense')).toMatchObject({ status: 404 });
    expect(await annaEn.get('/interests?cursor=nonsense')).toMatchObject({ status: 422, body: { code: 'malformed-cursor' } });
  });

  it('is refused neutrally when one side may not trade, with a reference and no reason', async () => {
    const { id } = (await express()).body;
    await blocklist(house, pavel);
    const refused = await pavelRu.post(`/interests/${id}/acceptance`);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'action-unavailable', reference: expect.stringMatching(/\w{4}/), appealUrl: expect.stringContaining('/app/appeals?') },
    });
    expect(refused.text).not.toMatch(/sanction|санкц|list|список|entry/i);
    expect((await annaEn.get(`/interests/${id}`)).body).toMatchObject({ state: 'sent', contacts: null });
    await annaEn.post(`/interests/${id}/withdrawal`);
    expect(await express()).toMatchObject({ status: 403, body: { code: 'action-unavailable' } });
    expect(
      await house.database.query(
        `SELECT DISTINCT payload ->> 'action' AS action FROM platform.journal_entry WHERE type = 'compliance.action-refused' ORDER BY 1`,
      ),
    ).toEqual([{ action: 'accept_interest' }, { action: 'express_interest' }]);
  });

  it('gives no contact away before acceptance, and afterwards only to the two sides', async () => {
    const stranger = await ownerOf(house, { ...ORLOVA, nameRu: 'Чужая фирма', nameLatin: 'Stranger Ltd' });
    const irina = await ownerOf(house, ALTAI_CENTRE, { nameCyrillic: 'Ирина Соколова', nameLatin: 'Irina Sokolova' });
    const paths = getPathsOf(house),
      { id } = (await express()).body;
    const desk = await signIn(house, irina.person.email);
    const proposal = await desk.post('/introduction-proposals', {
      clientOrganisationId: pavel.organisationId,
      otherOrganisationId: anna.organisationId,
      reason: 'Производитель мёда и дистрибьютор из ЕАЭС',
    });
    await house.settle();
    const readers = { guest: house.visitor(), anna: annaEn, pavel: pavelRu, stranger: await signIn(house, stranger.person.email), irina: desk };
    const ids = {
      interest: id,
      proposal: proposal.body.id as Id,
      listing: listingId,
      anna: anna.organisationId,
      pavel: pavel.organisationId,
      annaPerson: anna.person.id,
      pavelPerson: pavel.person.id,
    };
    const secrets = { anna: [anna.person.email, ANNA_PHONE], pavel: [pavel.person.email, PAVEL_PHONE] };
    const leaksTo = async (reader: keyof typeof readers): Promise<string[]> => {
      const hidden = Object.entries(secrets).flatMap(([whose, words]) => (whose === reader ? [] : words));
      const found = new Set<string>();
      for (const path of addressesOf(paths, Object.values(ids), hidden)) {
        const { text, headers } = await readers[reader].get(path);
        if (hidden.some((word) => text.includes(word) || JSON.stringify(headers).includes(word))) found.add(path);
      }
      return [...found];
    };
    const everywhere = { guest: [], anna: [], pavel: [], stranger: [], irina: [] };
    const leaks = async (): Promise<Record<string, string[]>> => ({
      guest: await leaksTo('guest'),
      anna: await leaksTo('anna'),
      pavel: await leaksTo('pavel'),
      stranger: await leaksTo('stranger'),
      irina: await leaksTo('irina'),
    });
    expect(paths.length).toBeGreaterThan(30);
    expect(await leaks()).toEqual(everywhere);
    expect(await storedWith(house, [...secrets.anna, ...secrets.pavel])).toEqual([]);
    expect(await lettersWith(house, anna, secrets.pavel)).toEqual([]);
    expect(await lettersWith(house, pavel, secrets.anna)).toEqual([]);

    await pavelRu.post(`/interests/${id}/acceptance`);
    await house.settle();
    expect(await leaks()).toEqual({ ...everywhere, anna: [`/interests/${id}`], pavel: [`/interests/${id}`] });
    expect(await storedWith(house, [...secrets.anna, ...secrets.pavel])).toEqual([]);
    expect([...(await lettersWith(house, anna, secrets.pavel)), ...(await lettersWith(house, pavel, secrets.anna))]).toEqual([]);
  }, 240_000);

  describe('brokered by advisers', () => {
    let irina: Visitor, aibek: Visitor, oleg: Visitor;
    const propose = (visitor = irina): Promise<Answer> =>
      visitor.post('/introduction-proposals', {
        clientOrganisationId: pavel.organisationId,
        otherOrganisationId: anna.organisationId,
        reason: 'Производитель мёда и дистрибьютор из ЕАЭС',
      });

    beforeEach(async () => {
      const owners = [
        await ownerOf(house, ALTAI_CENTRE, { nameCyrillic: 'Ирина Соколова', nameLatin: 'Irina Sokolova' }),
        await ownerOf(house, KYRGYZ_COUNCIL, { nameCyrillic: 'Айбек Осмонов', nameLatin: 'Aibek Osmonov' }),
        await ownerOf(house, MOSCOW_AGENCY, { nameCyrillic: 'Олег Титов', nameLatin: 'Oleg Titov' }),
      ];
      [irina, aibek, oleg] = (await Promise.all(owners.map((owner) => signIn(house, owner.person.email)))) as [Visitor, Visitor, Visitor];
    });

    it('is queued, agreed, offered to both with the advisers’ names, and opens contacts when both accept', async () => {
      const queued = await propose();
      expect(queued).toMatchObject({ status: 201, body: { state: 'queued', client: { nameLatin: 'Altai Myod LLC' }, other: { nameLatin: 'Orlova Trade' } } });
      const path = `/introduction-proposals/${queued.body.id}`;
      for (const outsider of [annaEn, pavelRu, oleg])
        expect([(await outsider.get(path)).status, (await outsider.get('/introduction-proposals')).body.items]).toEqual([404, []]);
      expect((await aibek.get(path)).body).toMatchObject({ state: 'queued', history: [{ what: 'introduction-proposed' }] });
      expect(await irina.post(`${path}/agreement`)).toMatchObject({ status: 403 });
      expect(await aibek.post(`${path}/agreement`)).toMatchObject({ status: 200, body: { state: 'offered' } });

      const offered = await annaEn.get(path);
      expect(offered.body).toMatchObject({
        state: 'offered',
        ownAnswer: null,
        contacts: null,
        history: [],
        advisers: [{ nameLatin: 'Irina Sokolova' }, { nameLatin: 'Aibek Osmonov' }],
      });
      expect(await annaEn.post(`${path}/acceptance`)).toMatchObject({ status: 200, body: { state: 'offered', ownAnswer: 'accepted', contacts: null } });
      expect((await pavelRu.get(path)).body).toMatchObject({ state: 'offered', ownAnswer: null, contacts: null });
      const done = await pavelRu.post(`${path}/acceptance`);
      expect(done.body).toMatchObject({
        state: 'accepted',
        contacts: [
          { email: pavel.person.email, phone: PAVEL_PHONE },
          { email: anna.person.email, phone: ANNA_PHONE },
        ],
      });
      expect(done.body.slots).toHaveLength(3);
      for (const adviser of [irina, aibek]) {
        expect((await adviser.get(path)).body).toMatchObject({
          state: 'accepted',
          contacts: null,
          history: [{ what: 'introduction-proposed' }, { what: 'introduction-agreed' }, { what: 'introduction-welcomed' }, { what: 'introduction-accepted' }],
        });
      }
    });

    it('can be declined by either company without the other seeing a reason', async () => {
      const { id } = (await propose()).body,
        path = `/introduction-proposals/${id}`;
      await aibek.post(`${path}/agreement`);
      expect(await annaEn.post(`${path}/decline`, { reason: 'region' })).toMatchObject({
        status: 200,
        body: { state: 'declined', ownAnswer: 'declined', ownReason: 'region' },
      });
      for (const other of [pavelRu, irina]) expect((await other.get(path)).text).not.toContain('region');
      expect((await aibek.get(path)).body).toMatchObject({ ownReason: 'region' });
      expect((await pavelRu.get(path)).body).toMatchObject({ state: 'declined', ownReason: null });
      expect(await pavelRu.post(`${path}/acceptance`)).toMatchObject({ status: 409, body: { code: 'introduction-not-offered' } });
    });

    it('is proposed for own clients only, and not within one territory', async () => {
      expect(await propose(oleg)).toMatchObject({ status: 403 });
      expect(await propose(aibek)).toMatchObject({ status: 403 });
      expect(await propose(annaEn)).toMatchObject({ status: 403 });
      const neighbour = await ownerOf(house, { ...ALTAI_HONEY, nameRu: 'Алтай Чай', nameLatin: 'Altai Tea' });
      expect(
        await irina.post('/introduction-proposals', {
          clientOrganisationId: pavel.organisationId,
          otherOrganisationId: neighbour.organisationId,
          reason: 'Соседи по району, оба из Бийска',
        }),
      ).toMatchObject({ status: 409, body: { code: 'introduction-not-possible' } });
    });
  });
});

/** Every GET of the API as its own description lists them. */
function getPathsOf(house: House): string[] {
  const api: OpenAPIObject = SwaggerModule.createDocument(house.app, { openapi: '3.1.0', info: { title: 'walk', version: '1' } });
  return Object.entries(api.paths)
    .filter(([path, item]) => item.get && !path.includes('/events'))
    .map(([path]) => path.replace('/api/v1', ''));
}

/** The paths with every known id in place of their parameters; lists also with a query for the first part of a hidden address, which no answer echoes whole. */
function addressesOf(paths: readonly string[], ids: readonly string[], hidden: readonly string[]): string[] {
  const filled = paths.flatMap((path) =>
    path.includes('{')
      ? ids.map((id) => path.replace(/\{[^}]+\}/g, id))
      : [path, ...hidden.slice(0, 1).map((word) => `${path}?q=${word.split('@')[0]}&limit=50`)],
  );
  return [...filled, '/interests?box=out', '/interests?box=archive', '/interests?box=watched'];
}

/** Tables that others read from, and that hold one of the words. */
async function storedWith(house: House, words: readonly string[]): Promise<string[]> {
  const tables = await house.database.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('search', 'matching', 'offers', 'introductions', 'notifications', 'compliance', 'registry') OR (table_schema = 'platform' AND table_name = 'journal_entry')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await house.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name} t WHERE to_jsonb(t)::text LIKE ANY ($1)`, [
      words.map((word) => `%${word}%`),
    ]);
    if (row!.n) found.push(name);
  }
  return found;
}

/** Letters to somebody that hold one of the words. */
async function lettersWith(house: House, owner: Owner, words: readonly string[]): Promise<string[]> {
  const letters = await house.letters(owner.person.email);
  return letters.filter((letter) => words.some((word) => `${letter.subject} ${letter.text} ${letter.html}`.includes(word))).map((letter) => letter.subject);
}

/** Puts the organisation's name on a watch list; everybody is screened again. */
async function blocklist(house: House, owner: Owner): Promise<void> {
  const name = (await house.get(Organisations).byId(owner.organisationId)).nameLatin;
  await house.get(WatchLists).import(HOUSE, { list: 'test', csv: `kind,name,country,identifiers\norganisation,${name},RU,\n` });
  await house.settle();
}
