import { hashOfToken, keyFor, keyedHash, newToken, seal, unseal } from './secrets';

const SECRET = 'a secret of at least thirty-two characters';

describe('secrets', () => {
  it('makes tokens of 256 bits, each another', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('hashes tokens with SHA-256', () => {
    expect(hashOfToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('derives another key for each purpose and each secret', () => {
    const keys = [keyFor(SECRET, 'password-pepper'), keyFor(SECRET, 'second-factor'), keyFor(`${SECRET}!`, 'second-factor')].map((k) => k.toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(keyedHash(Buffer.from(keys[0]!, 'hex'), 'a')).not.toBe(keyedHash(Buffer.from(keys[1]!, 'hex'), 'a'));
  });

  describe('sealing', () => {
    const key = keyFor(SECRET, 'second-factor'),
      sealed = seal(key, 'MSLCFPEA', 'person-1');

    it('opens for the same key and row', () => {
      expect(unseal(key, sealed, 'person-1')).toBe('MSLCFPEA');
      expect(sealed).not.toContain('MSLCFPEA');
    });
    it.each([
      ['moved to another row', (text: string) => unseal(key, text, 'person-2')],
      ['opened with another key', (text: string) => unseal(keyFor(SECRET, 'recovery-code'), text, 'person-1')],
      [
        'changed',
        (text: string) =>
          unseal(
            key,
            text.replace(/\.([^.])([^.]*)$/, (_, first: string, rest: string) => `.${first === 'A' ? 'B' : 'A'}${rest}`), // the last letter has idle bits
            'person-1',
          ),
      ],
      ['sealed with a short tag', (text: string) => unseal(key, text.replace(/^(v1\.[^.]+\.[^.]{6})[^.]*/, '$1'), 'person-1')],
      ['cut', (text: string) => unseal(key, text.split('.').slice(0, 3).join('.'), 'person-1')],
      ['of another version', (text: string) => unseal(key, text.replace('v1', 'v2'), 'person-1')],
    ])('refuses a text that was %s', (_what, open) => {
      expect(() => open(sealed)).toThrow();
    });
  });
});
