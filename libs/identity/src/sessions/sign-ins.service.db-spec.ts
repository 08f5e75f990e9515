import { hashSync } from '@node-rs/argon2';
import { Problem, newId, personActor, type Actor } from '@zemlyak/kernel';
import { Config } from '@zemlyak/platform';
import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { PASSWORD, freshEmail, person } from '../../../../tests/support/people';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { IdentityModule, People } from '..';
import { IdentitySchedule } from '../identity.schedule';
import { Passwords } from '../keys/passwords.service';
import { SecondFactor } from '../keys/second-factor.service';
import { keyFor } from '../keys/secrets';
import { Sessions } from './sessions.service';
import { SignIns } from './sign-ins.service';

const NOW = new Date('2027-03-01T08:00:00Z');
const after = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const VISIT = { place: '192.0.2.1', userAgent: 'test' };
const codeAt = (secret: string, at: Date): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

describe('signing in', () => {
  let rooms: OpenRooms, signIns: SignIns, sessions: Sessions, email: string, personId: string;
  beforeEach(async () => {
    rooms = await openRooms(IdentityModule);
    [signIns, sessions] = [rooms.get(SignIns), rooms.get(Sessions)];
    ({ email, id: personId } = await person(rooms, { password: PASSWORD }));
  });
  afterEach(() => rooms.close());

  const signIn = (input: { email?: string; password?: string; code?: string } = {}, now = NOW, place = VISIT.place) =>
    signIns.signIn({ email, password: PASSWORD, ...input }, { ...VISIT, place }, now);
  const refusal = (asked: Promise<unknown>): Promise<Problem> =>
    asked.then(
      () => {
        throw new Error('was let in');
      },
      (problem: unknown) => problem as Problem,
    );

  describe('waiting', () => {
    const fail = (times: number, now: Date, place = VISIT.place, to = email) =>
      Promise.all(Array.from({ length: times }, () => refusal(signIn({ email: to, password: 'не тот пароль совсем' }, now, place))));

    it.each([
      ['a known', true],
      ['an unknown', false],
    ])('doubles after the fifth failure at %s address', async (_what, known) => {
      const to = known ? email : freshEmail();
      expect((await fail(5, NOW, VISIT.place, to)).map((r) => r.code)).toEqual(Array(5).fill('wrong-credentials'));
      const waits: unknown[] = [];
      for (let at = NOW, i = 0; i < 12; i++) {
        const [refused] = await fail(1, at, VISIT.place, to);
        waits.push(refused!.facts['seconds']);
        at = new Date(at.getTime() + Number(refused!.facts['seconds']) * 1000);
        expect((await fail(1, at, VISIT.place, to))[0]!.code).toBe('wrong-credentials');
      }
      expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    });

    it('cannot be outrun by guessing in parallel', async () => {
      const codes = (await fail(40, NOW)).map((r) => r.code);
      expect(codes.filter((c) => c === 'wrong-credentials')).toHaveLength(5);
      expect(codes.filter((c) => c === 'too-many-requests')).toHaveLength(35);
    });

    it('lets the owner in from elsewhere while somebody guesses, and forgets after success', async () => {
      await fail(9, NOW);
      expect((await refusal(signIn())).code).toBe('too-many-requests');
      expect(await signIn({}, NOW, '198.51.100.7')).toMatchObject({ personId });
      await fail(4, NOW, '198.51.100.7');
      expect(await signIn({}, NOW, '198.51.100.7')).toMatchObject({ personId });
    });

    it('never keeps the owner waiting longer than a minute for guesses from many places', async () => {
      for (let i = 0; i < 60; i++)
        await rooms.database.query(`UPDATE identity.sign_in_wait SET wait_until = $1`, [NOW]).then(() => fail(1, NOW, `192.0.2.${i}`));
      await rooms.database.query(`UPDATE identity.sign_in_wait SET failures = 1000`);
      await fail(1, after(60), '203.0.113.1');
      const refused = await refusal(signIn({}, after(60), '203.0.113.2'));
      expect(refused).toMatchObject({ code: 'too-many-requests', facts: { seconds: 60 } });
      expect(await signIn({}, after(120), '203.0.113.2')).toMatchObject({ personId });
    });

    it('holds neither address nor network in clear', async () => {
      await fail(1, NOW);
      expect(JSON.stringify(await rooms.database.query('SELECT * FROM identity.sign_in_wait'))).not.toMatch(new RegExp(`${email}|192\\.0\\.2`));
    });
  });

  it('renews a hash that was made with other costs', async () => {
    const peppered = createHmac('sha256', keyFor(rooms.get(Config).SECRET, 'password-pepper'))
      .update(PASSWORD.normalize('NFKC'))
      .digest('base64');
    await rooms.database.query('UPDATE identity.person SET password_hash = $2 WHERE id = $1', [
      personId,
      hashSync(peppered, { memoryCost: 8192, timeCost: 1, parallelism: 1 }),
    ]);
    await signIn();
    const [row] = await rooms.database.query<{ hash: string }>('SELECT password_hash AS hash FROM identity.person WHERE id = $1', [personId]);
    expect(row!.hash).toContain('m=19456,t=2,p=1');
    await signIn();
  });

  describe('a session', () => {
    it('ends after twelve idle hours, and notes when it was seen to the minute', async () => {
      const { token, id } = await signIn();
      const seen = async () => (await rooms.database.query<{ at: Date }>('SELECT last_seen_at AS at FROM identity.session WHERE id = $1', [id]))[0]!.at;
      await sessions.actorBehind(token, after(59));
      expect(await seen()).toEqual(NOW);
      expect(await sessions.actorBehind(token, after(60))).toMatchObject({ personId, sessionId: id, zone: 'Asia/Bishkek' });
      expect(await seen()).toEqual(after(60));
      expect(await sessions.actorBehind(token, after(60 + 12 * 3600))).toBeNull();
      expect(await sessions.actorBehind(token, after(60 + 12 * 3600 - 1))).not.toBeNull();
    });

    it('ends after thirty days however busy', async () => {
      const { token } = await signIn();
      for (let hours = 11; hours < 720; hours += 11) expect(await sessions.actorBehind(token, after(hours * 3600))).not.toBeNull();
      expect(await sessions.actorBehind(token, after(720 * 3600))).toBeNull();
    });

    it('acts for an organisation of the person only, and the next one begins with it', async () => {
      const { token, id } = await signIn(),
        organisationId = newId();
      const member: Actor = personActor({
        personId,
        sessionId: id,
        memberships: [{ organisationId, kind: 'company', role: 'owner', active: true, country: 'KG', subject: null }],
      });
      await expect(sessions.actFor(member, newId())).rejects.toMatchObject({ code: 'not-found' });
      await sessions.actFor(member, organisationId);
      expect((await sessions.actorBehind(token, after(1)))?.organisationId).toBe(organisationId);
      const next = await signIn({}, after(2));
      expect((await sessions.actorBehind(next.token, after(3)))?.organisationId).toBe(organisationId);
    });

    it('gets a new token when the person proves themselves, and the old one dies', async () => {
      const opened = await signIn(),
        actor = (await sessions.actorBehind(opened.token, NOW))!;
      await expect(sessions.requireProof(actor, after(601))).rejects.toMatchObject({ code: 'proof-needed' });
      const rotated = await signIns.prove(actor, PASSWORD, VISIT, after(700));
      await sessions.requireProof(actor, after(1300));
      expect(await sessions.actorBehind(opened.token, after(701))).toBeNull();
      expect(await sessions.actorBehind(rotated.token, after(701))).toMatchObject({ sessionId: opened.id });
    });

    it('is not opened with a password that is changed at the same moment', async () => {
      const actor = (await sessions.actorBehind((await signIn()).token, NOW))!;
      await Promise.allSettled([rooms.get(Passwords).change(actor, 'горная тропа к озеру', NOW), ...Array.from({ length: 4 }, () => signIn())]);
      const open = await rooms.database.query<{ id: string }>('SELECT id FROM identity.session');
      expect(open.map((s) => s.id)).toEqual([actor.sessionId]);
    });
  });

  describe('a second factor', () => {
    let secret: string, recoveryCodes: string[], on: Date;
    beforeEach(async () => {
      const factor = rooms.get(SecondFactor),
        actor = (await sessions.actorBehind((await signIn()).token, NOW))!;
      ({ secret } = await factor.start(actor, NOW));
      ({ recoveryCodes } = await factor.enable(actor, codeAt(secret, NOW), NOW));
      on = after(60);
    });

    it('is asked for only after the right password', async () => {
      expect((await refusal(signIn({ password: 'не тот пароль совсем' }, on))).code).toBe('wrong-credentials');
      expect((await refusal(signIn({}, on))).code).toBe('second-factor-needed');
      expect((await refusal(signIn({ code: '123456x' }, on))).code).toBe('wrong-code');
      expect(await signIn({ code: codeAt(secret, on) }, on)).toMatchObject({ personId });
    });

    it('takes a code once, however many use it together, and never an older one', async () => {
      const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => signIn({ code: codeAt(secret, on) }, on)));
      expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
      expect((await refusal(signIn({ code: codeAt(secret, after(30)) }, on))).code).toBe('wrong-code');
      expect(await signIn({ code: codeAt(secret, after(90)) }, on)).toMatchObject({ personId });
    });

    it('takes one recovery code once under twenty parallel uses', async () => {
      const places = Array.from({ length: 20 }, (_, i) => `198.51.100.${i}`);
      const outcomes = await Promise.allSettled(places.map((place) => signIn({ code: recoveryCodes[0]! }, on, place)));
      expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
      for (const o of outcomes) if (o.status === 'rejected') expect(o.reason).toMatchObject({ code: 'wrong-code' });
      expect(await rooms.get(SecondFactor).state(personActor({ personId }))).toMatchObject({ recoveryCodesLeft: 9 });
    });

    it('has new recovery codes on demand, and the ones before them stop at once', async () => {
      const opened = await signIn({ code: recoveryCodes[0]! }, on),
        actor = { ...personActor({ personId }), sessionId: opened.id };
      const fresh = await rooms.get(SecondFactor).renewCodes(actor, on);
      expect([new Set(fresh).size, fresh.filter((code) => recoveryCodes.includes(code))]).toEqual([10, []]);
      expect((await refusal(signIn({ code: recoveryCodes[1]! }, on))).code).toBe('wrong-code');
      expect(await signIn({ code: fresh[0]! }, on)).toMatchObject({ personId });
      expect(await rooms.get(SecondFactor).state(actor)).toMatchObject({ recoveryCodesLeft: 9 });
      await rooms.settle();
      const letters = await rooms.database.query(`SELECT 1 FROM platform.mailbox WHERE recipient = $1 AND subject = 'Запасные коды заменены'`, [email]);
      expect(letters).toHaveLength(1);
    });

    it('has new recovery codes only after a fresh password, and only while it is on', async () => {
      const opened = await signIn({ code: recoveryCodes[0]! }, on),
        actor = { ...personActor({ personId }), sessionId: opened.id },
        later = new Date(on.getTime() + 11 * 60_000);
      expect((await refusal(rooms.get(SecondFactor).renewCodes(actor, later))).code).toBe('proof-needed');
      expect((await refusal(rooms.get(SecondFactor).renewCodes({ ...actor, sessionId: null }, on))).code).toBe('session-needed');
      await rooms.get(SecondFactor).disable(actor, on);
      expect((await refusal(rooms.get(SecondFactor).renewCodes(actor, on))).code).toBe('second-factor-off');
    });

    it('slows guessing of codes by somebody who has the password', async () => {
      const codes = (await Promise.all(Array.from({ length: 12 }, (_, i) => refusal(signIn({ code: String(100_000 + i) }, on))))).map((r) => r.code);
      expect(codes.filter((c) => c === 'too-many-requests').length).toBeGreaterThanOrEqual(6);
    });

    it('is stored sealed, and its recovery codes hashed', async () => {
      const stored = JSON.stringify([
        await rooms.database.query('SELECT * FROM identity.person'),
        await rooms.database.query('SELECT * FROM identity.recovery_code'),
      ]);
      expect(stored).not.toContain(secret);
      for (const code of recoveryCodes) expect(stored).not.toContain(code.replace('-', ''));
    });

    it('is mailed about once, though the delivery runs again', async () => {
      await rooms.settle();
      await rooms.settle();
      expect(await rooms.database.query(`SELECT subject FROM platform.mailbox WHERE recipient = $1`, [email])).toEqual([
        { subject: 'Второй шаг входа включён' },
      ]);
    });
  });

  it('forgets by the clock what is over', async () => {
    await signIn();
    await refusal(signIn({ password: 'не тот пароль совсем' }));
    await rooms.get(IdentitySchedule).forgetExpired(after(12 * 3600 - 1));
    expect(await rooms.database.query('SELECT 1 FROM identity.session')).toHaveLength(1);
    await rooms.get(IdentitySchedule).forgetExpired(after(25 * 3600));
    expect(await rooms.database.query('SELECT 1 FROM identity.session UNION ALL SELECT 1 FROM identity.sign_in_wait')).toHaveLength(0);
    expect(await rooms.get(People).byId(personId)).toBeDefined();
  });
});
