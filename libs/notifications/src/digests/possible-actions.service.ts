import { Injectable } from '@nestjs/common';
import { daysAfter, memberRoles, type Actor, type Id } from '@zemlyak/kernel';
import { Introductions } from '@zemlyak/introductions';
import { Offers } from '@zemlyak/offers';
import { Database } from '@zemlyak/platform';
import { Organisations } from '@zemlyak/registry';
import type { PossibleActions } from './digest-choice';

/** How far ahead answers are looked for. Days. */
const AHEAD_DAYS = 14;
const RECENT_DAYS = 14;
const DRAFTS = 20;

/** Asks the rooms what a person could do now. */
@Injectable()
export class PossibleActionsReader {
  constructor(
    private readonly database: Database,
    private readonly introductions: Introductions,
    private readonly organisations: Organisations,
    private readonly offers: Offers,
  ) {}

  async of(actor: Actor, now: Date): Promise<PossibleActions> {
    const managed = actor.memberships.filter((m) => memberRoles.indexOf(m.role) >= memberRoles.indexOf('manager')).map((m) => m.organisationId);
    const [interests, organisations, matches, drafts] = [
      await this.introductions.dueBefore(managed, daysAfter(now, AHEAD_DAYS), now),
      await this.organisations.many(managed),
      await this.matches(actor.personId!, now),
      await this.drafts(actor, managed),
    ];
    return {
      interests: interests.map((i) => ({ interestId: i.id, listingId: i.listingId, fromOrganisationId: i.fromOrganisationId, answerDueAt: i.answerDueAt })),
      organisations: organisations.map((o) => ({ organisationId: o.id, status: o.status, lapseOn: o.lapseOn })),
      matches,
      drafts,
    };
  }

  /** Strong matches that the person was told of and has not opened, while both listings are public. */
  private async matches(personId: Id, now: Date): Promise<PossibleActions['matches']> {
    const told = await this.database.query<{ matchId: Id; listingId: Id; partnerListingId: Id; partnerOrganisationId: Id; foundAt: Date }>(
      `SELECT params ->> 'matchId' AS "matchId", params ->> 'listingId' AS "listingId", params ->> 'partnerListingId' AS "partnerListingId",
              params ->> 'partnerOrganisationId' AS "partnerOrganisationId", created_at AS "foundAt"
       FROM notifications.notice WHERE person_id = $1 AND kind = 'match_found' AND read_at IS NULL AND created_at > $2 ORDER BY created_at DESC LIMIT 20`,
      [personId, daysAfter(now, -RECENT_DAYS)],
    );
    const cards = await this.offers.cards(told.flatMap((match) => [match.listingId, match.partnerListingId]));
    const open = new Set(cards.filter((card) => card.status === 'published').map((card) => card.id));
    return told.filter((match) => open.has(match.listingId) && open.has(match.partnerListingId));
  }

  private async drafts(actor: Actor, managed: readonly Id[]): Promise<PossibleActions['drafts']> {
    if (!managed.length) return [];
    const page = await this.offers.mine(actor, { status: 'draft' }, null, DRAFTS);
    return page.items.filter((offer) => managed.includes(offer.organisationId)).map((offer) => ({ offerId: offer.id, updatedAt: offer.updatedAt }));
  }
}
