import { HOUSE, personActor, newId } from '@zemlyak/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ConceptIndex, Imports, Reference, ReferenceModule } from './index';
import { FormatMemberships } from './memberships/format-memberships.service';
import { ReferenceQueries } from './reference.queries';
import type { ImportedScheme } from './vocabulary/schemes';
import { readShippedVocabulary } from './vocabulary/shipped';
import { VocabularyLoader } from './vocabulary/vocabulary-loader';

const folder = join(__dirname, '../../../tests/support/fixtures/reference/imports');
const bytesOf = (fileName: string): Buffer => readFileSync(join(folder, fileName));
const editor = personActor({ personId: newId(), operatorRoles: ['editor'] });
const shipped = readShippedVocabulary();

let rooms: OpenRooms;
let reference: Reference;
beforeEach(async () => {
  rooms = await openRooms(ReferenceModule);
  reference = rooms.get(Reference);
});
afterEach(() => rooms.close());

const count = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  Number((await rooms.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, parameters))[0]!.n);
const contents = async (): Promise<unknown[]> => [
  ...(await rooms.database.query('SELECT * FROM reference.code ORDER BY scheme, code')),
  ...(await rooms.database.query('SELECT format, country, status, valid_from, valid_to, edited FROM reference.format_membership ORDER BY 1, 2, 4')),
];
const nextEdition = (changes: Partial<typeof shipped>): typeof shipped => ({ ...shipped, hash: 'f'.repeat(64), ...changes });
const facts = (type: string): Promise<{ payload: Record<string, unknown> }[]> =>
  rooms.database.query('SELECT payload FROM platform.journal_entry WHERE type = $1 ORDER BY position', [type]);

describe('loading the shipped vocabulary', () => {
  it('fills the tables when the room opens and answers from memory', async () => {
    expect(await count('reference.code')).toBe(shipped.codes.length);
    expect(reference.country('KG')).toMatchObject({ title: { ru: 'Кыргызстан', en: 'Kyrgyzstan' }, macroRegion: 'central_asia', currency: 'KGS' });
    expect(reference.subjects().find((subject) => subject.code === '22')?.title.ru).toBe('Алтайский край');
    expect(reference.has('okved2', '62.01')).toBe(true);
    expect(reference.has('hs', '9999')).toBe(false);
    expect(reference.title('hs', '0409', 'en')).toMatch(/honey/i);
    expect(reference.title('hs', 'x', 'en')).toBe('x');
    expect(reference.macroRegionOf('KG')).toBe('central_asia');
    expect(
      rooms
        .get(ConceptIndex)
        .suggest('замороженная малина')
        .map((s) => s.code),
    ).toContain('0811');
  });

  it('changes nothing the second time, however many load together', async () => {
    const before = await contents();
    const loader = rooms.get(VocabularyLoader);
    expect(await Promise.all([loader.load(), loader.load(), loader.load()])).toEqual([false, false, false]);
    expect(await contents()).toEqual(before);
    expect(await count('reference.edition')).toBe(1);
  });

  it('loads a new edition once when several processes bring it together', async () => {
    const next = nextEdition({});
    const loader = rooms.get(VocabularyLoader);
    const loaded = await Promise.all([loader.load(next), loader.load(next), loader.load(next)]);
    expect(loaded.filter(Boolean)).toHaveLength(1);
    expect(await loader.load(shipped)).toBe(false); // an older process beside a newer one puts nothing back
  });

  it('takes over new titles and ends codes that the files no longer hold', async () => {
    const codes = shipped.codes
      .filter((code) => !(code.scheme === 'svc' && code.code === 'IT-01'))
      .map((code) => (code.scheme === 'hs' && code.code === '0409' ? { ...code, title: { ru: 'Мёд пчелиный', en: 'Bee honey' } } : code));
    await rooms.get(VocabularyLoader).load(nextEdition({ codes }));
    await reference.refresh();
    expect(reference.title('hs', '0409', 'ru')).toBe('Мёд пчелиный');
    expect(reference.has('svc', 'IT-01')).toBe(false);
    expect(reference.title('svc', 'IT-01', 'ru')).toBe('Заказная разработка ПО');
    await rooms.get(VocabularyLoader).load({ ...shipped, hash: 'e'.repeat(64) });
    await reference.refresh();
    expect(reference.has('svc', 'IT-01')).toBe(true);
  });
});

