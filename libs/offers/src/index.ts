export type { DraftOffer } from './drafting.service';
export type { OfferContent, OfferSide, OfferStatus, OfferType, Quantity } from './offer-content';
export type { CandidateSearch, OfferCard, OfferForIndex, OfferForMatching, OfferView } from './offer-views';
export {
  ClientApprovedOffer,
  OfferDrafted,
  OfferExpired,
  OfferExpiresSoon,
  OfferPaused,
  OfferPublished,
  OfferRenewed,
  OfferResumed,
  OfferReturned,
  OfferRevised,
  OfferSubmitted,
  OffersVisibilityChanged,
  OfferWithdrawn,
} from './offers.events';
export { OffersModule } from './offers.module';
export { Offers } from './offers.service';
