import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, actingMembership, isId, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Gate } from '@zemlyak/compliance';
import { Database, Journal, violated, type Page, type Tx } from '@zemlyak/platform';
import { InterestNotOpen, InterestAlreadyOpen } from './introductions.errors';
import { InterestAccepted, InterestDeclined, InterestSent, InterestWithdrawn } from './introductions.events';
import { Interest, type DeclineReason, type InterestAnswers } from './interest.entity';
import { managesIn, mayAnswer, maySeeInterest, mayWithdraw } from './introductions.policy';
import { IntroductionsQueries, type InterestBox, type InterestRow } from './introductions.queries';
import { InterestedParties } from './interested-parties';
import { Figures } from './figures';
import type { QuotaState } from './quota';
import type { Responsiveness } from './responsiveness';

/** What a company sends to the owner of an offer or request. */
export interface SendInterest {
  readonly listingId: Id;
  readonly answers: InterestAnswers;
}

/** Expressions of interest: sent, answered, taken back. Contacts wait for the acceptance. */
@Injectable()
export class Introductions {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly gate: Gate,
    private readonly parties: InterestedParties,
    private readonly queries: IntroductionsQueries,
    private readonly figures: Figures,
  ) {}

  /**
   * Sends an interest of the organisation acted for to a published offer or request of another one. The answer is due in ten days.
   * @throws NotFound, OwnListing, SenderNotActive, OtherSideNotActive, ListingNotOpen when it cannot be sent to the listing
   * @throws ActionUnavailable, ActionAwaitsCheck as the gate says; the refusal is kept for officers
   * @throws MonthlyCapReached, InterestAlreadyOpen
   * @fires InterestSent in the same transaction
   */
  async send(actor: Actor, input: SendInterest, now = new Date()): Promise<InterestRow> {
    const acting = actingMembership(actor);
    if (!acting || !managesIn(actor, acting.organisationId)) throw new NotAllowed();
    const { listing, from, to } = await this.parties.ofListing(input.listingId, acting.organisationId);
    await this.gate.require(actor, 'express_interest', { organisationIds: [from.organisationId, to.organisationId], hsCodes: listing.hs }, now);
    this.parties.expectOpen(listing);
    await this.parties.expectActive(to.organisationId);
    const interest = Interest.send(
      { id: newId(), listingId: listing.id, from, to, senderPersonId: actor.personId!, answers: input.answers, language: actor.language },
      now,
    );
    try {
      await this.database.transaction(actor, async (tx) => {
        await this.figures.quota.take(tx, interest.fromOrganisationId, now);
        await tx.insert(Interest, interest);
        await this.journal.record(tx, actor, new InterestSent(namesOf(interest)));
      });
    } catch (error) {
      if (violated(error) === 'interest_one_open') throw new InterestAlreadyOpen();
      throw error;
    }
    return interest;
  }

  /**
   * Says yes: from here on both sides see each other's contacts.
   * @throws NotFound, NotAllowed, SenderNotActive, OtherSideNotActive, InterestNotOpen; ActionUnavailable, ActionAwaitsCheck as the gate says
   * @fires InterestAccepted in the same transaction
   */
  async accept(actor: Actor, id: Id, now = new Date()): Promise<InterestRow> {
    const seen = await this.visible(actor, id);
    if (!mayAnswer(actor, seen)) throw new NotAllowed();
    if (seen.state !== 'sent') throw new InterestNotOpen({ state: seen.state });
    await this.parties.expectBothActive(seen.toOrganisationId, seen.fromOrganisationId);
    await this.gate.require(
      actor,
      'accept_interest',
      { organisationIds: [seen.fromOrganisationId, seen.toOrganisationId], hsCodes: await this.parties.goodsOf(seen.listingId) },
      now,
    );
    return this.change(actor, id, async (tx, interest) => {
      interest.accept(actor, now);
      await this.closed(tx, interest, now);
      await this.journal.record(tx, actor, new InterestAccepted(namesOf(interest)));
    });
  }

  /** Says no, with a reason from the list, which the sender sees. @throws NotFound, NotAllowed, InterestNotOpen @fires InterestDeclined */
  async decline(actor: Actor, id: Id, reason: DeclineReason, now = new Date()): Promise<InterestRow> {
    if (!mayAnswer(actor, await this.visible(actor, id))) throw new NotAllowed();
    return this.change(actor, id, async (tx, interest) => {
      interest.decline(actor, reason, now);
      await this.closed(tx, interest, now);
      await this.journal.record(tx, actor, new InterestDeclined({ ...namesOf(interest), reason }));
    });
  }

  /** The sender takes it back before an answer. The month's place stays used. @throws NotFound, NotAllowed, InterestNotOpen @fires InterestWithdrawn */
  async withdraw(actor: Actor, id: Id, now = new Date()): Promise<InterestRow> {
    if (!mayWithdraw(actor, await this.visible(actor, id))) throw new NotAllowed();
    return this.change(actor, id, async (tx, interest) => {
      interest.withdraw(now);
      await this.closed(tx, interest, now);
      await this.journal.record(tx, actor, new InterestWithdrawn(namesOf(interest)));
    });
  }

  /** Newest first; `limit` 1 to 100. */
  list(actor: Actor, box: InterestBox, cursor: string | undefined, limit: number): Promise<Page<InterestRow>> {
    return this.queries.interests(actor, box, cursor, limit);
  }

  /** @throws NotFound when there is none or the actor is neither a side nor an adviser of one */
  async visible(actor: Actor, id: Id): Promise<InterestRow> {
    const found = isId(id) ? await this.queries.interest(id) : null;
    if (!found || !maySeeInterest(actor, found)) throw new NotFound();
    return found;
  }

  /** The present state for other rooms' handlers; null when there is none. */
  byId(id: Id): Promise<InterestRow | null> {
    return this.queries.interest(id);
  }

  /** Open interests that wait for one of the organisations and are due before the instant, the most urgent first. */
  dueBefore(organisationIds: readonly Id[], before: Date, now = new Date()): Promise<InterestRow[]> {
    return this.queries.dueBefore(organisationIds, before, now);
  }

  /** How organisations answer, in the order asked for. */
  responsiveness(organisationIds: readonly Id[]): Promise<Responsiveness[]> {
    return this.figures.responsiveness.of(organisationIds);
  }

  /** What is left of the month's cap of the organisation acted for. @throws NotAllowed without an organisation */
  quota(actor: Actor, now = new Date()): Promise<QuotaState> {
    if (!actor.organisationId) throw new NotAllowed();
    return this.figures.quota.stateOf(actor.organisationId, now);
  }

  /** Changes one interest under its row's lock, so that of an answer, a withdrawal and the clock exactly one wins. */
  private change(actor: Actor, id: Id, work: (tx: Tx, interest: Interest) => Promise<void>): Promise<InterestRow> {
    return this.database.transaction(actor, async (tx) => {
      const interest = await tx.findOne(Interest, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!interest) throw new NotFound();
      await work(tx, interest);
      return interest;
    });
  }

  private async closed(tx: Tx, interest: Interest, now: Date): Promise<void> {
    await tx.save(interest);
    await this.figures.responsiveness.recompute(tx, interest.toOrganisationId, now);
  }
}

/** What every fact about an interest carries. */
export const namesOf = (interest: InterestRow) => ({
  interestId: interest.id,
  listingId: interest.listingId,
  fromOrganisationId: interest.fromOrganisationId,
  toOrganisationId: interest.toOrganisationId,
});
