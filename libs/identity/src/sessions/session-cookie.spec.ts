import { noSessionCookie, sessionCookie, tokenInCookies } from './session-cookie';

const TOKEN = 'mB1tVqV3hYc2mLk5TzK9QwJ7eXrD0sA8uFpN4gHiOZE',
  HTTPS = 'https://example.org',
  HTTP = 'http://127.0.0.1:3000';
const NOW = new Date('2027-03-01T08:00:00Z');

describe('the session cookie', () => {
  it('is bound to the host over https', () => {
    expect(sessionCookie(HTTPS, TOKEN, new Date('2027-03-01T09:00:00Z'), NOW)).toBe(
      `__Host-session=${TOKEN}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure`,
    );
    expect(noSessionCookie(HTTPS)).toBe('__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure');
  });

  it('is read back among others, and only in its own form', () => {
    expect(tokenInCookies(`lang=ru; session=${TOKEN}`, HTTP)).toBe(TOKEN);
    expect(tokenInCookies(`session=${TOKEN}`, HTTPS)).toBeUndefined();
    expect(tokenInCookies(`xsession=${TOKEN}`, HTTP)).toBeUndefined();
    expect(tokenInCookies('session=short', HTTP)).toBeUndefined();
    expect(tokenInCookies(undefined, HTTP)).toBeUndefined();
  });
});
