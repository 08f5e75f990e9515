import { isKnownPerson } from './known-person';

describe('hint that somebody signed in here', () => {
  it('is its own cookie with its own value', () => {
    expect(isKnownPerson('language=ru; known=1')).toBe(true);
    expect(isKnownPerson('unknown=1')).toBe(false);
    expect(isKnownPerson('known=')).toBe(false);
  });
});
