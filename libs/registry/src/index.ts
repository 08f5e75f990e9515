export { Clients } from './clients/clients.service';
export type { ClientContact, DraftForClientInput } from './clients/clients.service';
export { Facts, factKinds } from './facts/facts.service';
export type { CheckedFact, FactInput, FactKind } from './facts/facts.service';
export { CodeNames, RowReader } from './imports/cells';
export { ImportKinds } from './imports/import-kinds';
export type { AppliedRow, CheckedRow, ImportField, ImportKind, ImportRun, ImportingOrganisation, MappedRow, RowProblem } from './imports/import-kinds';
export { ImportPlaces } from './imports/import-places.service';
export type { ImportPlace } from './imports/import-places.service';
export { Memberships } from './members/memberships.service';
export type {
  Capacity,
  CreateOrganisationInput,
  ExportExperience,
  HeldCertificate,
  IdentifierInput,
  IndexFacets,
  OrganisationCard,
  OrganisationForIndex,
  OrganisationIdentifier,
  OrganisationStatus,
  OrganisationView,
  ProfileInput,
  Remark,
} from './organisation';
export { Organisations } from './organisations.service';
export type { ReviewDecision } from './organisations.service';
export { PublicationChecks } from './publication-checks';
export type { PublicationCheck, PublicationVerdict } from './publication-checks';
export { ClientNotConfirmed, IdentifierTaken, OrganisationDuplicate, OwnDraft, PublicationRefused, WrongStatus } from './registry.errors';
export {
  ClientConfirmed,
  ClientInvited,
  ConfirmationDue,
  FactChecked,
  FactEnded,
  ImportFinished,
  MemberInvited,
  MemberJoined,
  MemberLeft,
  MemberRoleChanged,
  MembershipAnswered,
  MembershipAsked,
  OrganisationApproved,
  OrganisationChanged,
  OrganisationClosed,
  OrganisationConfirmed,
  OrganisationDrafted,
  OrganisationPaused,
  OrganisationResumed,
  OrganisationReturned,
  OrganisationSubmitted,
  OrganisationSuspended,
  SuspensionLifted,
} from './registry.events';
export { RegistryModule } from './registry.module';
export { registryPermissions } from './registry.permissions';
export { Standings } from './standings.service';
