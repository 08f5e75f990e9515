import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

type OfOrganisation = { organisationId: Id };

/** A record was begun, by its own people or by an adviser. */
export class OrganisationDrafted extends fact<OfOrganisation & { onBehalfByOrganisationId: Id | null }>('registry.organisation-drafted') {}
/** A draft waits for review; screening starts on it. */
export class OrganisationSubmitted extends fact<OfOrganisation>('registry.organisation-submitted') {}
/** A reviewer asked for changes. */
export class OrganisationReturned extends fact<OfOrganisation & { fields: readonly string[] }>('registry.organisation-returned') {}
/** The profile became public. */
export class OrganisationApproved extends fact<OfOrganisation & { lapseOn: string }>('registry.organisation-approved') {}
/** Something on the record changed; `identity` when names, identifiers or country did, which calls for a new screening. */
export class OrganisationChanged extends fact<OfOrganisation & { fields: readonly string[]; identity: boolean }>('registry.organisation-changed') {}
/** The entry left lists: by its owner's wish, or because nobody confirmed it in time. */
export class OrganisationPaused extends fact<OfOrganisation & { until: string | null; lapsed: boolean }>('registry.organisation-paused') {}
export class OrganisationResumed extends fact<OfOrganisation>('registry.organisation-resumed') {}
export class OrganisationSuspended extends fact<OfOrganisation>('registry.organisation-suspended') {}
/** A suspension ended; the record is back in the state before it. */
export class SuspensionLifted extends fact<OfOrganisation>('registry.suspension-lifted') {}
export class OrganisationClosed extends fact<OfOrganisation & { rejected: boolean }>('registry.organisation-closed') {}
/** "Still interested": the lapse date moved on. */
export class OrganisationConfirmed extends fact<OfOrganisation & { lapseOn: string }>('registry.organisation-confirmed') {}
/** The lapse date is near and nobody has confirmed yet. */
export class ConfirmationDue extends fact<OfOrganisation & { lapseOn: string }>('registry.confirmation-due') {}
/** The client agreed to what an adviser drafted. */
export class ClientConfirmed extends fact<OfOrganisation>('registry.client-confirmed') {}
/** An adviser asked a client to confirm a draft. */
export class ClientInvited extends fact<OfOrganisation & { invitationId: Id }>('registry.client-invited') {}
export class MemberInvited extends fact<OfOrganisation & { invitationId: Id; inviteeId: Id }>('registry.member-invited') {}
export class MemberJoined extends fact<OfOrganisation & { personId: Id; role: string }>('registry.member-joined') {}
export class MemberRoleChanged extends fact<OfOrganisation & { personId: Id; role: string }>('registry.member-role-changed') {}
export class MemberLeft extends fact<OfOrganisation & { personId: Id }>('registry.member-left') {}
export class MembershipAsked extends fact<OfOrganisation & { personId: Id; joinRequestId: Id }>('registry.membership-asked') {}
export class MembershipAnswered extends fact<OfOrganisation & { personId: Id; joinRequestId: Id; accepted: boolean }>('registry.membership-answered') {}
/** Somebody independent confirmed a statement by a source. */
export class FactChecked extends fact<OfOrganisation & { factId: Id; kind: string; expiresOn: string }>('registry.fact-checked') {}
/** A statement is no longer shown: withdrawn or out of date. */
export class FactEnded extends fact<OfOrganisation & { factId: Id; expired: boolean }>('registry.fact-ended') {}
/** A file of companies or offers was worked through. */
export class ImportFinished extends fact<{ importId: Id; organisationId: Id }>('registry.import-finished') {}
