import { HOUSE, type Actor, type Id } from '@zemlyak/kernel';
import { Offers, OffersModule } from '@zemlyak/offers';
import { Organisations } from '@zemlyak/registry';
import { activeOrganisation, adviser, companyInput, councillor } from '../../../../tests/support/organisations';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { csvFile, inn } from '../../../../tests/support/tables';
import { TableImports } from '../../../registry/src/imports/imports.service';
import { ImportQueries } from '../../../registry/src/imports/imports.queries';

const HEADINGS = [
  'Компания',
  'Вид',
  'Тип',
  'Название (ru)',
  'Название (en)',
  'Описание',
  'ТН ВЭД',
  'Цена',
  'Валюта',
  'Цена за',
  'Количество',
  'Единица',
  'Страны',
  'Кроме стран',
  'Действует до',
];
type Row = Partial<Record<(typeof HEADINGS)[number], string>>;

describe('importing listings', () => {
  let rooms: OpenRooms, irina: Actor, agencyId: Id, number: string, companyId: Id;

  beforeAll(async () => {
    rooms = await openRooms(OffersModule);
    const made = await adviser(rooms, '22');
    [irina, agencyId, number] = [made.owner, made.organisation.id, inn(1)];
    companyId = (
      await activeOrganisation(rooms, {
        country: 'RU',
        subject: '22',
        nameRu: 'Алтай Мёд',
        nameLatin: 'Altai Honey',
        legalName: 'ООО «Алтай Мёд»',
        identifiers: [{ scheme: 'RU_INN', value: number }],
      })
    ).organisation.id;
  });
  afterAll(() => rooms.close());

  const good: Row = { Компания: 'ООО «Алтай Мёд»', Вид: 'Предложение', 'Название (ru)': 'Алтайский мёд оптом', 'ТН ВЭД': '0409' };
  const imported = async (rows: readonly Row[], actor = irina): Promise<{ id: Id; counts: number[]; refused: [number, string | null, string][] }> => {
    const imports = rooms.get(TableImports);
    const id = await imports.upload(actor, {
      kind: 'offers',
      fileName: 'x.csv',
      bytes: csvFile([HEADINGS, ...rows.map((row) => HEADINGS.map((name) => row[name] ?? ''))]),
    });
    await imports.map(actor, id, (await imports.choices(actor, await imports.visible(actor, id))).suggested);
    await rooms.settle();
    const refused = (await rooms.get(ImportQueries).refused(id, 0, 100)).map((row): [number, string | null, string] => [
      row.number,
      row.problems[0]!.field,
      row.problems[0]!.code,
    ]);
    await imports.apply(actor, id);
    await rooms.settle();
    const { ready, bad, duplicates, applied } = await imports.visible(actor, id);
    return { id, counts: [ready, bad, duplicates, applied], refused };
  };

  it('makes drafts in the agency’s name, whose client must agree before anybody reviews them', async () => {
    const rows: Row[] = [
      {
        ...good,
        Компания: number,
        'Название (en)': 'Altai honey in bulk',
        Описание: 'Цветочный и гречишный мёд, своя пасека',
        Цена: '1 200,50',
        Валюта: 'RUB',
        'Цена за': 'кг',
        Количество: '2',
        Единица: 'т',
        Страны: 'Казахстан, KG',
      },
      { ...good, Вид: 'Запрос', 'Название (ru)': 'Ищем стеклянные банки', 'ТН ВЭД': '7010' },
    ];
    expect(await imported(rows)).toMatchObject({ counts: [2, 0, 0, 2], refused: [] });
    const { items } = await rooms.get(Offers).mine(irina, {}, null, 10);
    const offer = items.find((item) => item.side === 'offer')!;
    expect(offer).toMatchObject({
      organisationId: companyId,
      status: 'draft',
      onBehalfBy: agencyId,
      authorIds: [irina.personId],
      title: { ru: 'Алтайский мёд оптом', en: 'Altai honey in bulk' },
      hs: ['0409'],
      price: { amountMinor: 120_050, currency: 'RUB' },
      priceUnit: '166',
      quantity: { amount: 2, unit: '168' },
      targetCountries: ['KZ', 'KG'],
      country: 'RU',
      subject: '22',
    });
    expect(items.map((item) => item.number.slice(0, 2)).sort()).toEqual(['ЗП', 'ПР']);
    expect((await rooms.get(Offers).submit(irina, offer.id)).status).toBe('awaiting_client');
  });

  it('tells what is wrong with a row by its column', async () => {
    const { counts, refused } = await imported([
      { ...good, Компания: 'Нет такой' },
      { ...good, Компания: '' },
      { ...good, Вид: 'обмен' },
      { ...good, 'Название (ru)': '' },
      { ...good, 'ТН ВЭД': '9999' },
      { ...good, Описание: 'Пишите на a@example.org' },
      { ...good, Цена: '100' },
      { ...good, Количество: '5', Единица: 'охапка' },
      { ...good, Страны: 'KZ', 'Кроме стран': 'KZ' },
      { ...good, 'Действует до': '01.01.2020' },
      { ...good, Цена: 'договорная', Валюта: 'RUB' },
    ]);
    expect(counts).toEqual([0, 11, 0, 0]);
    expect(refused).toEqual([
      [2, 'company', 'companyUnknown'],
      [3, 'company', 'isNotEmpty'],
      [4, 'side', 'unknownCode'],
      [5, 'titleRu', 'isBilingual'],
      [6, 'hs', 'unknownCode'],
      [7, 'descriptionRu', 'holdsContacts'],
      [8, 'currency', 'isNotEmpty'],
      [9, 'unit', 'unknownCode'],
      [10, 'excludedCountries', 'wantedAndExcluded'],
      [11, 'expiresOn', 'inPast'],
      [12, 'price', 'isNumber'],
    ]);
  });

  it('imports a listing once, however often the file comes', async () => {
    const row = { ...good, 'Название (ru)': 'Прополис и воск' };
    expect((await imported([row, { ...row, 'Название (ru)': 'прополис  И воск' }])).counts).toEqual([1, 0, 1, 1]);
    expect(await imported([row])).toMatchObject({ counts: [0, 0, 1, 0], refused: [[2, null, 'alreadyImported']] });
  });

  it('reaches the own territory and the own clients only', async () => {
    const moscow = (await adviser(rooms, '77')).owner,
      elena = (await councillor(rooms, 'KG')).owner;
    for (const stranger of [moscow, elena]) expect((await imported([good], stranger)).refused).toEqual([[2, 'company', 'companyUnknown']]);
    const { organisation } = await activeOrganisation(rooms, { nameRu: 'Орлова Трейд', nameLatin: 'Orlova Trade', legalName: 'ОсОО «Орлова Трейд»' });
    expect((await imported([{ ...good, Компания: 'Orlova Trade' }], elena)).counts).toEqual([1, 0, 0, 1]);
    await rooms
      .get(Organisations)
      .create(HOUSE, companyInput({ nameRu: 'Орлова Трейд', nameLatin: null, legalName: 'Другая' }))
      .then(async ({ id }) => {
        await rooms.get(Organisations).submit(HOUSE, id);
        await rooms.settle();
        await rooms.get(Organisations).approve(HOUSE, id);
      });
    expect(
      await imported(
        [
          { ...good, Компания: 'Орлова Трейд' },
          { ...good, Компания: organisation.slug, 'Название (ru)': 'По адресу записи' },
        ],
        elena,
      ),
    ).toMatchObject({ counts: [1, 1, 0, 1], refused: [[2, 'company', 'companyAmbiguous']] });
  });
});
