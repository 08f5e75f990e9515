import { House } from '../support/house';
import { PASSWORD, freshEmail, person, signIn, tokenMailedTo } from '../support/people';

describe('another mail address, over HTTP', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  it('is asked for with the password, confirmed without sign-in, and is the one to sign in with and to write to', async () => {
    const { email, id } = await person(house, { password: PASSWORD });
    const here = await signIn(house, email),
      there = await signIn(house, email),
      to = freshEmail();
    await house.database.query(`UPDATE identity.session SET proven_at = proven_at - interval '11 minutes'`);
    expect(await here.put('/me/email-change', { email: to })).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
    await here.put('/sessions/current/proof', { password: PASSWORD });
    expect(await here.put('/me/email-change', { email: 'not an address' })).toMatchObject({ status: 422, body: { errors: [{ path: 'email' }] } });
    expect(await here.put('/me/email-change', { email: to })).toMatchObject({ status: 200, body: { email: to, expiresAt: expect.any(String) } });
    expect((await here.get('/me/email-change')).body).toMatchObject({ email: to });
    await house.settle();

    const token = await tokenMailedTo(house, to);
    expect(await house.visitor().post('/email-change-confirmations', { token })).toMatchObject({ status: 204 });
    expect(await house.visitor().post('/email-change-confirmations', { token })).toMatchObject({ status: 409, body: { code: 'link-not-valid' } });
    expect((await here.get('/me')).body.person.email).toBe(to);
    expect((await here.get('/me/email-change')).body).toEqual({ email: null, expiresAt: null });
    expect((await there.get('/me')).status).toBe(401);
    expect((await house.visitor().post('/sessions', { email, password: PASSWORD })).status).toBe(401);
    expect((await house.visitor().post('/sessions', { email: to, password: PASSWORD })).status).toBe(201);

    await house.visitor().post('/password-resets', { email: to });
    await house.settle();
    expect((await house.letters(to)).map((letter) => letter.subject)).toContain('Новый пароль');
    expect((await house.letters(email)).map((letter) => letter.subject)).toEqual(['Адрес почты изменён', 'Запрошена смена адреса почты']);
    expect(await house.database.query('SELECT 1 FROM identity.person WHERE id = $1 AND email = $2', [id, to])).toHaveLength(1);
  });

  it('answers the same for an address that has an account', async () => {
    const { email } = await person(house, { password: PASSWORD }),
      known = await person(house);
    const visitor = await signIn(house, email);
    const [free, taken] = [await visitor.put('/me/email-change', { email: freshEmail() }), await visitor.put('/me/email-change', { email: known.email })];
    expect([taken.status, Object.keys(taken.body), Object.keys(taken.headers).sort()]).toEqual([
      free.status,
      Object.keys(free.body),
      Object.keys(free.headers).sort(),
    ]);
    expect((await visitor.delete('/me/email-change')).status).toBe(204);
    expect((await visitor.get('/me/email-change')).body).toEqual({ email: null, expiresAt: null });
  });
});
