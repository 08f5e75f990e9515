import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

type Pair = { matchId: Id; requestId: Id; offerId: Id; requestOrganisationId: Id; offerOrganisationId: Id };

/** A strong pair was found that neither side was told of before; said once for a pair, for ever. */
export class MatchFound extends fact<Pair>('matching.match-found') {}
/** One side does not want to see the pair, for a reason from the list. */
export class MatchDismissed extends fact<Pair & { byOrganisationId: Id; why: string }>('matching.match-dismissed') {}
/** The side that dismissed the pair changed its mind. */
export class MatchRestored extends fact<Pair & { byOrganisationId: Id }>('matching.match-restored') {}
