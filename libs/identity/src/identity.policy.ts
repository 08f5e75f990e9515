import { hasRole, type Actor, type Id, type OperatorRole } from '@zemlyak/kernel';

/** Minutes for which a given password counts as proof for sensitive acts. */
export const PROOF_MINUTES = 10;

/** Nobody gives what is above themselves: only an operator makes operators, and no role is given by somebody who holds none. */
export function mayGiveRoles(actor: Actor, roles: readonly OperatorRole[]): boolean {
  if (actor.kind === 'house' || hasRole(actor, 'operator')) return true;
  return hasRole(actor, 'reviewer', 'officer', 'editor') && roles.every((role) => actor.roles.has(role));
}

/** Nobody locks themselves out. */
export const mayLock = (actor: Actor, person: { readonly id: Id }): boolean =>
  actor.kind === 'house' || (hasRole(actor, 'operator') && actor.personId !== person.id);

/** Keys and personal data are handled in a browser session; an API token is not enough. */
export const mayHandleKeys = (actor: Actor): boolean => actor.sessionId !== null;

/** True while the password given at `provenAt` still counts. */
export const isProven = (provenAt: Date, now: Date): boolean => now.getTime() - provenAt.getTime() <= PROOF_MINUTES * 60_000;
