import { actingMembership, belongsTo, hasRole, type Actor, type Id } from '@zemlyak/kernel';

/** What of a listing decides who may see its matches. */
export interface MatchedListing {
  readonly organisationId: Id;
  readonly country: string;
  readonly subject: string | null;
}

/** Its own people, the operator, and advisers of the agency of its Russian region. */
export const maySeeMatches = (actor: Actor, listing: MatchedListing): boolean =>
  belongsTo(actor, listing.organisationId) || hasRole(actor, 'operator', 'house') || advises(actor, listing);

/** Only those who answer for the listing may say that a pair is not for them. */
export const mayDismiss = (actor: Actor, organisationId: Id): boolean => belongsTo(actor, organisationId);

function advises(actor: Actor, { country, subject }: MatchedListing): boolean {
  return hasRole(actor, 'adviser') && country === 'RU' && subject !== null && actingMembership(actor)?.subject === subject;
}
