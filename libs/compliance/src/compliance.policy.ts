import { belongsTo, hasRole, type Actor, type Id } from '@zemlyak/kernel';

/** The organisation as far as these rules look at it. */
interface Place {
  readonly id: Id;
  readonly country: string;
  readonly subject: string | null;
  readonly createdOnBehalfBy: Id | null;
}

const isOfficer = (actor: Actor): boolean => actor.kind === 'house' || hasRole(actor, 'officer');

/** State and dates of a check: its own people, who advises or reviews it, and staff. Never the reasons. */
export const maySeeScreening = (actor: Actor, place: Place): boolean =>
  isOfficer(actor) ||
  hasRole(actor, 'operator', 'reviewer') ||
  belongsTo(actor, place.id) ||
  actor.memberships.some(
    (m) =>
      m.active &&
      (m.organisationId === place.createdOnBehalfBy ||
        (m.kind === 'agency' && place.country === 'RU' && m.subject !== null && m.subject === place.subject) ||
        ((m.kind === 'council' || m.kind === 'coordinating_council') && m.country === place.country)),
  );

/** Why a check ended as it did. */
export const maySeeReasons = isOfficer;

const manages = (actor: Actor, organisationId: Id): boolean => actor.memberships.some((m) => m.organisationId === organisationId && m.role !== 'member');

export const mayNameParties = (actor: Actor, organisationId: Id): boolean => actor.kind === 'house' || manages(actor, organisationId);

export const maySeeParties = (actor: Actor, organisationId: Id): boolean => isOfficer(actor) || manages(actor, organisationId);

/** A refusal may be appealed by who met it, or by anybody of the organisation they acted for. */
export const mayAppeal = (actor: Actor, decision: { readonly personId: Id | null; readonly actorOrganisationId: Id | null }): boolean =>
  actor.personId !== null &&
  (decision.personId === actor.personId || (decision.actorOrganisationId !== null && belongsTo(actor, decision.actorOrganisationId)));
