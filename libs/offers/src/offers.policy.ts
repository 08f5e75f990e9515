import { belongsTo, hasRole, type Actor, type Id, type Membership } from '@zemlyak/kernel';
import type { OfferStatus } from './offer-content';

/** The listing as far as these rules look at it. */
interface Row {
  readonly organisationId: Id;
  readonly country: string;
  readonly subject: string | null;
  readonly onBehalfBy: Id | null;
}
type Place = Pick<Row, 'organisationId' | 'country' | 'subject'>;

const membershipIn = (actor: Actor, organisationId: Id): Membership | undefined => actor.memberships.find((m) => m.organisationId === organisationId);

const advises = (actor: Actor, place: Place): Membership | undefined =>
  actor.memberships.find((m) => m.active && m.kind === 'agency' && place.country === 'RU' && m.subject !== null && m.subject === place.subject);

/** The agency in whose name the actor drafts for this organisation; null when they draft for their own or may not. */
export const agencyFor = (actor: Actor, place: Place): Id | null =>
  belongsTo(actor, place.organisationId) ? null : (advises(actor, place)?.organisationId ?? null);

/** Members draft for their organisation, advisers for companies of their territory. */
export const mayDraft = (actor: Actor, place: Place): boolean =>
  actor.kind === 'house' || belongsTo(actor, place.organisationId) || advises(actor, place) !== undefined;

/** Members of the organisation, and the agency that drafted it. */
export const mayChange = (actor: Actor, row: Row): boolean =>
  actor.kind === 'house' || belongsTo(actor, row.organisationId) || actor.memberships.some((m) => m.active && m.organisationId === row.onBehalfBy);

/** A text written by somebody who is not of the organisation needs its word before a reviewer sees it. */
export const needsClient = (actor: Actor, row: Pick<Row, 'organisationId'>): boolean => actor.kind !== 'house' && !belongsTo(actor, row.organisationId);

/** Managers decide for the organisation: approve what an adviser wrote, withdraw, pause, renew. */
export const mayDecideForOwner = (actor: Actor, row: Pick<Row, 'organisationId'>): boolean => {
  const membership = membershipIn(actor, row.organisationId);
  return actor.kind === 'house' || (membership !== undefined && membership.role !== 'member');
};

/** Reviewers by office or by territory; never for an organisation they belong to. Who wrote the text is checked on the revision. */
export const mayReview = (actor: Actor, place: Place): boolean =>
  actor.kind === 'house' ||
  (!belongsTo(actor, place.organisationId) &&
    (hasRole(actor, 'reviewer', 'operator') ||
      advises(actor, place) !== undefined ||
      actor.memberships.some((m) => m.active && (m.kind === 'council' || m.kind === 'coordinating_council') && m.country === place.country)));

/** Remarks, revisions and history; a draft that was never handed in is its authors' alone. */
export const maySeeInside = (actor: Actor, row: Row & { readonly status: OfferStatus }): boolean =>
  mayChange(actor, row) || (row.status !== 'draft' && (mayReview(actor, row) || hasRole(actor, 'officer')));
