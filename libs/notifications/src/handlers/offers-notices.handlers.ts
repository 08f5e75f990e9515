import { Injectable } from '@nestjs/common';
import { MatchFound } from '@zemlyak/matching';
import { OfferExpired, OfferExpiresSoon, OfferPublished, OfferReturned, OfferSubmitted } from '@zemlyak/offers';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import type { NoticeKind } from '../notice-kinds';
import { Notifications } from '../notifications.service';
import { Recipients } from './recipients';

const idOf = (entry: JournalEntry, key: string): string => String(entry.payload[key]);

/** Tells people what happened to their offers and requests, and who fits them. */
@Injectable()
export class OffersNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly recipients: Recipients,
  ) {}

  @Handles('notifications.tell-offer-awaits-client', OfferSubmitted)
  async awaitsClient(entry: JournalEntry): Promise<void> {
    if (entry.payload['waitsFor'] === 'awaiting_client') await this.tell(entry, 'offer_awaits_client');
  }

  @Handles('notifications.tell-offer-returned', OfferReturned)
  async returned(entry: JournalEntry): Promise<void> {
    await this.tell(entry, 'offer_returned');
  }

  @Handles('notifications.tell-offer-published', OfferPublished)
  async published(entry: JournalEntry): Promise<void> {
    await this.tell(entry, 'offer_published');
  }

  @Handles('notifications.tell-offer-expiring', OfferExpiresSoon)
  async expiring(entry: JournalEntry): Promise<void> {
    await this.tell(entry, 'offer_expiring', { expiresAt: idOf(entry, 'expiresAt') });
  }

  @Handles('notifications.tell-offer-expired', OfferExpired)
  async expired(entry: JournalEntry): Promise<void> {
    await this.tell(entry, 'offer_expired');
  }

  /** Both sides, each with its own listing first. */
  @Handles('notifications.tell-match', MatchFound)
  async matched(entry: JournalEntry): Promise<void> {
    const [matchId, requestId, offerId, asking, offering] = ['matchId', 'requestId', 'offerId', 'requestOrganisationId', 'offerOrganisationId'].map((key) =>
      idOf(entry, key),
    ) as [string, string, string, string, string];
    const askers = await this.recipients.managersOf(asking),
      providers = await this.recipients.managersOf(offering);
    await this.notifications.tell(entry, {
      kind: 'match_found',
      personIds: askers,
      params: { matchId, listingId: requestId, partnerListingId: offerId, partnerOrganisationId: offering },
    });
    await this.notifications.tell(entry, {
      kind: 'match_found',
      personIds: providers,
      params: { matchId, listingId: offerId, partnerListingId: requestId, partnerOrganisationId: asking },
    });
  }

  private async tell(entry: JournalEntry, kind: NoticeKind, more: Readonly<Record<string, string>> = {}): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind,
      personIds: await this.recipients.keepersOf(organisationId),
      params: { offerId: idOf(entry, 'offerId'), organisationId, ...more },
    });
  }
}
