import { Secret, TOTP } from 'otpauth';
import { House } from '../support/house';
import { PASSWORD, person, signIn, signUp } from '../support/people';

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

  describe('a token for programs', () => {
    const expiresAt = new Date(Date.now() + 10 * 86_400_000).toISOString();

    it('only reads unless it was made for writing too', async () => {
      const owner = await signUp(house),
        program = house.visitor('en');
      const reading = (await owner.post('/me/api-tokens', { label: 'отчёт', expiresAt })).body,
        writing = (await owner.post('/me/api-tokens', { label: 'учёт', scope: 'full', expiresAt })).body;
      expect([reading.scope, writing.scope]).toEqual(['read', 'full']);
      const asReader = { authorization: `Bearer ${reading.token}` },
        asWriter = { authorization: `Bearer ${writing.token}` };
      const version = (await program.get('/me', asReader)).body.person.version;
      const change = { body: { birthYear: 1985 }, match: { 'if-match': `"${version}"` } };
      expect(await program.patch('/me', change.body, { ...asReader, ...change.match })).toMatchObject({
        status: 403,
        body: { code: 'token-read-only', title: 'This token may only read' },
      });
      expect((await program.put('/me/consents', { digest: true }, asReader)).body.code).toBe('token-read-only');
      expect((await program.patch('/me', change.body, { ...asWriter, ...change.match })).status).toBe(200);
      const list = (await owner.get('/me/api-tokens')).body.items as { label: string; scope: string }[];
      expect(list.map(({ label, scope }) => [label, scope])).toEqual([
        ['учёт', 'full'],
        ['отчёт', 'read'],
      ]);
    });

    it('refuses a scope that there is not, and the table takes no token without one', async () => {
      const owner = await signUp(house);
      expect(await owner.post('/me/api-tokens', { label: 'отчёт', scope: 'admin', expiresAt })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'scope' }] },
      });
      const [column] = await house.database.query<{ byDefault: string | null; nullable: string }>(
        `SELECT column_default AS "byDefault", is_nullable AS nullable FROM information_schema.columns
         WHERE table_schema = 'identity' AND table_name = 'api_token' AND column_name = 'scope'`,
      );
      expect(column).toEqual({ byDefault: null, nullable: 'NO' });
    });
  });
});
