import { Injectable } from '@nestjs/common';
import { NotFound, type Actor, type Id } from '@zemlyak/kernel';
import type { Page, Tx } from '@zemlyak/platform';
import { Drafting, type ChangeOffer, type DraftOffer, type SeedOffer } from './drafting.service';
import { Lifetime } from './lifetime.service';
import type { OfferStatus } from './offer-content';
import { usualEnd } from './offer-term';
import { OfferReads } from './offer-reads.service';
import type { CandidateSearch, OfferCard, OfferForIndex, OfferForMatching, OfferView } from './offer-views';
import { OfferQueries } from './offers.queries';
import { Reviewing, type OfferDecision } from './reviewing.service';

/** Offers and requests for other rooms. Reads without an actor are not filtered by who asks: show only what the reader may see. */
@Injectable()
export class Offers {
  constructor(
    private readonly drafting: Drafting,
    private readonly reviewing: Reviewing,
    private readonly lifetime: Lifetime,
    private readonly reads: OfferReads,
    private readonly queries: OfferQueries,
  ) {}

  /** @throws NotFound */
  async byId(id: Id): Promise<OfferView> {
    const [found] = await this.queries.many([id]);
    if (!found) throw new NotFound();
    return found;
  }

  /** In the order asked for; unknown ids are left out. */
  many(ids: readonly Id[]): Promise<OfferView[]> {
    return this.queries.many(ids);
  }

  /** In the order asked for; unknown ids are left out. */
  cards(ids: readonly Id[]): Promise<OfferCard[]> {
    return this.queries.cards(ids);
  }

  /** True while everybody may see it: published, not past its end, of an active organisation. */
  isPublic(id: Id): Promise<boolean> {
    return this.reads.isPublic(id);
  }

  /** Keeps a public or expired listing for another usual term, as its owner may. @throws what `Lifetime.renew` does @fires OfferRenewed */
  prolong(actor: Actor, id: Id, now = new Date()): Promise<void> {
    return this.lifetime.renew(actor, id, usualEnd(now), now);
  }

  /** What the index keeps; null when it must leave the index. */
  async forIndex(id: Id, now = new Date()): Promise<OfferForIndex | null> {
    return (await this.reads.forIndex([id], now))[0] ?? null;
  }

  /** The same of several, in the order asked for; those that must leave the index are left out. */
  manyForIndex(ids: readonly Id[], now = new Date()): Promise<OfferForIndex[]> {
    return this.reads.forIndex(ids, now);
  }

  /** What matching compares; null unless it is public. */
  async forMatching(id: Id): Promise<OfferForMatching | null> {
    return (await this.queries.forMatching([id]))[0] ?? null;
  }

  /** The same of several, in no order; those that are not public are left out. */
  manyForMatching(ids: readonly Id[]): Promise<OfferForMatching[]> {
    return this.queries.forMatching(ids);
  }

  /** Public listings to score against, newest first. */
  candidates(search: CandidateSearch): Promise<OfferForMatching[]> {
    return this.queries.candidates(search);
  }

  /** Ids of public listings in ascending order after the given one; `limit` 1 to 1000. */
  publishedIds(after: Id | null, limit: number): Promise<Id[]> {
    return this.queries.publishedIds(after, limit);
  }

  /** Ids of an organisation's listings that were ever public. */
  idsOf(organisationId: Id): Promise<Id[]> {
    return this.queries.idsOf(organisationId);
  }

  /** Everything of the actor's organisations and what their agencies drafted, last changed first; `limit` 1 to 100. */
  mine(actor: Actor, filter: { organisationId?: Id; status?: OfferStatus }, cursor: string | null, limit: number): Promise<Page<OfferView>> {
    return this.queries.mine(actor, filter, cursor, limit);
  }

  /** See `Drafting.draft`. @fires OfferDrafted */
  async draft(actor: Actor, input: DraftOffer, now = new Date()): Promise<OfferView> {
    return this.byId(await this.drafting.draft(actor, input, now));
  }

  /** See `Drafting.seed`. */
  seed(tx: Tx, inputs: readonly SeedOffer[]): Promise<void> {
    return this.drafting.seed(tx, inputs);
  }

  /** See `Drafting.change`. */
  async change(actor: Actor, id: Id, version: number, input: ChangeOffer, now = new Date()): Promise<OfferView> {
    await this.drafting.change(actor, id, version, input, now);
    return this.byId(id);
  }

  /** See `Drafting.submit`. @fires OfferSubmitted */
  async submit(actor: Actor, id: Id, now = new Date()): Promise<OfferView> {
    await this.drafting.submit(actor, id, now);
    return this.byId(id);
  }

  /** See `Reviewing.approveAsClient`. @fires ClientApprovedOffer */
  async approveAsClient(actor: Actor, id: Id, version: number, now = new Date()): Promise<OfferView> {
    await this.reviewing.approveAsClient(actor, id, version, now);
    return this.byId(id);
  }

  /** Approves the text that waits, at its present version. @fires OfferPublished or OfferRevised */
  async approve(actor: Actor, id: Id, now = new Date()): Promise<OfferView> {
    return this.decide(actor, id, (await this.byId(id)).version, { verdict: 'approve' }, now);
  }

  /** See `Reviewing.decide`. */
  async decide(actor: Actor, id: Id, version: number, decision: OfferDecision, now = new Date()): Promise<OfferView> {
    await this.reviewing.decide(actor, id, version, decision, now);
    return this.byId(id);
  }

  /** See `Lifetime.withdraw`. @fires OfferWithdrawn */
  async withdraw(actor: Actor, id: Id, now = new Date()): Promise<OfferView> {
    await this.lifetime.withdraw(actor, id, now);
    return this.byId(id);
  }

  /** See `Lifetime.renew`. @fires OfferRenewed */
  async renew(actor: Actor, id: Id, expiresAt: Date, now = new Date()): Promise<OfferView> {
    await this.lifetime.renew(actor, id, expiresAt, now);
    return this.byId(id);
  }
}
