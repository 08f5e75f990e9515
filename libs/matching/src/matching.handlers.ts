import { Injectable } from '@nestjs/common';
import { OfferExpired, OfferPaused, OfferPublished, OfferRenewed, OfferResumed, OfferRevised, OfferWithdrawn, OffersVisibilityChanged } from '@zemlyak/offers';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { FactChecked, FactEnded, Organisations } from '@zemlyak/registry';
import { Impressions } from './impressions.service';
import { MatchDismissed, MatchRestored } from './matching.events';
import { Pairs } from './pairs/pairs.service';
import { Placements } from './pairs/placements.service';

/** Keeps pairs in step with listings. Every handler reads the listing as it is now, so order and repetition do not matter. */
@Injectable()
export class MatchingHandlers {
  constructor(
    private readonly pairs: Pairs,
    private readonly organisations: Organisations,
    private readonly impressions: Impressions,
    private readonly placements: Placements,
  ) {}

  @Handles('matching.match-offer', OfferPublished, OfferRevised, OfferRenewed, OfferResumed, OfferPaused, OfferWithdrawn, OfferExpired)
  async matchOffer(entry: JournalEntry): Promise<void> {
    await this.pairs.match(String(entry.payload['offerId']));
  }

  @Handles('matching.match-offers-of-organisation', OffersVisibilityChanged)
  async matchOffers(entry: JournalEntry): Promise<void> {
    for (const offerId of entry.payload['offerIds'] as readonly string[]) await this.pairs.match(offerId);
  }

  /** Not within the person's request: arranging is done by one at a time, and who dismisses waits for nobody. */
  @Handles('matching.arrange-lists', MatchDismissed, MatchRestored)
  async arrangeLists(entry: JournalEntry): Promise<void> {
    await this.placements.arrange([String(entry.payload['requestId']), String(entry.payload['offerId'])]);
  }

  @Handles('matching.note-verification', FactChecked, FactEnded)
  async noteVerification(entry: JournalEntry): Promise<void> {
    const organisationId = String(entry.payload['organisationId']);
    const [card] = await this.organisations.cards([organisationId]);
    if (card) await this.impressions.noteVerified(organisationId, card.verified);
  }
}
