import { problems } from '@zemlyak/kernel';

/** What can be wrong with interests and brokered introductions. Codes are for ever. */
export const {
  ListingNotOpen,
  OwnListing,
  InterestAlreadyOpen,
  MonthlyCapReached,
  InterestNotOpen,
  SenderNotActive,
  OtherSideNotActive,
  IntroductionAlreadyOpen,
  IntroductionNotQueued,
  IntroductionNotOffered,
  IntroductionNotPossible,
} = problems({
  ListingNotOpen: { code: 'listing-not-open', status: 409 },
  OwnListing: { code: 'own-listing', status: 409 },
  InterestAlreadyOpen: { code: 'interest-already-open', status: 409 },
  MonthlyCapReached: { code: 'monthly-cap-reached', status: 409 },
  InterestNotOpen: { code: 'interest-not-open', status: 409 },
  SenderNotActive: { code: 'sender-not-active', status: 409 },
  OtherSideNotActive: { code: 'other-side-not-active', status: 409 },
  IntroductionAlreadyOpen: { code: 'introduction-already-open', status: 409 },
  IntroductionNotQueued: { code: 'introduction-not-queued', status: 409 },
  IntroductionNotOffered: { code: 'introduction-not-offered', status: 409 },
  IntroductionNotPossible: { code: 'introduction-not-possible', status: 409 },
});
