import { Secret, TOTP } from 'otpauth';
import { House } from '../support/house';
import { PASSWORD, person, signIn } from '../support/people';

const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

describe('the keys of an account, over HTTP', () => {
  let house: House;
  beforeEach(async () => {
    house = await House.open();
  });
  afterEach(() => house.close());

  it('gives ten new recovery codes once, and the old ones open nothing', async () => {
    const { email } = await person(house, { password: PASSWORD }),
      visitor = await signIn(house, email);
    expect(await visitor.post('/me/recovery-codes')).toMatchObject({ status: 409, body: { code: 'second-factor-off' } });
    const { secret } = (await visitor.post('/me/second-factor')).body;
    const old = (await visitor.put('/me/second-factor', { code: codeOf(secret) })).body.recoveryCodes as string[];
    const renewed = await visitor.post('/me/recovery-codes');
    expect(renewed).toMatchObject({ status: 201, body: { recoveryCodes: expect.arrayContaining([expect.stringMatching(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)]) } });
    expect((await visitor.get('/me/second-factor')).body).toMatchObject({ recoveryCodesLeft: 10 });
    const byCode = (code: string) => house.visitor().post('/sessions', { email, password: PASSWORD, code });
    expect([(await byCode(old[0]!)).status, (await byCode(renewed.body.recoveryCodes[0])).status]).toEqual([401, 201]);
    expect((await visitor.get('/me/second-factor')).body).toMatchObject({ recoveryCodesLeft: 9 });
    const facts = await house.database.query(`SELECT payload FROM platform.journal_entry WHERE type = 'identity.recovery-codes-renewed'`);
    expect(JSON.stringify(facts)).not.toContain(renewed.body.recoveryCodes[0]);
    expect(facts).toHaveLength(1);
  });
});
