import { byPersona, type Persona } from './personas';

/**
 * What a persona gets: `+` done, `9` a rule of the record stops it (409), `2` the content was looked at and refused (413, 415, 422),
 * `0` gone (410); `1`, `3`, `4` refused with exactly 401, 403 or 404.
 */
export type Sign = '+' | '9' | '2' | '0' | '1' | '3' | '4';

/** One route about one thing of the world, and what each persona gets. */
export interface Row {
  readonly route: string;
  readonly thing: string;
  readonly expected: ReadonlyMap<Persona, string>;
}

/** Routes that treat everybody alike. `thing` is one of the world's, or '' for a route about nothing in particular. */
export const on = (thing: string, pattern: string, ...routes: readonly string[]): Row[] =>
  routes.map((route) => ({ route, thing, expected: byPersona(pattern) }));

/** How a status is written in a pattern; the number itself when it has no sign, as no status of 500 has. */
export function signOf(status: number): string {
  if (status >= 200 && status < 400) return '+';
  const signs: Readonly<Record<number, Sign>> = { 401: '1', 403: '3', 404: '4', 409: '9', 410: '0', 413: '2', 415: '2', 422: '2' };
  return signs[status] ?? String(status);
}
