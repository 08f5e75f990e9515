import { createHmac } from 'node:crypto';
import { newId } from '@zemlyak/kernel';
import { letterKinds } from './notice-kinds';
import { readUnsubscribe, signUnsubscribe } from './unsubscribe-token';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const right = { personId: newId(), kind: 'match_found' as const };

describe('the unsubscribe token', () => {
  it('gives back what was signed, for every kind, in at most 150 URL-safe characters', () => {
    for (const kind of letterKinds) {
      const token = signUnsubscribe(SECRET, { ...right, kind });
      expect(readUnsubscribe(SECRET, token)).toEqual({ ...right, kind });
      expect(token).toMatch(/^[A-Za-z0-9_.-]{20,150}$/);
    }
  });

  it('may be about one saved search, and about none of another kind', () => {
    const one = { personId: right.personId, kind: 'saved_searches' as const, savedSearchId: newId() };
    expect(readUnsubscribe(SECRET, signUnsubscribe(SECRET, one))).toEqual(one);
    expect(signUnsubscribe(SECRET, one)).toMatch(/^[A-Za-z0-9_.-]{20,150}$/);
    expect(readUnsubscribe(SECRET, signUnsubscribe(SECRET, { ...one, kind: 'match_found' }))).toBeNull();
  });

  it('is worth nothing with any character changed, cut or added', () => {
    const token = signUnsubscribe(SECRET, right);
    for (let i = 0; i < token.length - 1; i++) {
      const other = token[i] === 'A' ? 'B' : 'A';
      expect(readUnsubscribe(SECRET, token.slice(0, i) + other + token.slice(i + 1))).toBeNull();
    }
    for (const broken of [token.slice(1), token.slice(0, -1), `${token}.x`, `${token}A`, '', '.', 'a.b']) expect(readUnsubscribe(SECRET, broken)).toBeNull();
  });

  it('is worth nothing with another secret, or signed for another purpose', () => {
    const token = signUnsubscribe(SECRET, right),
      [body] = token.split('.');
    expect(readUnsubscribe(`${SECRET}!`, token)).toBeNull();
    const foreign = createHmac('sha256', SECRET).update(body!).digest('base64url');
    expect(readUnsubscribe(SECRET, `${body}.${foreign}`)).toBeNull();
  });
});
