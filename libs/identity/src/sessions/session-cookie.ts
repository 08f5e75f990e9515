/** `__Host-` binds the cookie to this very host over HTTPS; browsers refuse the prefix on plain HTTP, which only a laptop's demo uses. */
export const cookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-session' : 'session');

/** The session token among a request's cookies; undefined when there is none of our form. */
export function tokenInCookies(header: string | undefined, origin: string): string | undefined {
  const name = `${cookieName(origin)}=`;
  const found = header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
  return found && /^[A-Za-z0-9_-]{43}$/.test(found) ? found : undefined;
}

/** `Set-Cookie` that hands over a token until the instant; scripts cannot read it, other sites cannot send it with a write. */
export const sessionCookie = (origin: string, token: string, until: Date, now = new Date()): string =>
  `${cookieName(origin)}=${token}; Path=/; Max-Age=${Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000))}; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;

/** `Set-Cookie` that takes the token away. */
export const noSessionCookie = (origin: string): string =>
  `${cookieName(origin)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}`;
