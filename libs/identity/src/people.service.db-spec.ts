import { AlreadyDone, HOUSE, NotFound, newId, personActor } from '@zemlyak/kernel';
import { PASSWORD, freshEmail, person } from '../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { IdentityModule, People } from '.';
import { LastOperator, LinkNotValid } from './identity.errors';
import { refuseLastOperator } from './people.service';
import { SignUps } from './sign-ups.service';

const NOW = new Date('2027-03-01T08:00:00Z');

describe('people', () => {
  let rooms: OpenRooms, people: People;
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule);
    people = rooms.get(People);
  });
  afterEach(() => rooms.close());

  const subjects = async (email: string): Promise<string[]> =>
    (await rooms.database.query<{ subject: string }>('SELECT subject FROM platform.mailbox WHERE recipient = $1 ORDER BY sent_at', [email])).map(
      (l) => l.subject,
    );
  const tokenFor = async (email: string): Promise<string> => {
    const [letter] = await rooms.database.query<{ text: string }>('SELECT text FROM platform.mailbox WHERE recipient = $1 ORDER BY sent_at DESC', [email]);
    return /#token=([\w-]{43})/.exec(letter!.text)![1]!;
  };

  it('gives contacts in the order asked for, and no erased or unknown people', async () => {
    const [anna, pavel] = [await person(rooms), await person(rooms, { nameLatin: 'Pavel Myodov', phone: '+79001234567' })];
    expect((await people.contactsOf([pavel.id, newId(), anna.id])).map((c) => [c.personId, c.nameLatin, c.phone])).toEqual([
      [pavel.id, 'Pavel Myodov', '+79001234567'],
      [anna.id, 'Anna Orlova', null],
    ]);
  });

  it('knows an address in any letter case as one', async () => {
    const { email } = await person(rooms);
    await expect(person(rooms, { email: email.toUpperCase() })).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(AlreadyDone.code).toBe('already-done'); // what the edge makes of that state
  });

  it('makes an actor of a person in their own language, not of one who may not act', async () => {
    const { id } = await person(rooms, { language: 'en', operatorRoles: ['editor'] });
    expect(await people.actorOf(id)).toMatchObject({ kind: 'person', personId: id, language: 'en', zone: 'Asia/Bishkek', sessionId: null });
    expect((await people.actorOf(id)).roles.has('editor')).toBe(true);
    await people.lock(HOUSE, id);
    await expect(people.actorOf(id)).rejects.toBeInstanceOf(NotFound);
    expect(await people.mailAddressOf(id)).toBeNull();
  });

  it('finds people page by page', async () => {
    for (let i = 0; i < 5; i++) await person(rooms, { nameLatin: `Elena ${'Kim'.repeat(i + 1)}` });
    await person(rooms, { nameLatin: 'Somebody Else' });
    const first = await people.find('ELENA', undefined, 3),
      second = await people.find('elena', first.next!, 3);
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null]);
    expect(new Set([...first.items, ...second.items].map((p) => p.id)).size).toBe(5);
    expect((await people.find('100%', undefined, 3)).items).toEqual([]);
  });

  describe('an invitation', () => {
    const invite = (email: string) =>
      rooms.database.transaction(HOUSE, (tx) => people.invite(tx, HOUSE, { email, nameCyrillic: 'Павел Мёдов', language: 'ru' }, NOW));
    const acceptance = (token: string) => ({
      token,
      password: PASSWORD,
      nameCyrillic: 'Павел Мёдов',
      language: 'ru' as const,
      zone: 'Asia/Barnaul',
      purposes: ['account' as const],
    });

    it('makes an account that waits, whoever invites and however often', async () => {
      const email = freshEmail(),
        id = await invite(email);
      expect(await invite(email.toUpperCase())).toBe(id);
      await rooms.settle();
      expect(await subjects(email)).toEqual(['Вас пригласили на площадку «Земляк»', 'Вас пригласили на площадку «Земляк»']);
      expect(await people.mailAddressOf(id)).toBeNull();
      const opened = await rooms.get(SignUps).accept(acceptance(await tokenFor(email)), 'test');
      expect(opened.personId).toBe(id);
      expect(await people.mailAddressOf(id)).toMatchObject({ email });
      await expect(rooms.get(SignUps).accept(acceptance(await tokenFor(email)), 'test')).rejects.toBeInstanceOf(LinkNotValid);
    });

    it('is not mailed to somebody who has an account', async () => {
      const { id, email } = await person(rooms);
      expect(await invite(email)).toBe(id);
      await rooms.settle();
      expect(await subjects(email)).toEqual([]);
    });

    it('is taken over by signing up with the address', async () => {
      const email = freshEmail(),
        id = await invite(email),
        signUps = rooms.get(SignUps);
      await signUps.apply({ email, password: PASSWORD, nameLatin: 'Pavel Myodov', language: 'ru', zone: 'Asia/Barnaul', purposes: ['account'] });
      await rooms.settle();
      const [{ text }] = (await rooms.database.query<{ text: string }>(
        `SELECT text FROM platform.mailbox WHERE recipient = $1 AND subject = 'Подтвердите почту'`,
        [email],
      )) as [{ text: string }];
      const opened = await signUps.confirm(/#token=([\w-]{43})/.exec(text)![1]!, 'test');
      expect(opened.personId).toBe(id);
      expect(await people.byId(id)).toMatchObject({ nameCyrillic: 'Павел Мёдов', nameLatin: 'Pavel Myodov' });
    });
  });

  describe('a sign-up', () => {
    const apply = async (now = NOW): Promise<string> => {
      const email = freshEmail();
      await rooms.get(SignUps).apply({ email, password: PASSWORD, nameLatin: 'Anna Orlova', language: 'ru', zone: 'Asia/Bishkek', purposes: ['account'] }, now);
      await rooms.settle();
      return tokenFor(email);
    };

    it('is confirmed once, however many press the link together', async () => {
      const token = await apply();
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => rooms.get(SignUps).confirm(token, 'test', NOW)));
      expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
      for (const o of outcomes) if (o.status === 'rejected') expect(o.reason).toBeInstanceOf(LinkNotValid);
      expect(await rooms.database.query('SELECT 1 FROM identity.person')).toHaveLength(1);
    });

    it('can be confirmed for 48 hours', async () => {
      const [early, late] = [await apply(), await apply()];
      expect(await rooms.get(SignUps).confirm(early, 'test', new Date(NOW.getTime() + 48 * 3_600_000 - 1))).toMatchObject({ personId: expect.any(String) });
      await expect(rooms.get(SignUps).confirm(late, 'test', new Date(NOW.getTime() + 48 * 3_600_000))).rejects.toBeInstanceOf(LinkNotValid);
    });

    it('keeps neither the password nor the token in clear', async () => {
      const token = await apply();
      const stored = JSON.stringify(await rooms.database.query('SELECT * FROM identity.sign_up'));
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(PASSWORD);
    });
  });

  it('never loses the last operator, even when two dismiss each other at once', async () => {
    const [one, two] = [await person(rooms, { operatorRoles: ['operator'] }), await person(rooms, { operatorRoles: ['operator'] })];
    let commit = (): void => undefined,
      dismissed = (): void => undefined;
    const held = new Promise<void>((resolve) => {
        commit = resolve;
      }),
      started = new Promise<void>((resolve) => {
        dismissed = resolve;
      });
    const first = rooms.database.transaction(one.actor, async (tx) => {
      await refuseLastOperator(tx, two.id);
      await tx.query(`UPDATE identity.person SET operator_roles = '{}' WHERE id = $1`, [two.id]);
      dismissed();
      await held;
    });
    await started;
    let ended = false;
    const second = people
      .giveRoles(two.actor, one.id, [], 1)
      .then(
        () => 'let through',
        (problem: unknown) => problem,
      )
      .finally(() => {
        ended = true;
      });
    const waits = async (): Promise<boolean> =>
      (
        await rooms.database.query(
          `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        )
      ).length > 0;
    while (!ended && !(await waits())); // until the second has come to the same place
    commit();
    await first;
    expect(await second).toBeInstanceOf(LastOperator);
    expect((await people.byId(one.id)).operatorRoles).toEqual(['operator']);
  });

  it('refuses a person who acts on somebody else’s roles without any', async () => {
    const [one, two] = [await person(rooms), await person(rooms)];
    await expect(people.giveRoles(one.actor, two.id, ['editor'], 1)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(people.lock(personActor({ personId: one.id }), two.id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
