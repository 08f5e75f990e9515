import { Secret, TOTP } from 'otpauth';
import { House } from '../support/house';
import { PASSWORD, freshEmail, operator, person, signIn, signUp, signUpBody, tokenMailedTo } from '../support/people';

const codeOf = (secret: string, stepsAhead = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

describe('an account, from sign-up to erasure', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  describe('signing up', () => {
    it('begins with texts of consents that say where data are kept', async () => {
      const { body } = await house.visitor('ru').get('/consent-texts');
      expect(body.map((text: { purpose: string; required: boolean }) => [text.purpose, text.required])).toEqual([
        ['account', true],
        ['registry', false],
        ['forum_mail', false],
        ['digest', false],
      ]);
      for (const text of body) expect(text.text).toContain('Россия');
      expect((await house.visitor('ru').get('/consent-texts?language=en')).body[0].text).toContain('Russia');
    });

    it('mails a Russian letter to a Russian speaker, whose link works once and signs in', async () => {
      const visitor = house.visitor('ru'),
        body = signUpBody({ consents: { digest: true } }),
        email = String(body['email']);
      expect(await visitor.post('/people', body)).toMatchObject({ status: 202, text: '' });
      await house.settle();
      expect((await house.letters(email))[0]).toMatchObject({ subject: 'Подтвердите почту', text: expect.stringContaining('Здравствуйте, Анна Орлова!') });
      const token = await tokenMailedTo(house, email);
      const confirmed = await visitor.post('/email-confirmations', { token });
      expect(confirmed).toMatchObject({ status: 200, body: { signedIn: true } });
      expect(confirmed.text).not.toMatch(/[A-Za-z0-9_-]{43}/);
      expect(await house.visitor().post('/email-confirmations', { token })).toMatchObject({ status: 409, body: { code: 'link-not-valid' } });
      const me = await visitor.get('/me');
      expect(me.body).toMatchObject({
        person: { email, displayName: 'Анна Орлова', zone: 'Asia/Bishkek' },
        memberships: [],
        organisation: null,
        roles: ['guest', 'person'],
        unread: 0,
        demo: true,
        dataCountry: 'RU',
      });
      expect(me.body.permissions).toContain('identity:see-own-account');
      expect(me.body.permissions).not.toContain('identity:see-people');
      expect((await visitor.get('/me/consents')).body.map((c: { purpose: string; given: boolean }) => [c.purpose, c.given])).toEqual([
        ['account', true],
        ['registry', false],
        ['forum_mail', false],
        ['digest', true],
      ]);
    });

    it('mails an English letter to an English speaker', async () => {
      const body = signUpBody({ language: 'en', nameLatin: 'Anna Orlova' });
      await house.visitor('en').post('/people', body);
      await house.settle();
      expect((await house.letters(String(body['email'])))[0]).toMatchObject({
        subject: 'Confirm your address',
        text: expect.stringMatching(/^Hello Anna Orlova,/),
      });
    });

    it('answers the same for a known address, and only its owner learns the difference', async () => {
      const { email } = await person(house);
      const unknown = await house.visitor().post('/people', signUpBody());
      const known = await house.visitor().post('/people', signUpBody({ email: email.toUpperCase() }));
      expect([known.status, known.text, Object.keys(known.headers).sort()]).toEqual([unknown.status, unknown.text, Object.keys(unknown.headers).sort()]);
      await house.settle();
      expect(await house.database.query('SELECT subject FROM platform.mailbox WHERE lower(recipient) = $1', [email])).toEqual([
        { subject: 'У вас уже есть аккаунт' },
      ]);
    });

    it('needs the account’s own consent and a good password, and names every fault', async () => {
      const answer = await house
        .visitor()
        .post('/people', { ...signUpBody({ nameCyrillic: 'Anna\r\nBcc: x@example.org' }), consents: { account: false }, zone: 'Nowhere', surprise: 1 });
      expect(answer.status).toBe(422);
      expect(answer.body.errors.map((e: { path: string }) => e.path).sort()).toEqual(['consents.account', 'nameCyrillic', 'surprise', 'zone']);
      const weak = await house.visitor().post('/people', { ...signUpBody(), password: 'qwertyuiop123' });
      expect(weak.body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'password', code: 'passwordCommon' }] });
    });

    it('lets the later of two attempts win when its owner confirms that one', async () => {
      const stranger = signUpBody(),
        email = String(stranger['email']);
      await house.visitor().post('/people', { ...stranger, password: 'чужой пароль заранее' });
      await house.settle();
      const owner = house.visitor();
      await owner.post('/people', stranger);
      await house.settle();
      expect((await owner.post('/email-confirmations', { token: await tokenMailedTo(house, email) })).status).toBe(200);
      expect((await house.visitor().post('/sessions', { email, password: 'чужой пароль заранее' })).status).toBe(401);
      expect((await house.visitor().post('/sessions', { email, password: PASSWORD })).status).toBe(201);
    });
  });

  describe('signing in', () => {
    it('tells an unknown address from a wrong password by nothing', async () => {
      const { email } = await person(house, { password: PASSWORD });
      const wrong = await house.visitor().post('/sessions', { email, password: 'не тот пароль совсем' });
      const unknown = await house.visitor().post('/sessions', { email: freshEmail(), password: PASSWORD });
      expect([unknown.status, unknown.text, Object.keys(unknown.headers).sort()]).toEqual([wrong.status, wrong.text, Object.keys(wrong.headers).sort()]);
      expect(wrong.body).toMatchObject({ status: 401, code: 'wrong-credentials' });
    });

    it.each([
      ['known', true],
      ['unknown', false],
    ])('makes guessers of a %s address wait', async (_what, isKnown) => {
      const email = isKnown ? (await person(house, { password: PASSWORD })).email : freshEmail();
      const guesses = await Promise.all(Array.from({ length: 20 }, () => house.visitor().post('/sessions', { email, password: 'не тот пароль совсем' })));
      const statuses = guesses.map((g) => g.status).sort();
      expect(statuses.filter((s) => s === 401).length).toBeGreaterThanOrEqual(5);
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
      const waiting = guesses.find((g) => g.status === 429);
      expect(Number(waiting?.headers['retry-after'])).toBeGreaterThan(0);
    });

    it('sets a cookie that scripts and other sites cannot use, and keeps only its hash', async () => {
      const { email } = await person(house, { password: PASSWORD });
      const visitor = house.visitor();
      const cookie = String((await visitor.post('/sessions', { email, password: PASSWORD })).headers['set-cookie']);
      expect(cookie).toMatch(/^session=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=(2592000|25919\d\d); HttpOnly; SameSite=Lax$/);
      const stored = JSON.stringify(await house.database.query('SELECT * FROM identity.session'));
      expect(stored).not.toContain(/session=([^;]+)/.exec(cookie)![1]);
    });

    it('uses the __Host- prefix and Secure over https', async () => {
      const secure = await House.open({ ORIGIN: 'https://example.org' });
      try {
        const { email } = await person(secure, { password: PASSWORD });
        const answer = await secure.visitor().post('/sessions', { email, password: PASSWORD });
        expect(String(answer.headers['set-cookie'])).toMatch(
          /^__Host-session=[A-Za-z0-9_-]{43}; Path=\/; Max-Age=(2592000|25919\d\d); HttpOnly; SameSite=Lax; Secure$/,
        );
      } finally {
        await secure.close();
      }
    });

    it('refuses writes that come from another site', async () => {
      const visitor = await signUp(house);
      expect(await visitor.post('/me/exports', {}, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { code: 'cross-site-request' } });
      expect((await visitor.delete('/sessions', { origin: 'https://evil.example' })).status).toBe(403);
      expect((await visitor.get('/me')).status).toBe(200);
    });

    it('gives a new token each time and ends the session before it', async () => {
      const { email } = await person(house, { password: PASSWORD });
      const visitor = house.visitor();
      const first = String((await visitor.post('/sessions', { email, password: PASSWORD })).headers['set-cookie']).split(';')[0]!;
      await visitor.post('/sessions', { email, password: PASSWORD });
      expect((await house.visitor().get('/me', { cookie: first })).status).toBe(401);
      expect((await visitor.get('/sessions')).body).toHaveLength(1);
    });
  });

  it('lists browsers, signs one out, and all of them', async () => {
    const { email } = await person(house, { password: PASSWORD });
    const here = await signIn(house, email),
      there = await signIn(house, email);
    const list = (await here.get('/sessions')).body as { id: string; current: boolean }[];
    expect(list.map((s) => s.current).sort()).toEqual([false, true]);
    expect((await here.delete(`/sessions/${list.find((s) => !s.current)!.id}`)).status).toBe(204);
    expect((await there.get('/me')).status).toBe(401);
    const stranger = await signUp(house);
    expect((await stranger.delete(`/sessions/${list.find((s) => s.current)!.id}`)).status).toBe(404);
    expect((await here.delete('/sessions')).status).toBe(204);
    expect((await here.get('/me')).status).toBe(401);
    const again = await signIn(house, email);
    expect((await again.delete('/sessions/current')).headers['clear-site-data']).toContain('storage');
  });

  it('asks for a second factor once it is on, in every way in', async () => {
    const { email } = await person(house, { password: PASSWORD });
    const visitor = await signIn(house, email),
      elsewhere = await signIn(house, email);
    const { secret, otpauthUri } = (await visitor.post('/me/second-factor')).body;
    expect(otpauthUri).toContain(`secret=${secret}`);
    expect((await visitor.put('/me/second-factor', { code: '000000' })).status).toBe(422);
    const firstCode = codeOf(secret);
    const { recoveryCodes } = (await visitor.put('/me/second-factor', { code: firstCode })).body;
    expect(recoveryCodes).toHaveLength(10);
    expect((await visitor.get('/me')).status).toBe(200);
    expect((await elsewhere.get('/me')).status).toBe(401);

    const again = house.visitor();
    expect(await again.post('/sessions', { email, password: PASSWORD })).toMatchObject({ status: 401, body: { code: 'second-factor-needed' } });
    expect(await again.post('/sessions', { email, password: PASSWORD, code: firstCode })).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
    expect((await again.post('/sessions', { email, password: PASSWORD, code: codeOf(secret, 1) })).status).toBe(201);
    expect((await house.visitor().post('/sessions', { email, password: PASSWORD, code: recoveryCodes[0].toLowerCase() })).status).toBe(201);
    expect((await house.visitor().post('/sessions', { email, password: PASSWORD, code: recoveryCodes[0] })).status).toBe(401);
    expect((await again.get('/me/second-factor')).body).toMatchObject({ enabled: true, recoveryCodesLeft: 9 });

    await house.visitor().post('/password-resets', { email });
    await house.settle();
    expect((await house.letters(email)).map((l) => l.subject)).toEqual(expect.arrayContaining(['Второй шаг входа включён', 'Использован запасной код']));
    await house.visitor().put('/password-resets/current', { token: await tokenOfReset(email), password: 'горная тропа к озеру' });
    expect((await again.get('/me')).status).toBe(401);
    expect(await house.visitor().post('/sessions', { email, password: 'горная тропа к озеру' })).toMatchObject({
      status: 401,
      body: { code: 'second-factor-needed' },
    });
  });

  it('replaces a forgotten password by a link that works once', async () => {
    const { email } = await person(house, { password: PASSWORD });
    const visitor = await signIn(house, email);
    const known = await visitor.post('/password-resets', { email }),
      unknown = await visitor.post('/password-resets', { email: freshEmail() });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(202);
    await house.settle();
    const token = await tokenOfReset(email);
    expect((await house.visitor().put('/password-resets/current', { token, password: 'zemlyakzemlyak' })).status).toBe(422);
    expect((await house.visitor().put('/password-resets/current', { token, password: 'горная тропа к озеру' })).status).toBe(204);
    expect((await house.visitor().put('/password-resets/current', { token, password: 'горная тропа к морю' })).status).toBe(409);
    expect((await visitor.get('/me')).status).toBe(401);
    expect((await house.visitor().post('/sessions', { email, password: 'горная тропа к озеру' })).status).toBe(201);
  });

  it('changes the password with the present one and signs other browsers out', async () => {
    const { email } = await person(house, { password: PASSWORD });
    const here = await signIn(house, email),
      there = await signIn(house, email);
    expect(await here.post('/me/password', { currentPassword: 'не тот пароль совсем', newPassword: 'горная тропа к озеру' })).toMatchObject({
      status: 403,
      body: { code: 'wrong-password' },
    });
    expect((await here.post('/me/password', { currentPassword: PASSWORD, newPassword: 'горная тропа к озеру' })).status).toBe(200);
    expect([(await here.get('/me')).status, (await there.get('/me')).status]).toEqual([200, 401]);
  });

  it('asks for the password again before it touches keys', async () => {
    const visitor = await signUp(house);
    await house.database.query(`UPDATE identity.session SET proven_at = proven_at - interval '11 minutes'`);
    for (const asked of [
      visitor.post('/me/second-factor'),
      visitor.delete('/me/second-factor'),
      visitor.post('/me/exports'),
      visitor.post('/me/api-tokens', { label: 'x', expiresAt: inDays(10) }),
    ]) {
      expect(await asked).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    }
    expect((await visitor.put('/sessions/current/proof', { password: PASSWORD })).status).toBe(200);
    expect((await visitor.post('/me/second-factor')).status).toBe(201);
  });

  it('lets programs in with a token that cannot handle keys and ends within a year', async () => {
    const visitor = await signUp(house),
      program = house.visitor();
    expect((await visitor.post('/me/api-tokens', { label: 'учёт', expiresAt: inDays(366) })).status).toBe(422);
    const made = (await visitor.post('/me/api-tokens', { label: 'учёт', scope: 'full', expiresAt: inDays(364) })).body;
    expect(made.token).toMatch(/^zml_[A-Za-z0-9_-]{43}$/);
    const bearer = { authorization: `Bearer ${made.token}` };
    expect((await program.get('/me', bearer)).status).toBe(200);
    expect((await program.post('/me/second-factor', {}, bearer)).body.code).toBe('session-needed');
    expect((await program.get('/me/erasure', bearer)).body.code).toBe('session-needed');
    expect((await visitor.get('/me', { authorization: 'Bearer zml_0000000000000000000000000000000000000000000' })).status).toBe(401);
    const list = await visitor.get('/me/api-tokens');
    expect(list.text).not.toContain(made.token);
    expect((await visitor.delete(`/me/api-tokens/${list.body.items[0].id}`)).status).toBe(204);
    expect((await program.get('/me', bearer)).status).toBe(401);
  });

  it('changes the profile of the version that was read, and writes in the new language', async () => {
    const visitor = await signUp(house);
    const { version } = (await visitor.get('/me')).body.person;
    expect((await visitor.patch('/me', { phone: '+996555123456' })).status).toBe(428);
    expect(await visitor.patch('/me', { phone: '+996555123456', language: 'en', nameLatin: 'Anna Orlova' }, { 'if-match': `W/"${version}"` })).toMatchObject({
      status: 200,
      body: { phone: '+996555123456', language: 'en' },
    });
    expect((await visitor.patch('/me', { phone: null }, { 'if-match': `W/"${version}"` })).status).toBe(412);
    expect((await visitor.patch('/me', { operatorRoles: ['operator'] }, { 'if-match': `W/"${version + 1}"` })).status).toBe(422);
  });

  it('hands over one’s data to oneself only, then erases the account', async () => {
    const email = freshEmail(),
      visitor = await signUp(house, { email });
    const asked = await visitor.post('/me/exports');
    expect(asked).toMatchObject({ status: 202, body: { state: 'preparing', formats: [] } });
    expect((await visitor.get(`/me/exports/${asked.body.id}/file`)).body.code).toBe('export-not-ready');
    await house.settle();
    expect((await visitor.get(`/me/exports/${asked.body.id}`)).body).toMatchObject({ state: 'ready', formats: ['json', 'html'] });
    const json = await visitor.get(`/me/exports/${asked.body.id}/file?format=json`);
    expect(json.headers['content-disposition']).toContain('attachment');
    expect(json.body.sections.identity).toMatchObject({ profile: { email, nameCyrillic: 'Анна Орлова' }, consents: [{ purpose: 'account' }] });
    const page = await visitor.get(`/me/exports/${asked.body.id}/file?format=html`);
    expect(page.text).toContain('<html lang="ru">');
    expect(page.headers['content-security-policy']).toContain('sandbox');
    const stranger = await signUp(house);
    expect((await stranger.get(`/me/exports/${asked.body.id}`)).status).toBe(404);
    expect((await stranger.get(`/me/exports/${asked.body.id}/file`)).status).toBe(404);

    const account = (await visitor.get('/me/erasure')).body.sections.find((s: { room: string }) => s.room === 'identity');
    expect(account).toMatchObject({
      title: 'Аккаунт',
      stays: [{ what: expect.stringContaining('согласиях'), why: expect.any(String), until: expect.stringMatching(/^20/) }, { until: null }],
    });
    expect((await visitor.post('/me/erasure', { password: 'не тот пароль совсем' })).status).toBe(403);
    expect((await visitor.post('/me/erasure', { password: PASSWORD })).status).toBe(204);
    expect((await visitor.get('/me')).status).toBe(401);
    expect((await house.visitor().post('/sessions', { email, password: PASSWORD })).body.code).toBe('wrong-credentials');
    await signUp(house, { email }); // the address is free again
  });

  describe('the operator', () => {
    it('finds people, gives roles below the last operator’s chair, and locks', async () => {
      const chief = await operator(house),
        { id, email } = await person(house, { password: PASSWORD, nameLatin: 'Elena Kim' });
      const anyone = await signIn(house, email);
      expect((await anyone.get('/people')).status).toBe(403);
      const found = (await chief.get('/people?q=elena')).body.items;
      expect(found).toMatchObject([{ id, version: 1 }]);
      expect(await chief.put(`/people/${id}/operator-roles`, { roles: ['editor'] }, { 'if-match': 'W/"1"' })).toMatchObject({
        status: 200,
        body: { operatorRoles: ['editor'] },
      });
      expect((await anyone.get('/me')).body.roles).toContain('editor');
      const self = (await chief.get('/me')).body.person;
      const onSelf = (roles: string[]) => chief.put(`/people/${self.id}/operator-roles`, { roles }, { 'if-match': `W/"${self.version}"` });
      expect((await onSelf(['operator', 'officer'])).body.code).toBe('own-roles');
      expect((await onSelf([])).body.code).toBe('last-operator');
      expect((await chief.post('/me/erasure', { password: PASSWORD })).body.code).toBe('last-operator');
      expect((await chief.post(`/people/${self.id}/lock`)).status).toBe(403);
      expect((await chief.post(`/people/${id}/lock`)).status).toBe(200);
      expect((await anyone.get('/me')).status).toBe(401);
      expect((await house.visitor().post('/sessions', { email, password: PASSWORD })).body.code).toBe('account-locked');
      expect((await chief.delete(`/people/${id}/lock`)).status).toBe(200);
      await signIn(house, email);
    });
  });

  const tokenOfReset = async (email: string): Promise<string> => {
    const letter = (await house.letters(email)).find((l) => l.subject === 'Новый пароль');
    return /#token=([A-Za-z0-9_-]{43})/.exec(letter!.text)![1]!;
  };
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
