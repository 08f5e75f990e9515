import { newRecoveryCodes, newSecret, otpauthUri, stepOf, tidyRecoveryCode } from './one-time-code';

/** RFC 6238, appendix B: "12345678901234567890" in base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('knows the code of RFC 6238 at %i s', (seconds, code) => {
    expect(stepOf(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('names the step a code belongs to, one step early or late, and no further', () => {
    const step = Math.floor(1111111109 / 30);
    expect([-60, -30, 0, 30, 60].map((off) => stepOf(RFC_SECRET, '081804', at(1111111109 + off)))).toEqual([null, step, step, step, null]);
  });

  it.each(['', '81804', '0818040', '08180a', '０８１８０４'])('refuses %p', (code) => {
    expect(stepOf(RFC_SECRET, code, at(1111111109))).toBeNull();
  });

  it('writes an address that authenticator apps read', () => {
    expect(otpauthUri(newSecret(), 'anna@example.org', 'Zemlyak')).toMatch(
      /^otpauth:\/\/totp\/Zemlyak:anna%40example\.org\?issuer=Zemlyak&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
    );
  });

  it('makes ten different recovery codes that survive careless typing', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
      expect(tidyRecoveryCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(tidyRecoveryCode(code));
    }
  });
});
