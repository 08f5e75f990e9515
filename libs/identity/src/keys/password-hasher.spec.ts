import { hashSync } from '@node-rs/argon2';
import { readConfig } from '@zemlyak/platform';
import { PasswordHasher } from './password-hasher';

const PASSWORD = 'степной мёд под дождём';
const hasher = new PasswordHasher(readConfig({}));

describe('hashing of passwords', () => {
  it('uses argon2id with the agreed costs and a new salt each time', async () => {
    const [one, two] = await Promise.all([hasher.hash(PASSWORD), hasher.hash(PASSWORD)]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.verify(one, PASSWORD)).toEqual({ fits: true, stale: false });
    expect(await hasher.verify(one, 'степной мёд под дождем')).toEqual({ fits: false, stale: false });
  });

  it('cuts nothing off', async () => {
    const long = 'я'.repeat(127);
    expect(await hasher.verify(await hasher.hash(`${long}а`), `${long}б`)).toMatchObject({ fits: false });
    expect(await hasher.verify(await hasher.hash(`${'x'.repeat(72)}a`), `${'x'.repeat(72)}b`)).toMatchObject({ fits: false });
  });

  it('takes the same letters however the keyboard composes them', async () => {
    expect(await hasher.verify(await hasher.hash('мёд'.normalize('NFC')), 'мёд'.normalize('NFD'))).toMatchObject({ fits: true });
  });

  it('never fits without a hash, whatever is tried', async () => {
    expect(await hasher.verify(null, 'nobody has this password')).toEqual({ fits: false, stale: false });
  });

  it('is worth nothing without the pepper', async () => {
    const other = new PasswordHasher(readConfig({ SECRET: 'another secret of at least 32 characters' }));
    expect(await other.verify(await hasher.hash(PASSWORD), PASSWORD)).toMatchObject({ fits: false });
  });

  it('says when a hash was made with other costs', async () => {
    expect(await hasher.verify(hashSync(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }), PASSWORD)).toMatchObject({ stale: true });
  });
});
