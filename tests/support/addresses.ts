/** Password of the application role on the throw-away test server. */
export const TEST_ROLE_PASSWORD = 'test-only';

/** The address with another database, and another user where one is given. */
export function withDatabase(url: string, database: string, user?: { name: string; password: string }): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (user) {
    address.username = user.name;
    address.password = user.password;
  }
  return address.href;
}
