import { newId } from '@zemlyak/kernel';
import { readRenewal, renewables, signRenewal } from './renewal-token';
import { readUnsubscribe, signUnsubscribe } from './unsubscribe-token';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const right = {
  personId: newId(),
  kind: 'listing' as const,
  recordId: newId(),
  end: new Date('2027-03-15T00:00:00Z'),
  expiresAt: new Date('2027-04-01T00:00:00Z'),
};

describe('the token of "still interested"', () => {
  it('gives back what was signed, for every kind, in at most 250 URL-safe characters', () => {
    for (const kind of renewables) {
      const token = signRenewal(SECRET, { ...right, kind });
      expect(readRenewal(SECRET, token)).toEqual({ ...right, kind });
      expect(token).toMatch(/^[A-Za-z0-9_.-]{20,250}$/);
    }
  });

  it('is worth nothing with any character changed, cut or added, or with another secret', () => {
    const token = signRenewal(SECRET, right);
    for (let i = 0; i < token.length - 1; i++) {
      const other = token[i] === 'A' ? 'B' : 'A';
      expect(readRenewal(SECRET, token.slice(0, i) + other + token.slice(i + 1))).toBeNull();
    }
    for (const broken of [token.slice(1), token.slice(0, -1), `${token}.x`, `${token}A`, '', '.', 'a.b']) expect(readRenewal(SECRET, broken)).toBeNull();
    expect(readRenewal(`${SECRET}!`, token)).toBeNull();
  });

  it('opens nothing but its own question', () => {
    expect(readUnsubscribe(SECRET, signRenewal(SECRET, right))).toBeNull();
    expect(readRenewal(SECRET, signUnsubscribe(SECRET, { personId: right.personId, kind: 'match_found' }))).toBeNull();
  });
});
