import { Injectable } from '@nestjs/common';
import { Gate, refusal } from '@zemlyak/compliance';
import { InvalidInput, NotAllowed, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion, insertMany, type Tx } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations, type OrganisationView } from '@zemlyak/registry';
import { requiredOf } from './completeness';
import { checkedContent } from './content-check';
import { OfferChecks } from './offer-checks.service';
import { contentOf, emptyContent, offerSides, type OfferChange, type OfferContent, type OfferSide } from './offer-content';
import { nextNumber, nextNumbers } from './offer-number';
import { OfferRevision } from './offer-revision.entity';
import { addRevision, holdSeats, latestRevision, lockOffer, openRevision, requireInsider, saveOffer } from './offer-rows';
import { faultOfEnd, usualEnd } from './offer-term';
import { Offer } from './offer.entity';
import { ListingNotAllowed, OfferNotComplete, OrganisationNotActive } from './offers.errors';
import { OfferDrafted, OfferSubmitted } from './offers.events';
import { agencyFor, mayChange, mayDraft, needsClient } from './offers.policy';
import { tradeSubjectOf } from './trade-subject';

/** What begins a listing; everything but the title may follow later. */
export interface DraftOffer extends OfferChange {
  readonly side: OfferSide;
  /** Whose listing it is; left out: the organisation acted for. */
  readonly organisationId?: Id;
  /** Left out: six months from now. */
  readonly expiresAt?: Date;
}

export interface ChangeOffer extends OfferChange {
  readonly expiresAt?: Date;
}

/** An invented listing of a demo organisation; `seat` is where that one sits. */
export interface SeedOffer {
  readonly draft: DraftOffer & { readonly organisationId: Id };
  readonly seat: { readonly country: string; readonly subject: string | null };
  readonly publishedAt: Date;
}

