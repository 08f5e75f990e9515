import { HOUSE, Problem, type Id } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { parse } from 'csv-parse/sync';
import { House } from '../support/house';
import { caseFiles, companyOfCase, mailOfCase, type CaseFiles } from '../support/matching-cases-import';
import { adviser, councillor } from '../support/organisations';
import { PASSWORD, freshEmail, person, signIn, withRoles } from '../support/people';
import { csvFile, inn, workbookFile } from '../support/tables';
import type { Answer, Visitor } from '../support/visitor';

const HEADINGS = ['Наименование', 'ИНН', 'Сайт', 'Почта'];
interface Client {
  readonly inside: { readonly status: string; readonly confirmedByClient: boolean };
}
const CSV = 'text/csv',
  XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('importing companies and listings', () => {
  let house: House, irina: Visitor, agencyId: Id, agencyName: string;

  beforeAll(async () => {
    house = await House.open();
    const { email, id } = await person(house, { password: PASSWORD, nameCyrillic: 'Ирина Соколова' });
    const { organisation } = await adviser(house, '22', id);
    [agencyId, agencyName] = [organisation.id, organisation.nameRu!];
    irina = await signIn(house, email);
  });
  afterAll(() => house.close());

  const give = (visitor: Visitor, bytes: Buffer, fields: Record<string, string> = { kind: 'companies' }, name = 'клиенты.csv', type = CSV): Promise<Answer> =>
    visitor.upload('/imports', { name, type, bytes }, fields);
  /** Gives a file, takes the suggested mapping and waits for the check. */
  const checked = async (visitor: Visitor, bytes: Buffer, fields?: Record<string, string>): Promise<Answer> => {
    const { body } = await give(visitor, bytes, fields);
    expect((await visitor.put(`/imports/${body.id}/mapping`, { mapping: body.suggestedMapping })).status).toBe(202);
    await house.settle();
    return visitor.get(`/imports/${body.id}`);
  };
  const applied = async (visitor: Visitor, id: string): Promise<Answer> => {
    expect((await visitor.post(`/imports/${id}/application`)).status).toBe(202);
    await house.settle();
    return visitor.get(`/imports/${id}`);
  };
  const rows = (n: number, from: number): string[][] => Array.from({ length: n }, (_, i) => [`ООО «Пасека ${from + i}»`, inn(from + i), '', '']);

  it('fifty rows in windows-1251: 47 ready, 3 with row and reason; nothing is published and each client is asked', async () => {
    const client = freshEmail(),
      good = rows(47, 1_000);
    good[0]![3] = client;
    const bad = [
      ['ООО «Кедр»', '77012', '', ''],
      ['', inn(2_000), '', ''],
      ["=cmd|' /C calc'!A0", inn(2_001), 'не сайт', ''],
    ];
    const given = await give(irina, csvFile([HEADINGS, ...good, ...bad], { encoding: 'windows-1251' }));
    expect(given).toMatchObject({
      status: 201,
      body: {
        status: 'uploaded',
        format: 'csv',
        encoding: 'windows-1251',
        separator: ';',
        fileName: 'клиенты.csv',
        columns: HEADINGS,
        rows: 50,
        mapping: null,
        suggestedMapping: ['nameRu', 'identifier.RU_INN', 'website', 'contactEmail'],
        required: [['legalName', 'nameRu', 'nameLatin']],
      },
    });
    expect(given.body.sample).toHaveLength(5);
    expect(given.body.fields).toEqual(
      expect.arrayContaining([
        { field: 'nameRu', label: 'Название (ru)' },
        { field: 'identifier.RU_INN', label: 'ИНН' },
      ]),
    );

    const { id } = given.body,
      after = await irina.put(`/imports/${id}/mapping`, { mapping: given.body.suggestedMapping });
    expect(after).toMatchObject({ status: 202, body: { status: 'checking', checked: 0 } });
    await house.settle();
    const seen = await irina.get(`/imports/${id}`);
    expect(seen.body).toMatchObject({ status: 'checked', rows: 50, checked: 50, ready: 47, bad: 3, duplicates: 0, applied: 0 });
    expect(seen.body.refused).toMatchObject([
      {
        row: 49,
        state: 'bad',
        problems: [{ column: 'ИНН', field: 'identifier.RU_INN', code: 'identifierForm', value: '77012', text: expect.stringMatching(/7707083893/) }],
      },
      { row: 50, problems: [{ column: null, field: 'legalName', text: expect.stringMatching(/назван/i) }] },
      { row: 51, problems: [{ column: 'Сайт', value: 'не сайт', code: 'isUrl' }] },
    ]);

    const file = await irina.get(`/imports/${id}/bad-rows`);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="rows.csv"; filename\*=UTF-8''/),
    });
    const back: string[][] = parse(file.text, { bom: true, delimiter: ';' });
    expect(back[0]).toEqual([...HEADINGS, 'Строка', 'Столбец', 'Что исправить']);
    expect(back).toHaveLength(4);
    expect(back[3]![0]).toBe("'=cmd|' /C calc'!A0");
    expect(back[1]!.slice(4, 6)).toEqual(['49', 'ИНН']);
    expect(parse((await irina.get(`/imports/${id}/bad-rows`, { 'accept-language': 'en' })).text, { bom: true, delimiter: ';' })).toMatchObject([
      expect.arrayContaining(['Row', 'Column', 'What to correct']),
      {},
      {},
      {},
    ]);

    expect((await applied(irina, id)).body).toMatchObject({ status: 'finished', applied: 47 });
    expect((await house.visitor().get('/search?q=пасека')).body.total.value).toBe(0);
    const { body: clients } = await irina.get('/clients?limit=100');
    expect(clients.items).toHaveLength(47);
    expect(clients.items.every(({ inside }: Client) => inside.status === 'draft' && !inside.confirmedByClient)).toBe(true);
    const letters = await house.letters(client),
      invitation = letters.find((letter) => letter.text.includes('client-confirmation'))!;
    expect(invitation.text).toContain(agencyName);
    const [, organisationId, token] = /client-confirmation\/([0-9a-f-]+)#token=(\S+)/.exec(invitation.text)!;
    expect((await house.visitor().post(`/organisations/${organisationId}/client-confirmation`, { token })).status).toBe(200);
    expect((await irina.get('/clients?limit=100')).body.items.filter(({ inside }: Client) => inside.confirmedByClient)).toMatchObject([{ id: organisationId }]);
    expect((await irina.get('/notices')).text).toContain(id);
    expect((await irina.get('/imports')).body.items[0]).toMatchObject({ id, status: 'finished', applied: 47 });
    expect((await irina.post(`/imports/${id}/application`)).body).toMatchObject({ status: 409, code: 'import-wrong-status' });
  });

  it('a file of bad rows that was put right goes through as it is', async () => {
    const first = await checked(irina, csvFile([HEADINGS, ['+Плюс', '77012', '', '']]));
    const back: string[][] = parse((await irina.get(`/imports/${first.body.id}/bad-rows`)).text, { bom: true, delimiter: ';' });
    back[1]![1] = inn(3_000);
    const again = await checked(irina, csvFile(back, { mark: true }));
    expect(again.body).toMatchObject({
      encoding: 'utf-8',
      ready: 1,
      bad: 0,
      mapping: ['nameRu', 'identifier.RU_INN', 'website', 'contactEmail', null, null, null],
    });
    await applied(irina, again.body.id as string);
    expect((await irina.get('/clients')).body.items[0]).toMatchObject({ nameRu: '+Плюс' });
  });

  it('a workbook', async () => {
    const bytes = await workbookFile([
      ['Название', 'ОГРН', 'Год основания'],
      ['ООО «Лист»', 1027700132195, 2014],
      [{ formula: '1+1', result: 2 }, '', null],
    ]);
    const given = await give(irina, bytes, { kind: 'companies' }, 'клиенты.xlsx', XLSX);
    expect(given.body).toMatchObject({
      format: 'xlsx',
      encoding: null,
      columns: ['Название', 'ОГРН', 'Год основания'],
      rows: 2,
      sample: [
        ['ООО «Лист»', '1027700132195', '2014'],
        ['=1+1', '', ''],
      ],
    });
    const seen = await checked(irina, bytes);
    expect(seen.body).toMatchObject({ ready: 1, bad: 1, refused: [{ row: 3, problems: [{ code: 'formulaCell', value: '=1+1' }] }] });
    expect((await applied(irina, seen.body.id as string)).body).toMatchObject({ applied: 1 });
  });

  it.each([
    ['an empty file', async () => Buffer.alloc(0), 'table-empty', 422],
    ['headings only', async () => csvFile([HEADINGS]), 'table-empty', 422],
    ['a picture', async () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'table-unreadable', 415],
    ['prose', async () => Buffer.from('Уважаемые коллеги\nнаправляем список\n'), 'table-unreadable', 415],
    ['a page', async () => Buffer.from('<html><body>a;b</body></html>'), 'table-unreadable', 415],
    [
      'another alphabet',
      async () =>
        csvFile(
          [
            ['Firma', 'Ort'],
            ['Müller & Söhne', 'Köln'],
            ['Çağlar', 'İzmir'],
          ],
          { encoding: 'windows-1254' },
        ),
      'table-encoding-unknown',
      422,
    ],
    ['two sheets', () => workbookFile([['Название'], ['А один']], [['Название'], ['Б два']]), 'table-several-sheets', 422],
    ['too many rows', async () => csvFile([['Название', 'ИНН'], ...Array.from({ length: 50_001 }, (_, i) => [`Р ${i}`, ''])]), 'table-too-many-rows', 413],
  ])('%s is refused in words and nothing is kept', async (_name, bytes, code, status) => {
    const before = (await irina.get('/imports')).body.items.length;
    const answer = await give(irina, await bytes());
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.body.detail).toMatch(/[а-яё]{4,}/);
    expect((await irina.get('/imports')).body.items).toHaveLength(before);
  });

  it('a cell of a megabyte makes its row bad and leaves the others alone', async () => {
    const seen = await checked(
      irina,
      csvFile([
        ['Название', 'О компании'],
        ['ООО «Слон»', 'мёд '.repeat(250_000)],
        ['ООО «Мышь»', 'мёд'],
      ]),
    );
    expect(seen.body).toMatchObject({ ready: 1, bad: 1, refused: [{ row: 2, problems: [{ column: 'О компании', code: 'cellTooLong' }] }] });
    expect(seen.text.length).toBeLessThan(20_000);
  });

  it('a missing column and a wrong kind are told before anything begins', async () => {
    const { body } = await give(
      irina,
      csvFile([
        ['ИНН', 'Сайт'],
        [inn(4_000), ''],
      ]),
    );
    expect(await irina.put(`/imports/${body.id}/mapping`, { mapping: body.suggestedMapping })).toMatchObject({
      status: 422,
      body: { code: 'table-columns-missing', missing: [['legalName', 'nameRu', 'nameLatin']] },
    });
    expect(await irina.put(`/imports/${body.id}/mapping`, { mapping: [7] })).toMatchObject({ status: 422 });
    expect(await give(irina, csvFile([HEADINGS, ...rows(1, 4_001)]), { kind: 'cats' })).toMatchObject({ status: 422, body: { errors: [{ path: 'kind' }] } });
    expect((await irina.get(`/imports/${body.id}`)).body).toMatchObject({ status: 'uploaded', checked: 0 });
  });

  it('belongs to its agency: strangers find nothing, companies may not import', async () => {
    const { body } = await give(irina, csvFile([HEADINGS, ...rows(1, 5_000)]));
    const oleg = await person(house, { password: PASSWORD }),
      elena = await person(house, { password: PASSWORD }),
      anna = await person(house, { password: PASSWORD });
    await adviser(house, '77', oleg.id);
    await councillor(house, 'KG', elena.id);
    for (const { email } of [oleg, elena]) {
      const stranger = await signIn(house, email);
      for (const path of [`/imports/${body.id}`, `/imports/${body.id}/bad-rows`]) expect((await stranger.get(path)).status).toBe(404);
      expect((await stranger.put(`/imports/${body.id}/mapping`, { mapping: [] })).status).toBe(404);
      expect((await stranger.post(`/imports/${body.id}/application`)).status).toBe(404);
      expect((await stranger.delete(`/imports/${body.id}/application`)).status).toBe(404);
      expect((await stranger.get('/imports')).body.items).toEqual([]);
      expect((await give(stranger, csvFile([HEADINGS, ...rows(1, 5_001)]), { kind: 'companies', organisationId: agencyId })).status).toBe(403);
    }
    expect((await (await signIn(house, anna.email)).get('/imports')).status).toBe(403);
    expect((await house.visitor().get('/imports')).status).toBe(401);
    expect((await irina.get('/imports/nonsense')).status).toBe(404);
  });

  describe('labelled cases from two files', () => {
    let operator: Visitor, files: CaseFiles;
    const listings = new Map<string, { id: Id; organisationId: Id }>();

    beforeAll(async () => {
      operator = await withRoles(house, 'operator');
      files = caseFiles((scheme, code) => house.get(Reference).has(scheme, code));
    });

    const importAll = async (kind: string, bytes: Buffer): Promise<Answer> => {
      const seen = await checked(operator, bytes, { kind, organisationId: agencyId });
      expect({ refused: seen.body.refused, ready: seen.body.ready }).toEqual({ refused: [], ready: files.cases.profiles.length });
      return applied(operator, seen.body.id as string);
    };

    it('become companies, whose clients confirm them, and drafts of listings', async () => {
      expect((await importAll('companies', files.companies)).body).toMatchObject({ status: 'finished', applied: files.cases.profiles.length });
      for (const profile of files.cases.profiles) {
        const letter = (await house.letters(mailOfCase(profile))).find((one) => one.text.includes('client-confirmation'))!;
        const [, organisationId, token] = /client-confirmation\/([0-9a-f-]+)#token=(\S+)/.exec(letter.text)!;
        expect((await house.visitor().post(`/organisations/${organisationId}/client-confirmation`, { token })).status).toBe(200);
      }
      expect((await importAll('offers', files.offers)).body).toMatchObject({ status: 'finished', applied: files.cases.profiles.length });
      const drafted = await house.database.query<{ id: Id; organisationId: Id; name: string; status: string; onBehalfBy: Id }>(
        `SELECT o.id, o.organisation_id AS "organisationId", c.legal_name AS name, o.status, o.on_behalf_by AS "onBehalfBy" FROM offers.offer o JOIN registry.organisation c ON c.id = o.organisation_id`,
      );
      for (const profile of files.cases.profiles)
        listings.set(
          profile.id,
          drafted.find((row) => row.name === companyOfCase(profile))!,
        );
      expect(drafted).toHaveLength(files.cases.profiles.length);
      expect(drafted.every((row) => row.status === 'draft' && row.onBehalfBy === agencyId)).toBe(true);
      const again = await checked(operator, files.offers, { kind: 'offers', organisationId: agencyId });
      expect(again.body).toMatchObject({ ready: 0, duplicates: files.cases.profiles.length });
    });

    it('are approved, published, found and suggested to each other', async () => {
      const organisations = house.get(Organisations),
        offers = house.get(Offers),
        held: string[] = [];
      for (const { organisationId } of listings.values()) await organisations.submit(HOUSE, organisationId);
      await house.settle();
      for (const { organisationId } of listings.values()) await organisations.approve(HOUSE, organisationId);
      await house.settle();
      for (const [caseId, { id }] of listings) {
        try {
          await offers.submit(HOUSE, id);
          await offers.approve(HOUSE, id);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          held.push(caseId); // the gate wants a person to look at its goods first
        }
      }
      await house.settle();
      expect(held.length).toBeLessThanOrEqual(files.cases.profiles.length / 10);
      expect((await house.visitor().get('/search?kind=offer,request&limit=1')).body.total.value).toBe(files.cases.profiles.length - held.length);

      const best = files.cases.pairs.filter((pair) => pair.grade === 2 && !held.includes(pair.request) && !held.includes(pair.offer));
      const suggested = await Promise.all(
        [...new Set(best.map((pair) => pair.request))].map(async (request) => {
          const { body } = await operator.get(`/offers/${listings.get(request)!.id}/matches`);
          const [top] = body.items as { other: { id: string } }[];
          return best.some((pair) => pair.request === request && listings.get(pair.offer)!.id === top?.other.id);
        }),
      );
      expect(suggested.filter(Boolean).length / suggested.length).toBeGreaterThanOrEqual(0.9);
    });
  });
});
