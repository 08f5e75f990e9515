export { GUEST, HOUSE, actingMembership, belongsTo, hasRole, memberRoles, operatorRoles, organisationKinds, personActor } from './actor';
export type { Actor, MemberRole, Membership, OperatorRole, OrganisationKind, Role } from './actor';
export { languages, readable, tidy } from './bilingual';
export type { Bilingual, Language } from './bilingual';
export { dayOf, daysAfter, within } from './day';
export type { Day } from './day';
export { isId, newId } from './ids';
export type { Id } from './ids';
export { add, money } from './money';
export type { Money } from './money';
export { permissions } from './permission';
export type { Permission } from './permission';
export {
  AlreadyDone,
  IdempotencyConflict,
  InvalidInput,
  MalformedCursor,
  NotAllowed,
  NotFound,
  Problem,
  SignInRequired,
  StaleVersion,
  TooLarge,
  TooManyRequests,
  Unavailable,
  Unexpected,
  UnsupportedContent,
  VersionRequired,
  problems,
} from './problem';
export type { FieldError, ProblemClass, ProblemFacts, ProblemRow } from './problem';
