import { personActor, type Actor } from '@zemlyak/kernel';
import { PASSWORD, freshEmail, person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { IdentityModule, People } from '..';
import { LinkNotValid, ProofNeeded, SessionNeeded } from '../identity.errors';
import { IdentitySchedule } from '../identity.schedule';
import { Sessions } from '../sessions/sessions.service';
import { EmailChanges } from './email-changes.service';
import { Passwords } from './passwords.service';

const NOW = new Date('2027-03-01T08:00:00Z');
const hoursLater = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);

describe('a change of the mail address', () => {
  let rooms: OpenRooms, changes: EmailChanges, email: string, personId: string, asker: Actor;
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule);
    changes = rooms.get(EmailChanges);
    ({ email, id: personId } = await person(rooms, { password: PASSWORD }));
    asker = await inBrowser(personId);
  });
  afterEach(() => rooms.close());

  const inBrowser = async (id: string): Promise<Actor> => {
    const actor = personActor({ personId: id });
    const opened = await rooms.database.transaction(actor, (tx) => rooms.get(Sessions).open(tx, actor, 'test', NOW));
    return { ...actor, sessionId: opened.id };
  };
  const letters = (to: string) =>
    rooms.database.query<{ subject: string; text: string }>('SELECT subject, text FROM platform.mailbox WHERE recipient = $1', [to]);
  const tokenIn = async (to: string): Promise<string> => /confirm-new-email#token=([\w-]{43})/.exec((await letters(to)).map((l) => l.text).join())![1]!;
  const address = async (): Promise<string> => (await rooms.get(People).byId(personId)).email;
  /** Asks, lets the letters be written, and reads the link. */
  const asked = async (to = freshEmail(), actor = asker): Promise<{ to: string; token: string }> => {
    await changes.ask(actor, to, NOW);
    await rooms.settle();
    return { to, token: await tokenIn(to) };
  };

  it('waits for the letter to the new address, and tells the old one', async () => {
    const { to, token } = await asked();
    expect(await address()).toBe(email);
    expect(await changes.asked(asker, NOW)).toEqual({ email: to, expiresAt: hoursLater(24) });
    expect((await letters(email)).map((l) => l.subject)).toEqual(['Запрошена смена адреса почты']);
    await changes.confirm(token, hoursLater(23.9));
    expect(await address()).toBe(to);
    expect(await changes.asked(asker, NOW)).toBeNull();
    await rooms.settle();
    expect((await letters(email)).map((l) => l.subject)).toContain('Адрес почты изменён');
    expect((await rooms.get(People).mailAddressOf(personId))?.email).toBe(to);
    await expect(changes.confirm(token, hoursLater(23.9))).rejects.toBeInstanceOf(LinkNotValid);
  });

  it('names neither address in the journal', async () => {
    const { to, token } = await asked();
    await changes.confirm(token, NOW);
    const facts = await rooms.database.query<{ type: string; payload: object }>(
      `SELECT type, payload FROM platform.journal_entry WHERE type = 'identity.email-changed'`,
    );
    expect(facts).toEqual([{ type: 'identity.email-changed', payload: { personId } }]);
    const [leak] = await rooms.database.query(`SELECT 1 FROM platform.journal_entry WHERE payload::text ILIKE ANY($1)`, [[`%${to}%`, `%${email}%`]]);
    expect(leak).toBeUndefined();
  });

  it('ends every session but the one that asked, and links sent to the old address', async () => {
    const other = await inBrowser(personId);
    await rooms.get(Passwords).askReset(email);
    const { token } = await asked();
    await changes.confirm(token, NOW);
    const left = await rooms.database.query<{ id: string }>('SELECT id FROM identity.session WHERE person_id = $1', [personId]);
    expect(left).toEqual([{ id: asker.sessionId }]);
    expect(left).not.toContainEqual({ id: other.sessionId });
    const reset = /reset-password#token=([\w-]{43})/.exec((await letters(email)).map((l) => l.text).join())![1]!;
    await expect(rooms.get(Passwords).reset(reset, 'горная тропа к озеру')).rejects.toBeInstanceOf(LinkNotValid);
  });

  it('is not possible without a fresh password, nor with a token for programs', async () => {
    await expect(changes.ask(asker, freshEmail(), hoursLater(0.2))).rejects.toBeInstanceOf(ProofNeeded);
    await expect(changes.ask({ ...asker, sessionId: null }, freshEmail(), NOW)).rejects.toBeInstanceOf(SessionNeeded);
  });

  it('is not possible after 24 hours, after a later wish, or after it was taken back', async () => {
    const late = await asked();
    await expect(changes.confirm(late.token, hoursLater(24))).rejects.toBeInstanceOf(LinkNotValid);
    const second = await asked();
    await expect(changes.confirm(late.token, NOW)).rejects.toBeInstanceOf(LinkNotValid);
    await changes.cancel(asker);
    await expect(changes.confirm(second.token, NOW)).rejects.toBeInstanceOf(LinkNotValid);
    expect(await address()).toBe(email);
    const third = await asked();
    await rooms.get(IdentitySchedule).forgetExpired(hoursLater(24));
    await expect(changes.confirm(third.token, NOW)).rejects.toBeInstanceOf(LinkNotValid);
  });

  it('is stopped by a new password, so that the owner keeps the account', async () => {
    const { token } = await asked();
    await rooms.get(Passwords).change(asker, 'горная тропа к озеру', NOW);
    await expect(changes.confirm(token, NOW)).rejects.toBeInstanceOf(LinkNotValid);
    expect(await address()).toBe(email);
  });

  it('answers the same for an address that belongs to somebody, and only its owner learns it', async () => {
    const owner = await person(rooms),
      free = freshEmail();
    const answers = [await changes.ask(asker, free, NOW), await changes.ask(asker, owner.email.toUpperCase(), NOW)];
    expect(answers.map((answer) => Object.keys(answer))).toEqual([
      ['email', 'expiresAt'],
      ['email', 'expiresAt'],
    ]);
    await rooms.settle();
    const [letter, more] = await rooms.database.query<{ subject: string; text: string }>(
      `SELECT subject, text FROM platform.mailbox WHERE lower(recipient) = $1`,
      [owner.email],
    );
    expect(letter).toMatchObject({ subject: 'С этим адресом уже есть аккаунт' });
    expect([more, letter!.text.includes('#token=')]).toEqual([undefined, false]);
    expect(await changes.asked(asker, NOW)).toEqual(answers[1]);
  });

  it('gives an address that two wish for to one of them', async () => {
    const rival = await person(rooms, { password: PASSWORD }),
      to = freshEmail();
    const mine = (await asked(to)).token;
    await rooms.database.query('DELETE FROM platform.mailbox');
    const theirs = (await asked(to, await inBrowser(rival.id))).token;
    const results = await Promise.allSettled([changes.confirm(mine, NOW), changes.confirm(theirs, NOW)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: expect.any(LinkNotValid) });
  });

  it('is no change when it is the present address', async () => {
    await expect(changes.ask(asker, email.toUpperCase(), NOW)).rejects.toMatchObject({ facts: { errors: [{ path: 'email', code: 'sameEmail' }] } });
  });
});
