/**
 * A cookie that says only "somebody signed in in this browser", so the first paint can leave room for their menu.
 * It gives no rights: the session is another cookie, which scripts cannot read.
 */
const cookieName = 'known';
const oneMonth = 30 * 24 * 60 * 60;

function write(value: string, seconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${cookieName}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`;
}

export function rememberPerson(): void {
  write('1', oneMonth);
}

export function forgetPerson(): void {
  write('', 0);
}

/** Reads the hint from a `Cookie` header. */
export function isKnownPerson(cookies: string): boolean {
  return /(?:^|;\s*)known=1(?:;|$)/.test(cookies);
}
