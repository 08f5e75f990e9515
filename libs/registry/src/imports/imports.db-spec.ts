import { PersonalData } from '@zemlyak/identity';
import { HOUSE, NotAllowed, NotFound, Unavailable, newId, type Actor, type Id } from '@zemlyak/kernel';
import { OrganisationDuplicate, Organisations, RegistryModule } from '@zemlyak/registry';
import { adviser, councillor } from '../../../../tests/support/organisations';
import { LogLines } from '../../../../tests/support/log-lines';
import { freshEmail, person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { csvFile, inn, workbookFile } from '../../../../tests/support/tables';
import { ownerUrl } from '../../../../tests/support/test-database';
import { Client } from 'pg';
import { Applying } from './applying.service';
import { Checking } from './checking.service';
import { ImportWrongStatus, TableColumnsMissing } from './import.errors';
import { ImportKinds, type AppliedRow, type ImportKind } from './import-kinds';
import { ImportQueries } from './imports.queries';
import { ImportsSchedule } from './imports.schedule';
import { TableImports } from './imports.service';
import type { TableImport } from './table-import.entity';

const HEADINGS = ['Наименование', 'ИНН', 'Почта'];
const MAPPING = ['nameRu', 'identifier.RU_INN', 'contactEmail'];

describe('imports', () => {
  let rooms: OpenRooms,
    irina: Actor,
    agencyId: Id,
    count = 0;

  beforeAll(async () => {
    rooms = await openRooms(RegistryModule);
    const made = await adviser(rooms, '22');
    [irina, agencyId] = [made.owner, made.organisation.id];
  });
  afterAll(() => rooms.close());

  const imports = (): TableImports => rooms.get(TableImports);
  const state = (id: Id): Promise<TableImport> => imports().visible(irina, id);
  const rowsOf = (n: number): string[][] => Array.from({ length: n }, () => [`Пасека ${++count}`, inn(count), '']);
  const upload = (rows: readonly (readonly string[])[], headings = HEADINGS): Promise<Id> =>
    imports().upload(irina, { kind: 'companies', fileName: 'клиенты.csv', bytes: csvFile([headings, ...rows]) });
  const checked = async (rows: readonly (readonly string[])[], mapping: (string | null)[] = MAPPING): Promise<Id> => {
    const id = await upload(rows, HEADINGS.slice(0, mapping.length));
    await imports().map(irina, id, mapping);
    await rooms.settle();
    return id;
  };
  const applied = async (id: Id): Promise<TableImport> => {
    await imports().apply(irina, id);
    await rooms.settle();
    return state(id);
  };
  const drafts = async (name = ''): Promise<number> => {
    const [row] = await rooms.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM registry.organisation WHERE created_on_behalf_by = $1 AND name_ru LIKE $2`,
      [agencyId, `%${name}%`],
    );
    return row!.n;
  };
  const refused = async (id: Id): Promise<[number, string, string | null][]> =>
    (await rooms.get(ImportQueries).refused(id, 0, 20_000)).map((row) => [row.number, row.problems[0]!.code, row.problems[0]!.field]);

  it('sorts rows, makes drafts of the good ones, and invites clients whose address is given', async () => {
    const email = freshEmail(),
      good = rowsOf(3),
      before = await drafts();
    const id = await checked([
      ...good.slice(0, 2),
      [...good[2]!.slice(0, 2), email],
      ['Кедр', '7701234567', ''],
      ['', inn(90_001), ''],
      ['Кедр', inn(90_002), 'не почта'],
      [...good[0]!],
    ]);
    expect(await state(id)).toMatchObject({ status: 'checked', rows: 7, checked: 7, ready: 3, bad: 3, duplicates: 1, applied: 0 });
    expect(await refused(id)).toEqual([
      [5, 'identifierChecksum', 'identifier.RU_INN'],
      [6, 'nameNeeded', 'legalName'],
      [7, 'isEmail', 'contactEmail'],
      [8, 'rowRepeats', null],
    ]);
    expect(await drafts()).toBe(before);

    expect(await applied(id)).toMatchObject({ status: 'finished', ready: 3, applied: 3, bad: 3, duplicates: 1 });
    expect(await drafts()).toBe(before + 3);
    const [made] = await rooms.database.query<{ id: Id }>(`SELECT organisation_id AS id FROM registry.identifier WHERE value = $1`, [good[2]![1]]);
    expect(await rooms.get(Organisations).byId(made!.id)).toMatchObject({
      status: 'draft',
      nameRu: good[2]![0],
      legalName: good[2]![0],
      country: 'RU',
      subject: '22',
      createdBy: irina.personId,
      createdOnBehalfBy: agencyId,
      confirmedByClient: false,
    });
    expect(await rooms.database.query('SELECT purpose, role FROM registry.invitation WHERE organisation_id = $1', [made!.id])).toEqual([
      { purpose: 'client', role: 'owner' },
    ]);
    const [letter] = await rooms.database.query<{ text: string }>(
      `SELECT text FROM platform.mailbox WHERE recipient = $1 AND text LIKE '%client-confirmation%'`,
      [email],
    );
    expect(letter!.text).toContain(good[2]![0]);
    const history = await rooms.database.query<{ type: string }>(
      'SELECT type FROM platform.journal_entry WHERE subjects @> ARRAY[$1::text] ORDER BY position',
      [made!.id],
    );
    expect(history.map((entry) => entry.type)).toEqual(['registry.organisation-drafted', 'registry.client-invited']);
    expect(
      await rooms.database.query(`SELECT payload FROM platform.journal_entry WHERE type = 'registry.import-finished' AND subjects @> ARRAY[$1::text]`, [id]),
    ).toHaveLength(1);
  });

  it('finds firms that the registry or an earlier file has', async () => {
    const rows = rowsOf(2),
      named = [`Без номера ${++count}`, '', ''];
    await applied(await checked([...rows, named]));
    const again = await checked([...rows, named, ...rowsOf(1)]);
    expect(await state(again)).toMatchObject({ ready: 1, duplicates: 3 });
    expect((await refused(again)).map(([, code]) => code)).toEqual(['alreadyImported', 'alreadyImported', 'alreadyImported']);

    const { owner } = await adviser(rooms, '22');
    const other = await imports().upload(owner, { kind: 'companies', fileName: 'x.csv', bytes: csvFile([HEADINGS, ...rows]) });
    await imports().map(owner, other, MAPPING);
    await rooms.settle();
    expect((await refused(other)).map(([, code]) => code)).toEqual(['alreadyRegistered', 'alreadyRegistered']);
  });

  it('refuses a number that somebody took after the check, and nothing else', async () => {
    const rows = rowsOf(3),
      id = await checked(rows),
      { owner } = await adviser(rooms, '22');
    await rooms
      .get(Organisations)
      .create(owner, { kind: 'company', legalName: 'Другие', nameRu: 'Другие', country: 'RU', identifiers: [{ scheme: 'RU_INN', value: rows[1]![1]! }] });
    await rooms.database.query(`UPDATE registry.organisation SET status = 'in_review' WHERE legal_name = 'Другие'`);
    expect(await applied(id)).toMatchObject({ status: 'finished', ready: 2, applied: 2, duplicates: 1 });
    expect(await refused(id)).toEqual([[3, 'alreadyRegistered', 'identifier.RU_INN']]);
  });

  it('keeps to the territory of the agency or council', async () => {
    const headings = ['Название', 'Страна', 'Регион'];
    const id = await upload(
      [
        ['А один', 'Россия', 'Алтайский край'],
        ['Б два', 'RU', '77'],
        ['В три', 'Киргизия', ''],
        ['Г четыре', 'Нарния', ''],
      ],
      headings,
    );
    await imports().map(irina, id, ['nameRu', 'country', 'subject']);
    await rooms.settle();
    expect(await refused(id)).toEqual([
      [3, 'outsideTerritory', 'subject'],
      [4, 'outsideTerritory', 'country'],
      [5, 'unknownCode', 'country'],
    ]);

    const elena = (await councillor(rooms, 'KG')).owner;
    const abroad = await imports().upload(elena, {
      kind: 'companies',
      fileName: 'x.csv',
      bytes: csvFile([
        ['Name', 'ИНН'],
        ['Orlova Trade', '02507199510010'],
        ['Steppe', ''],
      ]),
    });
    expect((await imports().choices(elena, await imports().visible(elena, abroad))).suggested).toEqual(['nameLatin', 'identifier.KG_INN']);
    await imports().map(elena, abroad, ['nameLatin', 'identifier.KG_INN']);
    await rooms.settle();
    expect(await imports().visible(elena, abroad)).toMatchObject({ ready: 2, bad: 0 });
  });

  it('is for agencies, councils and operators, who see only their own', async () => {
    const id = await upload(rowsOf(1)),
      stranger = (await adviser(rooms, '77')).owner,
      guest = (await person(rooms)).actor;
    const file = { kind: 'companies', fileName: 'x.csv', bytes: csvFile([HEADINGS, ...rowsOf(1)]) };
    await expect(imports().visible(stranger, id)).rejects.toBeInstanceOf(NotFound);
    await expect(imports().map(stranger, id, MAPPING)).rejects.toBeInstanceOf(NotFound);
    await expect(imports().apply(stranger, id)).rejects.toBeInstanceOf(NotFound);
    await expect(imports().upload(guest, file)).rejects.toBeInstanceOf(NotAllowed);
    await expect(imports().upload(stranger, { ...file, organisationId: agencyId })).rejects.toBeInstanceOf(NotAllowed);
    const operator = (await person(rooms, { operatorRoles: ['operator'] })).actor;
    await expect(imports().upload(operator, file)).rejects.toMatchObject({ facts: { errors: [{ path: 'organisationId', code: 'isNotEmpty' }] } });
    expect(await imports().visible(operator, await imports().upload(operator, { ...file, organisationId: agencyId }))).toMatchObject({
      organisationId: agencyId,
    });
  });

  it('says which column is missing or given twice, and begins nothing', async () => {
    const id = await upload(rowsOf(1));
    await expect(imports().map(irina, id, [null, 'identifier.RU_INN', null])).rejects.toBeInstanceOf(TableColumnsMissing);
    await expect(imports().map(irina, id, ['nameRu', 'nameRu', null])).rejects.toMatchObject({
      facts: { errors: [{ path: 'mapping.1', code: 'columnTwice' }] },
    });
    await expect(imports().map(irina, id, ['nameRu'])).rejects.toMatchObject({ facts: { errors: [{ path: 'mapping', code: 'columnCount' }] } });
    await expect(imports().apply(irina, id)).rejects.toBeInstanceOf(ImportWrongStatus);
    expect(await state(id)).toMatchObject({ status: 'uploaded', mapping: null });
  });

  it('begins the check anew with another mapping, and forgets the first', async () => {
    const id = await upload([...rowsOf(2), ['Я', inn(90_050), '']]);
    await imports().map(irina, id, [null, 'identifier.RU_INN', 'nameLatin']);
    await imports().map(irina, id, MAPPING);
    await rooms.settle();
    expect(await state(id)).toMatchObject({ status: 'checked', checked: 3, ready: 2, bad: 1 });
    await rooms.get(Checking).check(id, 1);
    expect(await state(id)).toMatchObject({ status: 'checked', checked: 3 });
  });

  describe('when something breaks', () => {
    const cut = async (): Promise<void> => {
      const admin = new Client(ownerUrl('postgres'));
      await admin.connect();
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [rooms.databaseName]);
      await admin.end();
    };

    it('goes on after the connections were cut in the middle: exactly as many drafts as rows', async () => {
      const name = `Обрыв ${newId().slice(-6)}`,
        id = await checked(rowsOf(900).map(([, number]) => [name, number!, '']));
      await imports().apply(irina, id);
      const work = rooms
        .get(Applying)
        .apply(id)
        .then(
          () => 'ended',
          () => 'broke',
        );
      while ((await rooms.database.query<{ applied: number }>('SELECT applied FROM registry.table_import WHERE id = $1', [id]))[0]!.applied === 0);
      await cut();
      await work;
      const after = await rooms.database.query<{ applied: number }>('SELECT applied FROM registry.table_import WHERE id = $1', [id]);
      expect(await drafts(name)).toBe(after[0]!.applied);
      expect(after[0]!.applied).toBeLessThan(900);
      await rooms.settle();
      await rooms.get(Applying).apply(id);
      expect(await state(id)).toMatchObject({ status: 'finished', applied: 900 });
      expect(await drafts(name)).toBe(900);
    });

    it('gives work again to an import whose job has died', async () => {
      const id = await checked(rowsOf(2));
      await imports().apply(irina, id);
      await rooms.database.query('DELETE FROM graphile_worker._private_jobs');
      await rooms.get(ImportsSchedule).resume(new Date(Date.now() + 60_000));
      await rooms.settle();
      expect(await state(id)).toMatchObject({ status: 'applying' });
      await rooms.get(ImportsSchedule).resume(new Date(Date.now() + 120_000));
      await rooms.settle();
      expect(await state(id)).toMatchObject({ status: 'finished', applied: 2 });
    });

    it('stops between portions when somebody cancels, and later goes on with the rest', async () => {
      const name = `Отмена ${newId().slice(-6)}`,
        id = await checked(rowsOf(900).map(([, number]) => [name, number!, '']));
      await imports().apply(irina, id);
      const work = rooms.get(Applying).apply(id);
      while ((await state(id)).applied === 0);
      await imports().cancel(irina, id);
      await work;
      const { applied: made, status } = await state(id);
      expect(status).toBe('cancelled');
      expect(made).toBeLessThan(900);
      expect(await drafts(name)).toBe(made);
      await expect(imports().cancel(irina, id)).rejects.toBeInstanceOf(ImportWrongStatus);
      expect(await applied(id)).toMatchObject({ status: 'finished', applied: 900 });
      expect(await drafts(name)).toBe(900);
    });

    it('makes each row once when the same file is applied twice at once and by several jobs', async () => {
      const name = `Гонка ${newId().slice(-6)}`,
        rows = rowsOf(300).map(([, number]) => [name, number!, '']),
        [one, two] = [await checked(rows), await checked(rows)];
      const asked = await Promise.allSettled([imports().apply(irina, one), imports().apply(irina, one), imports().apply(irina, two)]);
      expect(asked.filter((outcome) => outcome.status === 'rejected')).toMatchObject([{ reason: expect.any(ImportWrongStatus) }]);
      await Promise.all([one, one, two, two].map((id) => rooms.get(Applying).apply(id)));
      const [first, second] = [await state(one), await state(two)];
      expect([first.status, second.status, first.applied + second.applied, first.duplicates + second.duplicates]).toEqual(['finished', 'finished', 300, 300]);
      expect(await drafts(name)).toBe(300);
    });

    it('marks the one row that cannot be written and makes the others', async () => {
      const kind: ImportKind = {
        name: 'pebbles',
        fields: () => [{ field: 'size', label: { ru: 'Размер', en: 'Size' } }],
        required: () => [['size']],
        check: (_run, rows) => Promise.resolve(rows.map(({ number }) => ({ number, keys: [], problems: [] }))),
        apply: (_tx, _run, rows) =>
          rows.some((row) => row.values['size'] === '13')
            ? Promise.reject(new Error('a boulder'))
            : Promise.resolve(rows.map((row): AppliedRow => ({ number: row.number, problems: [], recordId: newId() }))),
      };
      rooms.get(ImportKinds).add(kind);
      const id = await imports().upload(irina, {
        kind: 'pebbles',
        fileName: 'x.csv',
        bytes: csvFile([['Размер', 'Цвет'], ...Array.from({ length: 30 }, (_, i) => [i, ''])]),
      });
      await imports().map(irina, id, ['size', null]);
      await rooms.settle();
      const lines = LogLines.catch();
      expect(await applied(id)).toMatchObject({ status: 'finished', applied: 29, bad: 1 });
      lines.release();
      expect(await refused(id)).toEqual([[15, 'rowRefused', null]]);
      expect(lines.heard).toContainEqual(expect.objectContaining({ importId: id, error: 'Error' }));
      expect(lines.text).not.toContain('a boulder'); // a row's words are somebody's data
    });

    it('leaves the import as it is while the database is away', async () => {
      rooms.get(ImportKinds).add({ ...rooms.get(ImportKinds).get('pebbles'), name: 'sand', apply: () => Promise.reject(new Unavailable()) });
      const id = await imports().upload(irina, {
        kind: 'sand',
        fileName: 'x.csv',
        bytes: csvFile([
          ['Размер', 'Цвет'],
          [1, ''],
          [2, ''],
        ]),
      });
      await imports().map(irina, id, ['size', null]);
      await rooms.settle();
      await imports().apply(irina, id);
      await expect(rooms.get(Applying).apply(id)).rejects.toBeInstanceOf(Unavailable);
      expect(await state(id)).toMatchObject({ status: 'applying', applied: 0, bad: 0 });
      await imports().cancel(irina, id);
    });

    it('ends when the importer may no longer act for the agency', async () => {
      const { owner, organisation } = await adviser(rooms, '22');
      const id = await imports().upload(owner, { kind: 'companies', fileName: 'x.csv', bytes: csvFile([HEADINGS, ...rowsOf(1)]) });
      await imports().map(owner, id, MAPPING);
      await rooms.settle();
      await imports().apply(owner, id);
      await rooms.database.query(`UPDATE registry.organisation SET status = 'suspended' WHERE id = $1`, [organisation.id]);
      await rooms.settle();
      expect(await rooms.database.query('SELECT status, applied FROM registry.table_import WHERE id = $1', [id])).toEqual([{ status: 'failed', applied: 0 }]);
    });
  });

  it('tells ten thousand bad rows from the good ones', async () => {
    const id = await checked([...Array.from({ length: 10_000 }, (_, i) => [`Плохая ${i}`, '77012', '']), ...rowsOf(5)]);
    expect(await state(id)).toMatchObject({ checked: 10_005, ready: 5, bad: 10_000 });
    expect(await refused(id)).toHaveLength(10_000);
    let all = 0;
    for await (const row of rooms.get(ImportQueries).allRefused(id)) all += row.number > 0 ? 1 : 0;
    expect(all).toBe(10_000);
    expect(await applied(id)).toMatchObject({ applied: 5, bad: 10_000 });
  });

  it('keeps formulas of a workbook as text and never makes a record of them', async () => {
    const id = await imports().upload(irina, {
      kind: 'companies',
      fileName: 'x.xlsx',
      bytes: await workbookFile([
        HEADINGS,
        [{ formula: 'HYPERLINK("http://a.example","x")', result: 'x' }, inn(90_060), ''],
        ['Кедр и Ко', Number(inn(90_061)), ''],
      ]),
    });
    await imports().map(irina, id, MAPPING);
    await rooms.settle();
    expect(await rooms.get(ImportQueries).refused(id, 0, 10)).toMatchObject([
      { number: 2, cells: ['=HYPERLINK("http://a.example","x")', inn(90_060), ''], problems: [{ field: 'nameRu', code: 'formulaCell' }] },
    ]);
    expect(await applied(id)).toMatchObject({ applied: 1 });
    await expect(
      rooms
        .get(Organisations)
        .create(irina, { kind: 'company', legalName: 'Кедр', nameRu: 'Кедр', country: 'RU', identifiers: [{ scheme: 'RU_INN', value: inn(90_061) }] }),
    ).rejects.toBeInstanceOf(OrganisationDuplicate);
  });

  it('removes file and rows thirty days later, and keeps the counts', async () => {
    const id = await applied(await checked([['Память', inn(90_070), freshEmail()]])).then((found) => found.id);
    await rooms.get(ImportsSchedule).purge(new Date(Date.now() + 29 * 86_400_000));
    expect((await state(id)).purgedAt).toBeNull();
    await rooms.get(ImportsSchedule).purge(new Date(Date.now() + 31 * 86_400_000));
    expect(await state(id)).toMatchObject({ applied: 1, sample: [], purgedAt: expect.any(Date) });
    expect(await rooms.database.query('SELECT 1 FROM registry.import_row WHERE import_id = $1', [id])).toEqual([]);
    await expect(imports().map(irina, id, MAPPING)).rejects.toBeInstanceOf(ImportWrongStatus);
  });

  it('empties the address of somebody who is erased, and says until when the file stays', async () => {
    const { id: personId, email } = await person(rooms),
      other = freshEmail(),
      [first, second] = rowsOf(2);
    const id = await checked([
      [first![0]!, first![1]!, ` ${email.toUpperCase()}`],
      [second![0]!, second![1]!, other],
    ]);
    const keeper = rooms
      .get(PersonalData)
      .keepers()
      .find((one) => one.room === 'registry')!;
    expect(await keeper.goes!(personId)).toEqual([{ label: 'labels.personal-data.registry.imported-rows', count: 1 }]);
    const [stays] = await keeper.keeps!(personId, new Date());
    expect(stays).toMatchObject({ label: 'labels.personal-data.registry.imported-files', count: 1 });
    await rooms.database.transaction(HOUSE, (tx) => keeper.erase(tx, personId, new Date()));
    const cells = await rooms.database.query<{ cells: string[] }>('SELECT cells FROM registry.import_row WHERE import_id = $1 ORDER BY number', [id]);
    expect(cells.map((row) => row.cells)).toEqual([
      [first![0], first![1], ''],
      [second![0], second![1], other],
    ]);
    expect(JSON.stringify((await state(id)).sample).toLowerCase()).not.toContain(email.toLowerCase());
    expect([await keeper.goes!(personId), await keeper.keeps!(personId, new Date())]).toEqual([[], []]);
    expect(await applied(id)).toMatchObject({ applied: 2 });
    expect(await rooms.database.query(`SELECT 1 FROM registry.invitation WHERE person_id = $1`, [personId])).toEqual([]);
    await rooms.get(ImportsSchedule).purge(stays!.until!);
    expect((await state(id)).purgedAt).not.toBeNull();
  });

  it('forgets who imported when that person is erased', async () => {
    const { owner, ownerId } = await adviser(rooms, '22');
    const id = await imports().upload(owner, { kind: 'companies', fileName: 'x.csv', bytes: csvFile([HEADINGS, ...rowsOf(1)]) });
    await rooms.database.transaction(HOUSE, (tx) =>
      rooms
        .get(PersonalData)
        .keepers()
        .find((keeper) => keeper.room === 'registry')!
        .erase(tx, ownerId, new Date()),
    );
    expect(await rooms.database.query('SELECT person_id AS "personId" FROM registry.table_import WHERE id = $1', [id])).toEqual([{ personId: null }]);
  });
});
