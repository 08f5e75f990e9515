import type { Role } from './actor';

/** A right to use a route, named `room:verb`, and the roles that hold it. Rows are checked apart, by the room's policy. */
export interface Permission {
  readonly code: string;
  readonly roles: readonly Role[];
}

/** Declares a room's permissions: `permissions('offers', { publish: ['manager'] })` gives `offers:publish`. */
export function permissions<T extends Record<string, readonly Role[]>>(room: string, table: T): { readonly [K in keyof T]: Permission } {
  const entries = Object.entries(table).map(([verb, roles]) => [verb, { code: `${room}:${verb.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, roles }]);
  return Object.fromEntries(entries) as { readonly [K in keyof T]: Permission };
}
