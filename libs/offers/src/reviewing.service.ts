import { Injectable } from '@nestjs/common';
import { Gate } from '@zemlyak/compliance';
import { InvalidInput, NotAllowed, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations } from '@zemlyak/registry';
import { changedFields } from './offer-changes';
import { seatOf } from './drafting.service';
import { contentOf, contentFields } from './offer-content';
import { OfferRevision, type Remark } from './offer-revision.entity';
import { holdSeats, lockOffer, openRevision, publishFiles, requireInsider, saveOffer } from './offer-rows';
import { Offer } from './offer.entity';
import { OfferWrongStatus, OrganisationNotActive } from './offers.errors';
import { ClientApprovedOffer, OfferPublished, OfferReturned, OfferRevised } from './offers.events';
import { mayDecideForOwner, mayReview } from './offers.policy';
import { tradeSubjectOf } from './trade-subject';

/** What a reviewer decides. `return` needs at least one remark. */
export interface OfferDecision {
  readonly verdict: 'approve' | 'return';
  readonly remarks?: readonly Remark[];
}

/** The two steps before a text becomes public: the client's word on what an adviser wrote, then a second person's. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
    private readonly organisations: Organisations,
    private readonly gate: Gate,
  ) {}

  /**
   * The client agrees to a text that an adviser wrote.
   * @throws NotFound, NotAllowed, StaleVersion; OwnOffer for who wrote it; OfferWrongStatus when none waits
   * @fires ClientApprovedOffer
   */
  async approveAsClient(actor: Actor, id: Id, version: number, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id);
      if (!mayDecideForOwner(actor, offer)) throw new NotAllowed();
      expectVersion(offer.version, version);
      const revision = await this.waiting(tx, offer);
      revision.approveAsClient(actor.personId, now);
      if (!offer.isLive) offer.approveAsClient();
      await tx.save(revision);
      await saveOffer(tx, offer, now);
      await this.journal.record(tx, actor, new ClientApprovedOffer({ offerId: id, organisationId: offer.organisationId, revisionId: revision.id }));
    });
  }

  /**
   * A reviewer's decision on the text that waits; the client may also return what an adviser wrote.
   * @throws NotFound, NotAllowed, StaleVersion, InvalidInput without remarks; OwnOffer for who wrote or agreed to the text;
   *   OfferWrongStatus when none waits; ActionUnavailable and ActionAwaitsCheck by the gate
   * @fires OfferPublished, OfferRevised or OfferReturned
   */
  async decide(actor: Actor, id: Id, version: number, decision: OfferDecision, now = new Date()): Promise<void> {
    if (decision.verdict === 'return') return this.sendBack(actor, id, version, decision.remarks ?? [], now);
    const organisationId = await this.requirePublishable(actor, id, version, now);
    await this.database.transaction(actor, async (tx) => {
      await holdSeats(tx, [organisationId]);
      const offer = await lockOffer(tx, actor, id);
      expectVersion(offer.version, version);
      const revision = await this.waiting(tx, offer);
      revision.approve(actor.personId, now);
      await tx.save(revision);
      await this.putLive(tx, actor, offer, revision, now);
    });
  }

  private async putLive(tx: Tx, actor: Actor, offer: Offer, revision: OfferRevision, now: Date): Promise<void> {
    const about = { offerId: offer.id, organisationId: offer.organisationId, revisionId: revision.id };
    const wasLive = offer.isLive,
      fields = changedFields(contentOf(offer), revision.content);
    offer.write(revision.content);
    Object.assign(offer, seatOf(await this.organisations.byId(offer.organisationId, tx)));
    if (!offer.organisationActive) throw new OrganisationNotActive();
    if (!wasLive) offer.publish(now);
    await saveOffer(tx, offer, now);
    await publishFiles(tx, offer.id);
    await this.journal.record(tx, actor, wasLive ? new OfferRevised({ ...about, fields }) : new OfferPublished(about));
  }

  /** Before the transaction, so that a refusal is kept although nothing else is. @returns whose listing it is */
  private async requirePublishable(actor: Actor, id: Id, version: number, now: Date): Promise<Id> {
    const offer = await this.database.manager.findOneBy(Offer, { id });
    requireInsider(actor, offer);
    if (!mayReview(actor, offer)) throw new NotAllowed();
    expectVersion(offer.version, version);
    const [revision] = await this.database.manager.find(OfferRevision, { where: { offerId: id }, order: { number: 'DESC' }, take: 1 });
    if (!revision?.isOpen) throw new OfferWrongStatus({ offerStatus: offer.status });
    revision.approve(actor.personId, now); // on a copy: an author learns that first, and the gate is not asked for nothing
    await this.gate.require(actor, 'publish_offer', tradeSubjectOf(this.reference, offer.organisationId, revision.content, now), now);
    if (!(await this.organisations.isActive(offer.organisationId))) throw new OrganisationNotActive();
    return offer.organisationId;
  }

  private async sendBack(actor: Actor, id: Id, version: number, remarks: readonly Remark[], now: Date): Promise<void> {
    this.refuseBadRemarks(remarks);
    await this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, id);
      expectVersion(offer.version, version);
      const revision = await this.waiting(tx, offer);
      const isClientsTurn = revision.state === 'awaiting_client';
      if (!(isClientsTurn ? mayDecideForOwner(actor, offer) : mayReview(actor, offer))) throw new NotAllowed();
      revision.sendBack(actor.personId, remarks, now);
      if (!offer.isLive) offer.sendBack();
      await tx.save(revision);
      await saveOffer(tx, offer, now);
      const fields = [...new Set(remarks.map((remark) => remark.field))];
      await this.journal.record(tx, actor, new OfferReturned({ offerId: id, organisationId: offer.organisationId, revisionId: revision.id, fields }));
    });
  }

  private refuseBadRemarks(remarks: readonly Remark[]): void {
    if (!remarks.length) throw new InvalidInput({ errors: [{ path: 'remarks', code: 'isNotEmpty' }] });
    const known: readonly string[] = ['', 'photos', 'files', ...contentFields];
    const errors = remarks.flatMap((remark, i) => (known.includes(remark.field.split('.')[0]!) ? [] : [{ path: `remarks.${i}.field`, code: 'isIn' }]));
    if (errors.length) throw new InvalidInput({ errors });
  }

  private async waiting(tx: Tx, offer: Offer): Promise<OfferRevision> {
    const revision = await openRevision(tx, offer.id);
    if (!revision) throw new OfferWrongStatus({ offerStatus: offer.status });
    return revision;
  }
}