describe('dated membership in formats', () => {
  const find = async (format: string, country: string) => (await rooms.get(FormatMemberships).list({ format, country }))[0]!;

  it('answers for a day', () => {
    expect(reference.formatsOf('KG', '2015-08-11')).toEqual(['cis', 'sco']);
    expect(reference.formatsOf('KG', '2015-08-12')).toEqual(['eaeu', 'cis', 'sco']);
    expect(reference.membersOf('eaeu', '2026-12-01')).toEqual(['AM', 'BY', 'KG', 'KZ', 'RU']);
  });

  it('changes the answer from the day an editor names, and tells it', async () => {
    const found = await find('cis', 'MD');
    const changed = await rooms.get(FormatMemberships).change(editor, found.id, found.version, { validTo: '2027-05-31', source: 'Депозитарий' });
    expect(changed).toMatchObject({ version: 2, edited: true, validTo: '2027-05-31', status: 'member', validFrom: '1994-06-27' });
    expect(reference.formatsOf('MD', '2027-05-31')).toEqual(['cis']);
    expect(reference.formatsOf('MD', '2027-06-01')).toEqual([]);
    expect((await facts('reference.format-membership-changed')).map((f) => f.payload)).toEqual([{ membershipId: found.id, format: 'cis', country: 'MD' }]);
  });

  it('keeps an editor’s change when a new edition is loaded', async () => {
    const memberships = rooms.get(FormatMemberships);
    const moldova = await find('cis', 'MD');
    await memberships.change(editor, moldova.id, moldova.version, { validTo: '2027-05-31', source: 'Депозитарий' });
    await memberships.add(editor, { format: 'sco', country: 'VN', status: 'partner', validFrom: '2026-09-01', source: 'Коммюнике' });
    const untouched = await count('reference.format_membership WHERE NOT edited');
    const next = shipped.memberships.map((m) => (m.format === 'eaeu' && m.country === 'IR' ? { ...m, status: 'member' as const } : m));
    await rooms.get(VocabularyLoader).load(nextEdition({ memberships: [...next, { ...next[0]!, format: 'sco', country: 'VN', status: 'member' }] }));
    await reference.refresh();
    expect(reference.formatsOf('MD', '2027-06-01')).toEqual([]);
    expect(await find('sco', 'VN')).toMatchObject({ status: 'partner', edited: true });
    expect(reference.formatsOf('IR', '2026-12-01')).toContain('eaeu'); // what no editor touched follows the files
    expect(await count('reference.format_membership WHERE NOT edited')).toBe(untouched);
  });

  it('refuses overlapping days, an end before the start, unknown names and a stale version', async () => {
    const memberships = rooms.get(FormatMemberships);
    const terms = { status: 'member' as const, validFrom: '2020-01-01', source: 'Договор' };
    await expect(memberships.add(editor, { ...terms, format: 'eaeu', country: 'KG' })).rejects.toMatchObject({ code: 'membership-overlaps' });
    await expect(memberships.add(editor, { ...terms, validTo: '2019-12-31', format: 'brics', country: 'KG' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(memberships.add(editor, { ...terms, format: 'nato', country: 'XX' })).rejects.toMatchObject({
      facts: { errors: [{ path: 'format' }, { path: 'country' }] },
    });
    const found = await find('eaeu', 'KG');
    await expect(memberships.change(editor, found.id, 7, { note: 'x' })).rejects.toMatchObject({ code: 'stale-version' });
    await expect(memberships.change(editor, newId(), 1, {})).rejects.toMatchObject({ code: 'not-found' });
    await expect(memberships.byId('x')).rejects.toMatchObject({ code: 'not-found' });
    expect(await facts('reference.format-membership-changed')).toEqual([]);
  });

  it('lets one of two simultaneous editors win', async () => {
    const found = await find('cis', 'MD');
    const results = await Promise.allSettled(
      ['2027-05-31', '2027-06-30'].map((validTo) => rooms.get(FormatMemberships).change(editor, found.id, 1, { validTo })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('importing official files', () => {
  const run = (scheme: ImportedScheme, fileName: string, bytes = bytesOf(fileName), complete = false) =>
    rooms.get(Imports).run(editor, scheme, bytes, fileName, { complete });

  it('adds what is new beside the own titles and reports it', async () => {
    const own = reference.title('okved2', '62.01', 'ru');
    const applied = await run('okved2', 'okved2.csv');
    expect(applied).toMatchObject({ version: 1, rows: 7, added: 2, changed: 5, dropped: 0, bad: 3, complete: false });
    expect(applied.report.added).toEqual(['62.01.1', '62.01.11']);
    expect(applied.report.bad[0]).toEqual({ line: 8, column: 'code', reason: 'codeShape' });
    expect(reference.title('okved2', '62.01.11', 'en')).toBe('Программы для учёта');
    expect(reference.title('okved2', '62.01', 'ru')).toBe(own);
    expect((await rooms.get(ReferenceQueries).code('okved2', '62.01'))?.official).toEqual({ ru: 'Разработка "программного" обеспечения' });
    expect((await facts('reference.codes-imported'))[0]?.payload).toEqual({ importId: applied.id, scheme: 'okved2', added: 2, changed: 5, dropped: 0 });
    expect(await count('reference.import_row')).toBe(0);
  });

  it('counts versions, tells a repeated file, and reports the difference only', async () => {
    await run('hs', 'hs.csv');
    await expect(run('hs', 'hs.csv')).rejects.toMatchObject({ code: 'already-imported' });
    const second = await run('hs', 'hs.csv', Buffer.from(bytesOf('hs.csv').toString().replace('"Honey; natural"', '"Honey"')));
    expect(second).toMatchObject({ version: 2, added: 0, changed: 1, dropped: 0 });
    expect(second.report.changed).toEqual(['0409']);
    expect((await rooms.get(Imports).list(1)).items.map((applied) => applied.version)).toEqual([2]);
    const first = await rooms.get(Imports).list(1, (await rooms.get(Imports).list(1)).next!);
    expect(first).toMatchObject({ items: [{ version: 1 }], next: null });
  });

  it('closes codes that a complete file drops, on the levels that it speaks of', async () => {
    await run('okpd2', 'okpd2.tsv', undefined, true);
    const shorter = bytesOf('okpd2.tsv')
      .toString()
      .replace(/^01\.49\.21\.110.*\n/m, '01.49.21.120\tПрочее\n');
    const applied = await run('okpd2', 'okpd2.tsv', Buffer.from(shorter), true);
    expect(applied.report).toMatchObject({ added: ['01.49.21.120'], dropped: ['01.49.21.110'] });
    expect((await rooms.get(ReferenceQueries).children('okpd2', '01.49.21', new Date())).map((code) => code.code)).toEqual(['01.49.21.120']);
    expect((await rooms.get(ReferenceQueries).code('okpd2', '01.49.21.110'))?.title.ru).toBe('Мёд натуральный пчелиный');
  });

  it('takes a file that would close most codes for a part, and leaves everything as it was', async () => {
    const before = await contents();
    await expect(run('hs', 'hs.csv', undefined, true)).rejects.toMatchObject({ code: 'import-looks-partial', facts: { dropped: reference.hs().length - 2 } });
    expect(await contents()).toEqual(before);
    expect(await count('reference.import')).toBe(0);
    expect(await count('reference.import_row')).toBe(0);
  });

  it('reads the four customs files into one tree', async () => {
    for (const level of [1, 2, 3, 4]) await run('tnved', `TNVED${level}.TXT`, undefined, true);
    const queries = rooms.get(ReferenceQueries);
    expect((await queries.children('tnved', null, new Date())).map((code) => code.code)).toEqual(['S01']);
    expect((await queries.children('tnved', 'S01', new Date())).map((code) => code.code)).toEqual(['04']);
    expect((await queries.children('tnved', '0409', new Date())).map((code) => code.title.ru)).toEqual(['МЁД НАТУРАЛЬНЫЙ "ВСЯКИЙ"']);
  });

  it('describes known federal subjects and adds none', async () => {
    const applied = await run('subject', 'region.csv', undefined, true);
    expect(applied).toMatchObject({ rows: 1, added: 0, changed: 1, dropped: 0, complete: false });
    expect(applied.report.bad).toEqual([{ line: 3, column: 'kladr_id', reason: 'unknownCode' }]);
    expect((await rooms.get(ReferenceQueries).code('subject', '22'))?.facts).toMatchObject({ tax_office: '2200', federal_district: 'siberian' });
    expect(reference.subjects()).toHaveLength(89);
  });

  it('keeps imported wording and codes when a new edition is loaded', async () => {
    await run('okved2', 'okved2.csv');
    await rooms.get(VocabularyLoader).load(nextEdition({}));
    await reference.refresh();
    expect(reference.has('okved2', '62.01.11')).toBe(true);
    expect((await rooms.get(ReferenceQueries).code('okved2', '62.01'))?.official.ru).toMatch(/программного/);
  });

  it.each([
    ['hs', 'x.csv', 'name,price\nhoney,5\n'],
    ['tnved', 'x.txt', '1.0|x\n'],
    ['hs', 'hs.csv', ''],
    ['unit', 'u.csv', '\u0000\u0001\u0002'],
  ] as const)('refuses a file without a readable row (%s %s)', async (scheme, fileName, text) => {
    await expect(rooms.get(Imports).run(HOUSE, scheme, Buffer.from(text), fileName)).rejects.toMatchObject({ code: 'import-unreadable' });
  });

  it('gives two simultaneous imports two versions', async () => {
    const other = Buffer.from(bytesOf('hs.csv').toString().replace('Dairy', 'Milk'));
    const applied = await Promise.all([run('hs', 'hs.csv'), run('hs', 'hs.csv', other)]);
    expect(applied.map((one) => one.version).sort()).toEqual([1, 2]);
  });
});
