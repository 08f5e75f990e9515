import { belongsTo, memberRoles, type Actor, type Id } from '@zemlyak/kernel';
import type { Interest } from './interest.entity';
import type { Proposal } from './proposal.entity';

/** Where an organisation sits, as the record keeps it. */
export interface Place {
  readonly country: string;
  /** Register code of the federal subject. */ readonly subject: string | null;
}

/** True for managers and owners of the organisation, whichever one they act for now. */
export const managesIn = (actor: Actor, organisationId: Id): boolean =>
  actor.memberships.some((m) => m.organisationId === organisationId && memberRoles.indexOf(m.role) >= memberRoles.indexOf('manager'));

/** Countries the actor's councils answer for and federal subjects the actor's agencies answer for. */
export function territoriesOf(actor: Actor): { readonly countries: readonly string[]; readonly subjects: readonly string[] } {
  const working = actor.memberships.filter((m) => m.active);
  return {
    countries: working.filter((m) => m.kind === 'council' || m.kind === 'coordinating_council').map((m) => m.country),
    subjects: working
      .filter((m) => m.kind === 'agency')
      .map((m) => m.subject)
      .filter((subject) => subject !== null),
  };
}

/** True when the actor advises organisations of the place: an agency in its federal subject, a council in its country. */
export function advises(actor: Actor, place: Place): boolean {
  const { countries, subjects } = territoriesOf(actor);
  return countries.includes(place.country) || (place.country === 'RU' && place.subject !== null && subjects.includes(place.subject));
}

type Sides = Pick<Interest, 'fromOrganisationId' | 'fromCountry' | 'fromSubject' | 'toOrganisationId' | 'toCountry' | 'toSubject'>;

/** Both companies and the advisers of both; the same rule as `visibleTo` in SQL. */
export const maySeeInterest = (actor: Actor, row: Sides): boolean =>
  actor.kind === 'house' ||
  isSide(actor, row) ||
  advises(actor, { country: row.fromCountry, subject: row.fromSubject }) ||
  advises(actor, { country: row.toCountry, subject: row.toSubject });

const isSide = (actor: Actor, row: Sides): boolean => belongsTo(actor, row.fromOrganisationId) || belongsTo(actor, row.toOrganisationId);

/** Managers of either company, once it is accepted. Advisers put people in touch; they do not read addresses. */
export const maySeeContacts = (actor: Actor, row: Sides & Pick<Interest, 'state'>): boolean =>
  row.state === 'accepted' && (managesIn(actor, row.fromOrganisationId) || managesIn(actor, row.toOrganisationId));

export const mayAnswer = (actor: Actor, row: Sides): boolean => managesIn(actor, row.toOrganisationId);

export const mayWithdraw = (actor: Actor, row: Sides): boolean => managesIn(actor, row.fromOrganisationId);

type Brokered = Pick<
  Proposal,
  'agencyOrganisationId' | 'agreeingOrganisationId' | 'clientOrganisationId' | 'otherOrganisationId' | 'otherCountry' | 'otherSubject' | 'state'
>;

/** Advisers of the proposing side, and of the other side while or after they are asked. */
export const mayFollowProposal = (actor: Actor, row: Brokered): boolean =>
  actor.kind === 'house' ||
  mayAgree(actor, row) ||
  belongsTo(actor, row.agencyOrganisationId) ||
  (row.agreeingOrganisationId !== null && belongsTo(actor, row.agreeingOrganisationId));

/** Advisers always; the two companies only after the other side's adviser agreed. */
export const maySeeProposal = (
  actor: Actor,
  row: Brokered & Pick<Proposal, 'clientAnswer' | 'otherAnswer' | 'agreeingPersonId' | 'declinedByOrganisationId'>,
): boolean => mayFollowProposal(actor, row) || (wasOffered(row) && (belongsTo(actor, row.clientOrganisationId) || belongsTo(actor, row.otherOrganisationId)));

/** True once the other side's adviser agreed, whatever became of it. */
export const wasOffered = (row: Pick<Proposal, 'agreeingOrganisationId' | 'declinedByOrganisationId'>): boolean =>
  row.agreeingOrganisationId !== null && row.declinedByOrganisationId !== row.agreeingOrganisationId;

/** Advisers of the other company's place; never the one who proposes. */
export const mayAgree = (actor: Actor, row: Pick<Proposal, 'agencyOrganisationId' | 'otherCountry' | 'otherSubject'>): boolean =>
  !belongsTo(actor, row.agencyOrganisationId) && advises(actor, { country: row.otherCountry, subject: row.otherSubject });

/** The company of the pair that the actor speaks for as a manager; the one acted for first. */
export function speaksFor(actor: Actor, row: Pick<Proposal, 'clientOrganisationId' | 'otherOrganisationId'>): Id | null {
  const own = [row.clientOrganisationId, row.otherOrganisationId].filter((id) => managesIn(actor, id));
  return own.find((id) => id === actor.organisationId) ?? own[0] ?? null;
}
