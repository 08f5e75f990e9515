import { problems } from '@zemlyak/kernel';

/** Problems of the registry. */
export const {
  WrongStatus,
  OrganisationDuplicate,
  IdentifierTaken,
  OwnDraft,
  ClientNotConfirmed,
  PublicationRefused,
  LastOwner,
  AboveYourself,
  AlreadyMember,
  InvitationOver,
  PhotoUnreadable,
  PhotoTooLarge,
  TooManyPhotos,
  FactNotIndependent,
} = problems({
  WrongStatus: { code: 'organisation-wrong-status', status: 409 },
  OrganisationDuplicate: { code: 'organisation-duplicate', status: 409 },
  IdentifierTaken: { code: 'identifier-taken', status: 409 },
  OwnDraft: { code: 'own-draft', status: 403 },
  ClientNotConfirmed: { code: 'client-not-confirmed', status: 409 },
  PublicationRefused: { code: 'publication-refused', status: 409 },
  LastOwner: { code: 'last-owner', status: 409 },
  AboveYourself: { code: 'above-yourself', status: 403 },
  AlreadyMember: { code: 'already-member', status: 409 },
  InvitationOver: { code: 'invitation-over', status: 409 },
  PhotoUnreadable: { code: 'photo-unreadable', status: 415 },
  PhotoTooLarge: { code: 'photo-too-large', status: 413 },
  TooManyPhotos: { code: 'too-many-photos', status: 409 },
  FactNotIndependent: { code: 'fact-not-independent', status: 403 },
});
