import { newId, type Id } from '@zemlyak/kernel';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { House } from '../support/house';
import { honeyRequest } from '../support/offers';
import { activeOrganisation, adviser } from '../support/organisations';
import { PASSWORD, person, signIn, signUpBody } from '../support/people';
import { csvFile } from '../support/tables';
import type { Answer, Visitor } from '../support/visitor';

describe('a request with a key', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('leaves nothing from which its password could be guessed, and is still known when it comes again', async () => {
    const body = signUpBody(),
      key = { 'idempotency-key': newId() },
      guest = house.visitor();
    expect((await guest.post('/people', body, key)).status).toBe(202);
    const [kept] = await house.database.query<{ fingerprint: string }>('SELECT fingerprint FROM platform.idempotency WHERE key = $1', [key['idempotency-key']]);
    const guessed = createHash('sha256')
      .update(`POST /api/v1/people\n${JSON.stringify(body)}`)
      .digest('hex');
    expect(kept!.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(kept!.fingerprint).not.toBe(guessed);

    const again = await guest.post('/people', body, key);
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([202, 'true']);
    expect((await guest.post('/people', { ...body, password: 'совсем другой длинный пароль' }, key)).body.code).toBe('idempotency-conflict');
  });

  describe('that uploads a file', () => {
    let owner: Visitor, agent: Visitor, organisationId: Id, offerId: Id, picture: Buffer;
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
      table = csvFile([
        ['Наименование', 'ИНН'],
        ['Пасека', ''],
      ]);
    beforeAll(async () => {
      const { email, id } = await person(house, { password: PASSWORD });
      organisationId = (await activeOrganisation(house, {}, id)).organisation.id;
      owner = await signIn(house, email);
      offerId = (await owner.post('/offers', honeyRequest())).body.id;
      const irina = await person(house, { password: PASSWORD });
      await adviser(house, '22', irina.id);
      agent = await signIn(house, irina.email);
      picture = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#c93' } })
        .jpeg()
        .toBuffer();
    });
    const count = async (table: string): Promise<number> => Number((await house.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n);

    it.each<[string, string, () => [Visitor, string, Buffer, Record<string, string>]]>([
      ['a picture of an organisation', 'registry.photo', () => [owner, `/organisations/${organisationId}/photos`, picture, { captionRu: 'Пасека' }]],
      ['a picture of a listing', 'offers.offer_file', () => [owner, `/offers/${offerId}/photos`, picture, { caption: 'Цех' }]],
      ['a document of a listing', 'offers.offer_file', () => [owner, `/offers/${offerId}/files`, pdf, {}]],
      ['a table to import', 'registry.table_import', () => [agent, '/imports', table, { kind: 'companies' }]],
    ])('%s: two at once and one later make one record and get one answer; another file with the key is refused', async (_what, records, sent) => {
      const [visitor, path, bytes, fields] = sent(),
        key = { 'idempotency-key': newId() },
        send = (body: Buffer): Promise<Answer> => visitor.upload(path, { name: 'file', type: 'application/octet-stream', bytes: body }, fields, key),
        before = await count(records);
      const twins = await Promise.all([send(bytes), send(bytes)]),
        later = await send(bytes);
      expect([...twins, later].map((answer) => [answer.status, answer.body])).toEqual(Array(3).fill([201, twins[0].body]));
      expect(later.headers['idempotent-replayed']).toBe('true');
      expect(await count(records)).toBe(before + 1);
      expect((await send(Buffer.concat([bytes, Buffer.from('\n')]))).body.code).toBe('idempotency-conflict');
    });

    it('that was refused leaves the key for a better one', async () => {
      const key = { 'idempotency-key': newId() },
        send = (bytes: Buffer): Promise<Answer> =>
          owner.upload(`/organisations/${organisationId}/photos`, { name: 'a.jpg', type: 'image/jpeg', bytes }, {}, key);
      expect((await send(Buffer.from('<svg/>'))).status).toBe(415);
      expect((await send(picture)).status).toBe(201);
    });
  });

  it('asks to join once', async () => {
    const { email } = await person(house, { password: PASSWORD }),
      { organisation } = await activeOrganisation(house),
      stranger = await signIn(house, email),
      key = { 'idempotency-key': newId() },
      ask = (message: string): Promise<Answer> => stranger.post(`/organisations/${organisation.id}/join-requests`, { message }, key);
    const [first, second] = [await ask('Я ваш бухгалтер'), await ask('Я ваш бухгалтер')];
    expect([first.status, second.status, second.headers['idempotent-replayed'], second.text]).toEqual([201, 201, 'true', first.text]);
    expect((await ask('Я другой')).body.code).toBe('idempotency-conflict');
  });
});