/** Writing a listing and handing it in. */
@Injectable()
export class Drafting {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
    private readonly organisations: Organisations,
    private readonly gate: Gate,
    private readonly checks: OfferChecks,
  ) {}

  /**
   * Begins a listing of the actor's organisation, or of a client by an adviser of its territory.
   * @throws InvalidInput for unknown codes, a missing title or an end out of range; NotFound for a foreign organisation
   * @fires OfferDrafted
   */
  async draft(actor: Actor, input: DraftOffer, now = new Date()): Promise<Id> {
    const { side, organisationId = actor.organisationId, expiresAt = usualEnd(now), ...change } = input;
    this.refuseEnd(expiresAt, now);
    const content = checkedContent(this.reference, change);
    if (!content.title) throw new InvalidInput({ errors: [{ path: 'title', code: 'isBilingual' }] });
    if (!organisationId) throw new NotAllowed();
    const organisation = await this.organisations.byId(organisationId),
      place = { ...organisation, organisationId };
    if (!mayDraft(actor, place)) throw new NotFound();
    return this.database.transaction(actor, async (tx) => {
      await holdSeats(tx, [organisationId]);
      const offer = blankOffer(side, seatOf(await this.organisations.byId(organisationId, tx)), { ...emptyContent, ...content }, expiresAt, now);
      Object.assign(offer, {
        authorId: actor.personId,
        authorIds: actor.personId ? [actor.personId] : [],
        onBehalfBy: agencyFor(actor, place),
      } satisfies Partial<Offer>);
      offer.number = await nextNumber(tx, side, now);
      await tx.insert(Offer, offer);
      await this.journal.record(tx, actor, new OfferDrafted({ offerId: offer.id, organisationId, onBehalfByOrganisationId: offer.onBehalfBy }));
      return offer.id;
    });
  }

  /**
   * Writes invented listings of active demo organisations that are public at once: for demo worlds too large to be reviewed one by one.
   * Codes are checked; the gate is not asked, so give only what no trade rule concerns. No fact is recorded: the index and the
   * suggestions are rebuilt afterwards.
   * @throws InvalidInput
   */
  async seed(tx: Tx, inputs: readonly SeedOffer[]): Promise<void> {
    const offers = inputs.map(({ draft: { side, organisationId, expiresAt, ...change }, seat, publishedAt }) => {
      const content = { ...emptyContent, ...checkedContent(this.reference, change) };
      const offer = blankOffer(
        side,
        { ...seat, organisationId, organisationActive: true, isDemo: true },
        content,
        expiresAt ?? usualEnd(publishedAt),
        publishedAt,
      );
      offer.submit(false);
      offer.publish(publishedAt);
      return offer;
    });
    for (const side of offerSides) {
      const ofSide = offers.filter((offer) => offer.side === side);
      if (!ofSide.length) continue;
      const numbers = await nextNumbers(tx, side, ofSide.length, new Date());
      ofSide.forEach((offer, i) => {
        offer.number = numbers[i]!;
      });
    }
    await insertMany(tx, Offer, offers);
  }

  /**
   * Changes what was sent and leaves the rest. On a public listing the change becomes a revision in review, and the approved text stays
   * public meanwhile; its end is moved by `renew` only.
   * @throws StaleVersion, NotFound, InvalidInput; OfferWrongStatus when withdrawn or expired; OfferNotComplete and ListingNotAllowed for a revision
   * @fires OfferSubmitted for a revision
   */
  async change(actor: Actor, id: Id, version: number, input: ChangeOffer, now = new Date()): Promise<void> {
    const { expiresAt, ...rest } = input;
    if (expiresAt) this.refuseEnd(expiresAt, now);
    const change = checkedContent(this.reference, rest);
    await this.database.transaction(actor, async (tx) => {
      const offer = await this.lockForChange(tx, actor, id);
      expectVersion(offer.version, version);
      offer.requireStatus('draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused');
      if (offer.isLive) await this.revise(tx, actor, offer, change, now);
      else await this.rewrite(tx, actor, offer, change, expiresAt, now);
      await saveOffer(tx, offer, now);
    });
  }

  /**
   * Hands a draft in: to the client when an adviser wrote it, else to a reviewer.
   * @throws OfferNotComplete naming what lacks; ListingNotAllowed naming the rules; ActionUnavailable by the gate; OrganisationNotActive; OfferWrongStatus
   * @fires OfferSubmitted
   */
  async submit(actor: Actor, id: Id, now = new Date()): Promise<void> {
    const seen = await this.database.manager.findOneBy(Offer, { id });
    requireInsider(actor, seen);
    if (!mayChange(actor, seen)) throw new NotAllowed();
    seen.requireStatus('draft', 'returned');
    this.refuseUnready(seen, seen.side);
    await this.askGate(actor, seen, now);
    if (!(await this.organisations.isActive(seen.organisationId))) throw new OrganisationNotActive();
    await this.database.transaction(actor, async (tx) => {
      const offer = await this.lockForChange(tx, actor, id);
      expectVersion(offer.version, seen.version);
      this.refuseEnd(offer.expiresAt, now);
      offer.submit(needsClient(actor, offer));
      const revision = await addRevision(tx, offer, actor, offer, offer.authorIds, now);
      await saveOffer(tx, offer, now);
      await this.tellSubmitted(tx, actor, offer, revision);
    });
  }

  /** Opens or rewrites the revision of a public listing; also called when files are added. Call it with the listing locked. */
  async revise(tx: Tx, actor: Actor, offer: Offer, change: OfferChange, now: Date): Promise<void> {
    const open = await openRevision(tx, offer.id),
      latest = await latestRevision(tx, offer.id);
    const base = latest && latest.state !== 'approved' && latest.state !== 'withdrawn' ? latest.content : contentOf(offer);
    const content: OfferContent = { ...base, ...change };
    this.refuseUnready(content, offer.side);
    if (open) {
      open.rewrite(content, actor.personId, needsClient(actor, offer));
      open.submittedAt = now;
      await tx.save(open);
    }
    const revision = open ?? (await addRevision(tx, offer, actor, content, actor.personId ? [actor.personId] : [], now));
    await this.tellSubmitted(tx, actor, offer, revision);
  }

  /** A text that is not public yet is changed in place; one that waits for somebody is handed in anew. */
  private async rewrite(tx: Tx, actor: Actor, offer: Offer, change: OfferChange, expiresAt: Date | undefined, now: Date): Promise<void> {
    offer.write(change);
    if (expiresAt) offer.expiresAt = expiresAt;
    offer.addAuthor(actor.personId);
    const open = await openRevision(tx, offer.id);
    if (!open) return;
    this.refuseUnready(offer, offer.side);
    open.rewrite(contentOf(offer), actor.personId, needsClient(actor, offer));
    open.submittedAt = now;
    offer.handInAgain(needsClient(actor, offer));
    await tx.save(open);
    await this.tellSubmitted(tx, actor, offer, open);
  }

  private async lockForChange(tx: Tx, actor: Actor, id: Id): Promise<Offer> {
    const offer = await lockOffer(tx, actor, id);
    if (!mayChange(actor, offer)) throw new NotAllowed();
    return offer;
  }

  private refuseEnd(expiresAt: Date, now: Date): void {
    const fault = faultOfEnd(expiresAt, now);
    if (fault) throw new InvalidInput({ errors: [{ path: 'expiresAt', code: fault }] });
  }

  private refuseUnready(content: OfferContent, side: OfferSide): void {
    const lacking = requiredOf(content, side);
    if (lacking.length) throw new OfferNotComplete({ errors: lacking.map((path) => ({ path, code: 'isNotEmpty' })) });
    const blocked = this.checks
      .listingRules()
      .findings(content)
      .filter((finding) => finding.rule.effect === 'block');
    if (!blocked.length) return;
    throw new ListingNotAllowed({
      rules: [...new Set(blocked.map((finding) => finding.rule.code))],
      errors: blocked.map((finding) => ({ path: finding.path, code: 'listingRule', params: { words: finding.words } })),
    });
  }

  /** What only waits for a check may be reviewed meanwhile; the gate is asked again before it is published. */
  private async askGate(actor: Actor, offer: Offer, now: Date): Promise<void> {
    const { verdict, reference } = await this.gate.decide(null, actor, 'publish_offer', tradeSubjectOf(this.reference, offer.organisationId, offer, now), now);
    if (verdict === 'refuse') throw refusal(reference);
  }

  private async tellSubmitted(tx: Tx, actor: Actor, offer: Offer, revision: OfferRevision): Promise<void> {
    await this.journal.record(
      tx,
      actor,
      new OfferSubmitted({ offerId: offer.id, organisationId: offer.organisationId, revisionId: revision.id, waitsFor: revision.state }),
    );
  }
}

/** What a listing copies from its organisation. */
export type Seat = Pick<Offer, 'organisationId' | 'country' | 'subject' | 'organisationActive' | 'isDemo'>;

/** The same, as the organisation is now. */
export const seatOf = ({ id, country, subject, status, isDemo }: OrganisationView): Seat => ({
  organisationId: id,
  country,
  subject,
  organisationActive: status === 'active',
  isDemo,
});

/** A draft by nobody, without a number yet. */
export function blankOffer(
  side: OfferSide,
  { organisationId, country, subject, organisationActive, isDemo }: Seat,
  content: OfferContent,
  expiresAt: Date,
  now: Date,
): Offer {
  const offer = Object.assign(new Offer(), {
    id: newId(),
    organisationId,
    country,
    subject,
    organisationActive,
    isDemo,
    side,
    status: 'draft',
    priceMinor: null,
    priceCurrency: null,
    expiresAt,
    publishedAt: null,
    remindedFor: null,
    authorId: null,
    authorIds: [],
    onBehalfBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  } satisfies Partial<Offer>);
  offer.write(content);
  return offer;
}
