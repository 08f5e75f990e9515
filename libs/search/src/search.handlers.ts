import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { OfferExpired, OfferPaused, OfferPublished, OfferRenewed, OfferResumed, OfferRevised, OffersVisibilityChanged, OfferWithdrawn } from '@zemlyak/offers';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { FormatMembershipChanged } from '@zemlyak/reference';
import {
  FactChecked,
  FactEnded,
  OrganisationApproved,
  OrganisationChanged,
  OrganisationClosed,
  OrganisationPaused,
  OrganisationResumed,
  OrganisationSuspended,
  SuspensionLifted,
} from '@zemlyak/registry';
import { SearchIndex } from './search-index.service';

/** The index follows the rooms. What happened does not matter, only how things are now: each delivery reads the record again. */
@Injectable()
export class SearchHandlers {
  constructor(private readonly index: SearchIndex) {}

  @Handles(
    'search.index-organisation',
    OrganisationApproved,
    OrganisationChanged,
    OrganisationPaused,
    OrganisationResumed,
    OrganisationSuspended,
    SuspensionLifted,
    OrganisationClosed,
    FactChecked,
    FactEnded,
  )
  async indexOrganisation(entry: JournalEntry): Promise<void> {
    await this.index.refreshAllOf(entry.payload['organisationId'] as Id);
  }

  @Handles('search.index-offer', OfferPublished, OfferRevised, OfferPaused, OfferResumed, OfferWithdrawn, OfferExpired, OfferRenewed)
  async indexOffer(entry: JournalEntry): Promise<void> {
    await this.index.refreshRecord('offer', entry.payload['offerId'] as Id);
  }

  /** Listings that left or came back with their organisation. */
  @Handles('search.index-offers-of', OffersVisibilityChanged)
  async indexOffers(entry: JournalEntry): Promise<void> {
    for (const id of entry.payload['offerIds'] as readonly Id[]) await this.index.refreshRecord('offer', id);
  }

  /** Cards of a country carry the formats that it is a member of today. */
  @Handles('search.follow-membership', FormatMembershipChanged)
  async followMembership(entry: JournalEntry): Promise<void> {
    await this.index.followMemberships(entry.payload['country'] as string);
  }
}
