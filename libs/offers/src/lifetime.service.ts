import { Injectable } from '@nestjs/common';
import { Gate } from '@zemlyak/compliance';
import { HOUSE, InvalidInput, NotAllowed, daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, type Fact, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import type { OfferStatus } from './offer-content';
import { lockOffer, openRevision, requireInsider, saveOffer } from './offer-rows';
import { faultOfEnd } from './offer-term';
import { Offer } from './offer.entity';
import { OrganisationNotActive } from './offers.errors';
import { OfferExpired, OfferExpiresSoon, OfferPaused, OfferRenewed, OfferResumed, OfferWithdrawn } from './offers.events';
import { mayChange, mayDecideForOwner } from './offers.policy';
import { tradeSubjectOf } from './trade-subject';

/** People are reminded this long before the end. Days. */
const REMIND_DAYS = 14;
/** Rows that one transaction of a schedule takes. */
const CHUNK = 200;

/** What happens to a listing after it was approved. */
@Injectable()
export class Lifetime {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
    private readonly organisations: Organisations,
    private readonly gate: Gate,
  ) {}

  /** For good; an open revision goes with it. Drafts by who may change them, public listings by a manager. @throws OfferWrongStatus @fires OfferWithdrawn */
  async withdraw(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.change(actor, id, now, async (tx, offer) => {
      if (!(offer.publishedAt ? mayDecideForOwner(actor, offer) : mayChange(actor, offer))) throw new NotAllowed();
      offer.withdraw();
      const open = await openRevision(tx, id);
      if (open) {
        open.withdraw();
        await tx.save(open);
      }
      return new OfferWithdrawn({ offerId: id, organisationId: offer.organisationId });
    });
  }

  /** Takes a public listing off lists until it is resumed. @throws OfferWrongStatus @fires OfferPaused */
  async pause(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.change(actor, id, now, async (_tx, offer) => {
      if (!mayDecideForOwner(actor, offer)) throw new NotAllowed();
      offer.pause();
      return new OfferPaused({ offerId: id, organisationId: offer.organisationId });
    });
  }

  /** Puts a paused listing back; it becomes public again, so the gate is asked. @throws OfferWrongStatus; ActionUnavailable, ActionAwaitsCheck @fires OfferResumed */
  async resume(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.askGate(actor, id, ['paused'], now);
    await this.change(actor, id, now, async (_tx, offer) => {
      if (!mayDecideForOwner(actor, offer)) throw new NotAllowed();
      offer.resume();
      return new OfferResumed({ offerId: id, organisationId: offer.organisationId });
    });
  }

  /**
   * Moves the end on, at most 12 months from now; an expired listing becomes public again, so the gate is asked.
   * @throws InvalidInput for an end out of range; OfferWrongStatus, OrganisationNotActive; ActionUnavailable, ActionAwaitsCheck
   * @fires OfferRenewed
   */
  async renew(actor: Actor, id: Id, expiresAt: Date, now = new Date()): Promise<void> {
    const fault = faultOfEnd(expiresAt, now);
    if (fault) throw new InvalidInput({ errors: [{ path: 'expiresAt', code: fault }] });
    const seen = await this.askGate(actor, id, ['published', 'paused', 'expired'], now);
    if (!(await this.organisations.isActive(seen.organisationId))) throw new OrganisationNotActive();
    await this.change(actor, id, now, async (_tx, offer) => {
      offer.renew(expiresAt);
      return new OfferRenewed({ offerId: id, organisationId: offer.organisationId, expiresAt: expiresAt.toISOString() });
    });
  }

  /** Ends what is due. @returns how many @fires OfferExpired for each */
  async expireDue(now = new Date()): Promise<number> {
    return this.inChunks(async (tx) => {
      const due = await tx.query<{ id: Id }[]>(
        `SELECT id FROM offers.offer WHERE status IN ('published', 'paused') AND expires_at <= $1 ORDER BY expires_at LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED`,
        [now],
      );
      for (const { id } of due) {
        const offer = await tx.findOneByOrFail(Offer, { id });
        offer.expire(now);
        await saveOffer(tx, offer, now);
        await this.journal.record(tx, HOUSE, new OfferExpired({ offerId: id, organisationId: offer.organisationId }));
      }
      return due.length;
    });
  }

  /** Says once for each end that it is near. @returns how many @fires OfferExpiresSoon */
  async remindOfEnds(now = new Date()): Promise<number> {
    return this.inChunks(async (tx) => {
      const near = await tx.query<{ id: Id; organisationId: Id; expiresAt: Date }[]>(
        `SELECT id, organisation_id AS "organisationId", expires_at AS "expiresAt" FROM offers.offer
         WHERE status IN ('published', 'paused') AND expires_at > $1 AND expires_at <= $2 AND reminded_for IS DISTINCT FROM expires_at
         ORDER BY expires_at LIMIT ${CHUNK} FOR UPDATE SKIP LOCKED`,
        [now, daysAfter(now, REMIND_DAYS)],
      );
      await tx.query(`UPDATE offers.offer SET reminded_for = expires_at WHERE id = ANY ($1::uuid[])`, [near.map((row) => row.id)]);
      for (const { id, organisationId, expiresAt } of near) {
        await this.journal.record(tx, HOUSE, new OfferExpiresSoon({ offerId: id, organisationId, expiresAt: expiresAt.toISOString() }));
      }
      return near.length;
    });
  }

  /** Before the transaction, so that a refusal is kept although nothing else is. */
  private async askGate(actor: Actor, id: Id, states: readonly OfferStatus[], now: Date): Promise<Offer> {
    const seen = await this.database.manager.findOneBy(Offer, { id });
    requireInsider(actor, seen);
    if (!mayDecideForOwner(actor, seen)) throw new NotAllowed();
    seen.requireStatus(...states);
    await this.gate.require(actor, 'publish_offer', tradeSubjectOf(this.reference, seen.organisationId, seen, now), now);
    return seen;
  }

  private async change(actor: Actor, id: Id, now: Date, work: (tx: Tx, offer: Offer) => Promise<Fact>): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id);
      const happened = await work(tx, offer);
      await saveOffer(tx, offer, now);
      await this.journal.record(tx, actor, happened);
    });
  }

  private async inChunks(work: (tx: Tx) => Promise<number>): Promise<number> {
    for (let all = 0; ;) {
      const done = await this.database.transaction(HOUSE, work);
      all += done;
      if (done < CHUNK) return all;
    }
  }
}
