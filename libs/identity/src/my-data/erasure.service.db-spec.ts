import { NotFound, daysAfter, newId } from '@zemlyak/kernel';
import { Database, FileStore } from '@zemlyak/platform';
import { PASSWORD, freshEmail } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { Consents, IdentityModule, People, PersonalData } from '..';
import { ApiTokens } from '../keys/api-tokens.service';
import { EmailChanges } from '../keys/email-changes.service';
import { Erasure } from './erasure.service';
import { Exports } from './exports.service';
import { IdentitySchedule } from '../identity.schedule';
import { Passwords } from '../keys/passwords.service';
import { SecondFactor } from '../keys/second-factor.service';
import { Sessions } from '../sessions/sessions.service';
import { SignUps } from '../sign-ups.service';

const CANARY = { nameCyrillic: 'Ждана Кречетова', nameLatin: 'Zhdana Krechetova', phone: '+996555987654' };

/** Every value of every column of every table, as `schema.table.column`, where one of the words occurs. */
async function whereFound(database: Database, words: readonly string[]): Promise<string[]> {
  const columns = await database.query<{ place: string; sql: string }>(
    `SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS place,
            format('SELECT 1 FROM %I.%I WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) w WHERE position(lower(w) IN lower(%I::text)) > 0) LIMIT 1', n.nspname, c.relname, a.attname) AS sql
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public') ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { place, sql } of columns) if ((await database.query(sql, [words])).length) found.push(place);
  return found;
}

describe('one’s own data', () => {
  let rooms: OpenRooms, email: string, personId: string;
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule);
    email = freshEmail();
    await rooms.get(SignUps).apply({ email, password: PASSWORD, ...CANARY, language: 'ru', zone: 'Asia/Bishkek', purposes: ['account', 'digest'] });
    await rooms.settle();
    const [letter] = await rooms.database.query<{ text: string }>('SELECT text FROM platform.mailbox WHERE recipient = $1', [email]);
    ({ personId } = await rooms.get(SignUps).confirm(/#token=([\w-]{43})/.exec(letter!.text)![1]!, 'Canary Browser 9'));
  });
  afterEach(() => rooms.close());

  const actorInBrowser = async () => {
    const opened = await rooms.database.transaction(await rooms.get(People).actorOf(personId), async (tx) =>
      rooms.get(Sessions).open(tx, await rooms.get(People).actorOf(personId), 'Canary Browser 9', new Date()),
    );
    return (await rooms.get(Sessions).actorBehind(opened.token))!;
  };

  it('keeps the history of consents with version, hash and language of each text', async () => {
    const consents = rooms.get(Consents),
      actor = await actorInBrowser();
    await consents.choose(actor, { digest: false, forum_mail: true }, 'en', daysAfter(new Date(), 1));
    await consents.choose(actor, { digest: true }, 'en', daysAfter(new Date(), 2));
    await consents.choose(actor, { digest: true }, 'en', daysAfter(new Date(), 3));
    const history = (await consents.history(personId)).map((c) => [c.purpose, c.language, c.withdrawnAt !== null]);
    expect(history).toEqual([
      ['account', 'ru', false],
      ['digest', 'ru', true],
      ['forum_mail', 'en', false],
      ['digest', 'en', false],
    ]);
    const states = await consents.states(personId, 'en');
    const digest = states.find((s) => s.text.purpose === 'digest')!;
    expect(digest.inForce).toMatchObject({ textVersion: 1, textHash: digest.text.hash });
    expect(digest.text.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await consents.givenBy([personId, newId()], 'registry')).toEqual(new Set());
    expect(await consents.given(personId, 'forum_mail')).toBe(true);
  });

  it('gives one consent when two tabs give it together', async () => {
    const consents = rooms.get(Consents),
      actor = await actorInBrowser();
    await Promise.all(Array.from({ length: 10 }, () => consents.choose(actor, { registry: true }, 'ru')));
    expect((await consents.history(personId)).filter((c) => c.purpose === 'registry')).toHaveLength(1);
  });

  it('is exported from every room that registered, once at a time, for its owner, for seven days', async () => {
    rooms.get(PersonalData).register({ room: 'lamps', export: async () => ({ lamps: ['one'] }), erase: async () => undefined });
    const exports = rooms.get(Exports),
      actor = await actorInBrowser();
    const asked = await Promise.all([exports.ask(actor), exports.ask(actor), exports.ask(actor)]);
    expect(new Set(asked.map((e) => e.id)).size).toBe(1);
    await rooms.settle();
    const id = asked[0]!.id,
      chunks: Buffer[] = [];
    for await (const chunk of await exports.file(actor, id, 'json')) chunks.push(chunk as Buffer);
    const { sections } = JSON.parse(Buffer.concat(chunks).toString());
    expect(sections.lamps).toEqual({ lamps: ['one'] });
    expect(sections.identity.profile).toMatchObject({ email, nameLatin: CANARY.nameLatin });
    expect(JSON.stringify(sections)).not.toMatch(/argon2|token_?hash/i);
    await expect(exports.byId({ ...actor, personId: newId() }, id)).rejects.toBeInstanceOf(NotFound);
    await expect(exports.byId(actor, id, daysAfter(new Date(), 7.01))).rejects.toBeInstanceOf(NotFound);
    await rooms.get(IdentitySchedule).forgetExpired(daysAfter(new Date(), 7.01));
    await expect(rooms.get(FileStore).get(`exports/${id}.json`)).rejects.toThrow();
  });

  it('leaves no name, mail or phone anywhere after erasure, and keeps what the preview said', async () => {
    let actor = await actorInBrowser();
    const { version } = await rooms.get(People).byId(personId);
    await rooms.get(People).changeProfile(actor, version, { phone: CANARY.phone, birthYear: 1985 });
    await rooms.get(ApiTokens).make(actor, { label: 'Ждана: учёт', scope: 'read', expiresAt: daysAfter(new Date(), 30) });
    await rooms.get(SecondFactor).start(actor);
    await rooms.get(Exports).ask(actor);
    await rooms.get(Passwords).askReset(email);
    await rooms.get(SignUps).apply({ email, password: PASSWORD, ...CANARY, language: 'ru', zone: 'Asia/Bishkek', purposes: ['account'] });
    await rooms.settle();
    await rooms.get(SignUps).apply({ email, password: PASSWORD, ...CANARY, language: 'ru', zone: 'Asia/Bishkek', purposes: ['account'] });
    actor = await actorInBrowser();
    await rooms.get(EmailChanges).ask(actor, 'moved-canary@example.org');
    await rooms.settle();
    const [moved] = await rooms.database.query<{ text: string }>(`SELECT text FROM platform.mailbox WHERE recipient = 'moved-canary@example.org'`);
    await rooms.get(EmailChanges).confirm(/#token=([\w-]{43})/.exec(moved!.text)![1]!);
    await rooms.get(EmailChanges).ask(actor, 'wished-canary@example.org');
    await rooms.settle();
    const words = [email, 'moved-canary', 'wished-canary', CANARY.nameCyrillic, CANARY.nameLatin, CANARY.phone, 'Ждана', 'Canary Browser'];
    expect(await whereFound(rooms.database, words)).toEqual(
      expect.arrayContaining(['identity.person.email', 'identity.person.phone', 'identity.session.user_agent', 'platform.mailbox.text']),
    );

    const [account] = await rooms.get(Erasure).preview(actor, 'ru');
    expect(account!.goes.map((g) => g.count)).toEqual([expect.any(Number), expect.any(Number), 1, 2, 1]);
    const promised = account!.stays.find((s) => s.until !== null)!;

    await rooms.get(Erasure).erase(actor);
    await rooms.settle();
    expect(await whereFound(rooms.database, words)).toEqual([]);
    await expect(rooms.get(People).byId(personId)).rejects.toBeInstanceOf(NotFound);
    expect(await rooms.get(People).contactsOf([personId])).toEqual([]);
    expect(await rooms.get(Consents).history(personId)).toHaveLength(promised.count);
    expect(await rooms.get(Consents).given(personId, 'account')).toBe(false);

    await rooms.get(IdentitySchedule).forgetExpired(daysAfter(promised.until!, -1));
    expect(await rooms.get(Consents).history(personId)).toHaveLength(promised.count);
    await rooms.get(IdentitySchedule).forgetExpired(daysAfter(promised.until!, 1));
    expect(await rooms.get(Consents).history(personId)).toEqual([]);
  });

  it('is erased in all rooms or in none', async () => {
    const erased: string[] = [];
    rooms.get(PersonalData).register({
      room: 'lamps',
      export: async () => ({}),
      erase: async (_tx, id) => {
        erased.push(id);
      },
    });
    rooms.get(PersonalData).register({ room: 'doors', export: async () => ({}), erase: () => Promise.reject(new Error('a door is still open')) });
    await expect(rooms.get(Erasure).erase(await actorInBrowser())).rejects.toThrow('a door is still open');
    expect(erased).toEqual([personId]);
    expect(await rooms.get(People).byId(personId)).toMatchObject({ email });
  });
});
