import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

type OfOffer = { offerId: Id; organisationId: Id };

/** A listing was begun; `onBehalfByOrganisationId` is the adviser's agency. */
export class OfferDrafted extends fact<OfOffer & { onBehalfByOrganisationId: Id | null }>('offers.offer-drafted') {}
/** A text waits for the client (`awaiting_client`) or for a reviewer (`in_review`). */
export class OfferSubmitted extends fact<OfOffer & { revisionId: Id; waitsFor: string }>('offers.offer-submitted') {}
/** The client agreed to what an adviser wrote; a reviewer is next. */
export class ClientApprovedOffer extends fact<OfOffer & { revisionId: Id }>('offers.client-approved-offer') {}
/** A reviewer or the client asked for changes to these fields. */
export class OfferReturned extends fact<OfOffer & { revisionId: Id; fields: readonly string[] }>('offers.offer-returned') {}
/** The listing became public for the first time. */
export class OfferPublished extends fact<OfOffer & { revisionId: Id }>('offers.offer-published') {}
/** The public text was replaced by an approved revision. */
export class OfferRevised extends fact<OfOffer & { revisionId: Id; fields: readonly string[] }>('offers.offer-revised') {}
export class OfferPaused extends fact<OfOffer>('offers.offer-paused') {}
export class OfferResumed extends fact<OfOffer>('offers.offer-resumed') {}
export class OfferWithdrawn extends fact<OfOffer>('offers.offer-withdrawn') {}
export class OfferExpired extends fact<OfOffer>('offers.offer-expired') {}
/** The end moved on; an expired listing is public again. */
export class OfferRenewed extends fact<OfOffer & { expiresAt: string }>('offers.offer-renewed') {}
/** The end is near; said once for each end. */
export class OfferExpiresSoon extends fact<OfOffer & { expiresAt: string }>('offers.offer-expires-soon') {}
/** All listings of an organisation became visible or hidden because the organisation did. */
export class OffersVisibilityChanged extends fact<{ organisationId: Id; visible: boolean; offerIds: readonly string[] }>('offers.offers-visibility-changed') {}
