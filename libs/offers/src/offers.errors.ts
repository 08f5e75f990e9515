import { problems } from '@zemlyak/kernel';

/** Problems of offers. */
export const {
  OfferWrongStatus,
  OfferNotComplete,
  ListingNotAllowed,
  OwnOffer,
  OfferGone,
  OrganisationNotActive,
  OfferFileUnreadable,
  OfferFileTooLarge,
  TooManyOfferFiles,
} = problems({
  OfferWrongStatus: { code: 'offer-wrong-status', status: 409 },
  OfferNotComplete: { code: 'offer-not-complete', status: 422 },
  ListingNotAllowed: { code: 'listing-not-allowed', status: 409 },
  OwnOffer: { code: 'own-offer', status: 403 },
  OfferGone: { code: 'offer-gone', status: 410 },
  OrganisationNotActive: { code: 'organisation-not-active', status: 409 },
  OfferFileUnreadable: { code: 'offer-file-unreadable', status: 415 },
  OfferFileTooLarge: { code: 'offer-file-too-large', status: 413 },
  TooManyOfferFiles: { code: 'too-many-offer-files', status: 409 },
});
