import { belongsTo, hasRole, memberRoles, type Actor, type Id, type MemberRole } from '@zemlyak/kernel';
import type { Organisation } from './organisation.entity';

type Row = Pick<Organisation, 'id' | 'kind' | 'status' | 'country' | 'subject' | 'createdOnBehalfBy'>;

/** The actor's role in the organisation; null when they are no member. */
export const roleIn = (actor: Actor, organisationId: Id): MemberRole | null => actor.memberships.find((m) => m.organisationId === organisationId)?.role ?? null;

/** True when the role includes the other. */
export const atLeast = (role: MemberRole | null, wanted: MemberRole): boolean => role !== null && memberRoles.indexOf(role) >= memberRoles.indexOf(wanted);

/** Platform staff, who see every record. */
export const seesEverything = (actor: Actor): boolean => actor.kind === 'house' || hasRole(actor, 'reviewer', 'officer', 'operator');

/** True for a member of the active agency that drafted the record for its client. */
export const isAdviserOf = (actor: Actor, row: Pick<Organisation, 'createdOnBehalfBy'>): boolean =>
  row.createdOnBehalfBy !== null && actor.memberships.some((m) => m.active && m.organisationId === row.createdOnBehalfBy);

/**
 * True when the actor's council or agency answers for where the organisation sits: a council for its country, an agency for its
 * federal subject. Agencies and councils themselves are admitted by the platform's own reviewers, so that no circle admits itself.
 */
export function coversTerritory(actor: Actor, row: Pick<Organisation, 'kind' | 'country' | 'subject'>): boolean {
  if (row.kind !== 'company' && row.kind !== 'provider') return false;
  return actor.memberships.some(
    (m) =>
      m.active &&
      ((m.kind === 'agency' && row.country === 'RU' && row.subject !== null && m.subject === row.subject) ||
        ((m.kind === 'council' || m.kind === 'coordinating_council') && m.country === row.country)),
  );
}

/** Who may read the record at all; the same rule as `visibleTo` in SQL. */
export function maySee(actor: Actor, row: Row): boolean {
  if (row.status === 'active' || seesEverything(actor) || belongsTo(actor, row.id) || isAdviserOf(actor, row)) return true;
  return row.status !== 'draft' && row.status !== 'closed' && coversTerritory(actor, row);
}

/** Who may read what is not public: state, remarks, members' history. */
export const seesInside = (actor: Actor, row: Row): boolean =>
  seesEverything(actor) ||
  belongsTo(actor, row.id) ||
  isAdviserOf(actor, row) ||
  (row.status !== 'draft' && row.status !== 'closed' && coversTerritory(actor, row));

/** Managers and owners change their record; an adviser changes the draft of a client who has not confirmed yet. */
export const mayChange = (actor: Actor, row: Pick<Organisation, 'id' | 'createdOnBehalfBy' | 'clientConfirmedAt'>): boolean =>
  actor.kind === 'house' || atLeast(roleIn(actor, row.id), 'manager') || (isAdviserOf(actor, row) && row.clientConfirmedAt === null);

/** The same people submit; an adviser may also resubmit for a client who has confirmed. */
export const maySubmit = (actor: Actor, row: Pick<Organisation, 'id' | 'createdOnBehalfBy' | 'clientConfirmedAt'>): boolean =>
  mayChange(actor, row) || isAdviserOf(actor, row);

/** Owners alone decide about pausing, closing and who else belongs. */
export const mayOwn = (actor: Actor, organisationId: Id): boolean => actor.kind === 'house' || roleIn(actor, organisationId) === 'owner';

export const mayManage = (actor: Actor, organisationId: Id): boolean => actor.kind === 'house' || atLeast(roleIn(actor, organisationId), 'manager');

/** Reviewers by office or by territory. */
export const mayReview = (actor: Actor, row: Pick<Organisation, 'kind' | 'country' | 'subject'>): boolean =>
  actor.kind === 'house' || hasRole(actor, 'reviewer', 'operator') || coversTerritory(actor, row);

/** Nobody reviews what they wrote themselves or what they belong to. */
export const isOwnWork = (actor: Actor, row: Pick<Organisation, 'id' | 'createdBy' | 'authorIds'>): boolean =>
  actor.personId !== null && (row.createdBy === actor.personId || row.authorIds.includes(actor.personId) || belongsTo(actor, row.id));

/** Facts are checked by those who would review, and never by the organisation itself. */
export const mayCheckFacts = (actor: Actor, row: Pick<Organisation, 'id' | 'kind' | 'country' | 'subject'>): boolean =>
  mayReview(actor, row) && !belongsTo(actor, row.id);

export const maySuspend = (actor: Actor): boolean => actor.kind === 'house' || hasRole(actor, 'operator', 'officer');

/**
 * A member's role may be set by somebody whose own role is not lower, neither than what it was nor than what it becomes.
 * @param from null for somebody new
 */
export const mayGiveRole = (actor: Actor, organisationId: Id, from: MemberRole | null, to: MemberRole): boolean => {
  if (actor.kind === 'house') return true;
  const own = roleIn(actor, organisationId);
  return atLeast(own, 'manager') && atLeast(own, to) && (from === null || atLeast(own, from));
};
