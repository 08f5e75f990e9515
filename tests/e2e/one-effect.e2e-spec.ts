import { createHash } from 'node:crypto';
import { newId } from '@zemlyak/kernel';
import { House } from '../support/house';
import { signUpBody } from '../support/people';

describe('a request with a key', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('leaves nothing from which its password could be guessed, and is still known when it comes again', async () => {
    const body = signUpBody(),
      key = { 'idempotency-key': newId() },
      guest = house.visitor();
    expect((await guest.post('/people', body, key)).status).toBe(202);
    const [kept] = await house.database.query<{ fingerprint: string }>('SELECT fingerprint FROM platform.idempotency WHERE key = $1', [key['idempotency-key']]);
    const guessed = createHash('sha256')
      .update(`POST /api/v1/people\n${JSON.stringify(body)}`)
      .digest('hex');
    expect(kept!.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(kept!.fingerprint).not.toBe(guessed);

    const again = await guest.post('/people', body, key);
    expect([again.status, again.headers['idempotent-replayed']]).toEqual([202, 'true']);
    expect((await guest.post('/people', { ...body, password: 'совсем другой длинный пароль' }, key)).body.code).toBe('idempotency-conflict');
  });
});
