import { hasRole, type Actor, type Id, type OrganisationKind } from '@zemlyak/kernel';

const IMPORTING: readonly OrganisationKind[] = ['agency', 'council', 'coordinating_council'];

/** Agencies and councils draft for others; other organisations write about themselves only. */
export const isImportingKind = (kind: OrganisationKind): boolean => IMPORTING.includes(kind);

/** Members of the active agency or council, and operators for any. */
export const mayImportFor = (actor: Actor, organisationId: Id): boolean =>
  hasRole(actor, 'operator') || actor.memberships.some((m) => m.active && m.organisationId === organisationId && isImportingKind(m.kind));

/** Colleagues see each other's imports. */
export const maySeeImport = (actor: Actor, row: { readonly organisationId: Id }): boolean => actor.kind === 'house' || mayImportFor(actor, row.organisationId);
