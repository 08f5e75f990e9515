import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** Names of an interest's parties; what each fact about an interest carries. */
type OfInterest = { interestId: Id; listingId: Id; fromOrganisationId: Id; toOrganisationId: Id };
/** Names of a brokered introduction's parties. */
type OfProposal = { proposalId: Id; agencyOrganisationId: Id; clientOrganisationId: Id; otherOrganisationId: Id };

export class InterestSent extends fact<OfInterest>('introductions.interest-sent') {}
export class InterestReminded extends fact<OfInterest>('introductions.interest-reminded') {}
export class InterestAccepted extends fact<OfInterest>('introductions.interest-accepted') {}
/** `reason` is a code of `declineReasons`. */
export class InterestDeclined extends fact<OfInterest & { reason: string }>('introductions.interest-declined') {}
export class InterestWithdrawn extends fact<OfInterest>('introductions.interest-withdrawn') {}
export class InterestExpired extends fact<OfInterest>('introductions.interest-expired') {}

/** The operator set how many interests the organisation may send in a month; null: the standard number again. Why is not in the journal. */
export class MonthlyCapSet extends fact<{ organisationId: Id; cap: number | null }>('introductions.monthly-cap-set') {}

export class IntroductionProposed extends fact<OfProposal>('introductions.introduction-proposed') {}
/** The other side's adviser agreed; from now on both companies are offered the introduction. */
export class IntroductionAgreed extends fact<OfProposal>('introductions.introduction-agreed') {}
/** One company said yes; `byOrganisationId` is that company. */
export class IntroductionWelcomed extends fact<OfProposal & { byOrganisationId: Id }>('introductions.introduction-welcomed') {}
export class IntroductionAccepted extends fact<OfProposal>('introductions.introduction-accepted') {}
/** Ended by a company or by the other side's adviser. Why is not in the journal: each side keeps its reason to itself. */
export class IntroductionDeclined extends fact<OfProposal>('introductions.introduction-declined') {}
export class IntroductionExpired extends fact<OfProposal>('introductions.introduction-expired') {}
