import { Injectable } from '@nestjs/common';
import { NotFound, type Actor, type Id } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Database, Journal, type JournalEntry } from '@zemlyak/platform';
import { Reference } from '@zemlyak/reference';
import { Organisations, type OrganisationCard } from '@zemlyak/registry';
import { completenessOf, type Completeness } from './completeness';
import { changesBetween } from './offer-changes';
import { emptyContent } from './offer-content';
import { offerForIndex } from './offer-for-index';
import { OfferRevision } from './offer-revision.entity';
import type { OfferFileView, OfferForIndex, OfferView, RevisionView } from './offer-views';
import { OfferGone } from './offers.errors';
import { mayChange, mayDecideForOwner, mayReview, maySeeInside } from './offers.policy';
import { OfferQueries } from './offers.queries';

/** What the actor may do next with a listing. */
export type OfferStep = 'change' | 'submit' | 'approve_as_client' | 'decide' | 'withdraw' | 'pause' | 'resume' | 'renew';

/** A listing as its page shows it. */
export interface OfferPage {
  readonly offer: OfferView;
  readonly organisation: OrganisationCard;
  readonly files: readonly OfferFileView[];
  /** null for strangers. */
  readonly inside: OfferInside | null;
}

export interface OfferInside {
  readonly completeness: Completeness;
  /** The newest text that was handed in and is not approved; null when there is none. */
  readonly pending: RevisionView | null;
  readonly steps: readonly OfferStep[];
}

/** One step of a listing's life with who took it. */
export interface HistoryStep {
  readonly entry: JournalEntry;
  readonly person: { nameCyrillic: string | null; nameLatin: string | null } | null;
  readonly organisation: OrganisationCard | null;
}

/** Reads of one listing, each starting from who asks. */
@Injectable()
export class OfferReads {
  constructor(
    private readonly database: Database,
    private readonly queries: OfferQueries,
    private readonly organisations: Organisations,
    private readonly reference: Reference,
    private readonly people: People,
    private readonly journal: Journal,
  ) {}

  /**
   * @throws NotFound when the actor may not see it
   * @throws OfferGone, with up to three neighbours, when it was public and is withdrawn or expired
   */
  async page(actor: Actor, id: Id): Promise<OfferPage> {
    const [offer] = await this.queries.many([id]);
    if (!offer) throw new NotFound();
    const isInsider = maySeeInside(actor, offer);
    if (!isInsider) await this.requirePublic(offer);
    const [organisation] = await this.organisations.cards([offer.organisationId]);
    if (!organisation) throw new NotFound();
    const files = await this.queries.files([id]);
    return isInsider
      ? { offer, organisation, files, inside: await this.inside(actor, offer, files) }
      : { offer, organisation, files: files.filter((file) => file.live), inside: null };
  }

  async isPublic(id: Id): Promise<boolean> {
    const [offer] = await this.queries.many([id]);
    return offer !== undefined && offer.status === 'published' && (await this.organisations.isActive(offer.organisationId));
  }

  /** Every text that was handed in, newest first, with what it changed. @throws NotFound for strangers */
  async revisions(actor: Actor, id: Id): Promise<RevisionView[]> {
    await this.requireInsider(actor, id);
    return (await this.revisionsOf(id)).toReversed();
  }

  /** @throws NotFound for strangers */
  async history(actor: Actor, id: Id): Promise<HistoryStep[]> {
    await this.requireInsider(actor, id);
    const entries = await this.journal.history(id),
      own = entries.filter((entry) => entry.type.startsWith('offers.'));
    const people = new Map((await this.people.contactsOf(own.flatMap((e) => e.personId ?? []))).map((person) => [person.personId, person]));
    const organisations = new Map((await this.organisations.cards(own.flatMap((e) => e.organisationId ?? []))).map((card) => [card.id, card]));
    return own.map((entry) => {
      const person = entry.personId ? people.get(entry.personId) : undefined;
      return {
        entry,
        person: person ? { nameCyrillic: person.nameCyrillic, nameLatin: person.nameLatin } : null,
        organisation: (entry.organisationId && organisations.get(entry.organisationId)) || null,
      };
    });
  }

  /** What the index keeps of listings, in the order asked for; those that must leave the index are left out. */
  async forIndex(ids: readonly Id[], now = new Date()): Promise<OfferForIndex[]> {
    const offers = (await this.queries.many(ids)).filter((offer) => offer.status === 'published'),
      files = await this.queries.files(offers.map((offer) => offer.id));
    const photos = new Map<Id, number>();
    for (const file of files) if (file.kind === 'photo' && file.live) photos.set(file.offerId, (photos.get(file.offerId) ?? 0) + 1);
    const organisations = new Map((await this.organisations.many([...new Set(offers.map((offer) => offer.organisationId))])).map((each) => [each.id, each]));
    return offers.flatMap((offer) => {
      const organisation = organisations.get(offer.organisationId);
      return organisation?.status === 'active' ? [offerForIndex(offer, organisation, photos.get(offer.id) ?? 0, this.reference, now)] : [];
    });
  }

  private async requirePublic(offer: OfferView): Promise<void> {
    if (offer.publishedAt && (offer.status === 'withdrawn' || offer.status === 'expired')) {
      const neighbours = (await this.queries.neighbours(offer)).map(({ id, number, side, type, title }) => ({ id, number, side, type, title }));
      throw new OfferGone({ number: offer.number, offerStatus: offer.status, neighbours });
    }
    if (offer.status !== 'published' || !(await this.organisations.isActive(offer.organisationId))) throw new NotFound();
  }

  private async requireInsider(actor: Actor, id: Id): Promise<void> {
    const [offer] = await this.queries.many([id]);
    if (!offer || !maySeeInside(actor, offer)) throw new NotFound();
  }

  private async inside(actor: Actor, offer: OfferView, files: readonly OfferFileView[]): Promise<OfferInside> {
    const latest = (await this.revisionsOf(offer.id)).at(-1),
      pending = latest && latest.state !== 'approved' && latest.state !== 'withdrawn' ? latest : null;
    const shown = pending?.content ?? offer;
    return {
      completeness: completenessOf(offer.publishedAt ? shown : offer, offer.side, files.filter((file) => file.kind === 'photo').length),
      pending,
      steps: await this.steps(actor, offer, pending),
    };
  }

  private async steps(actor: Actor, offer: OfferView, pending: RevisionView | null): Promise<OfferStep[]> {
    const { status } = offer,
      changes = mayChange(actor, offer),
      decides = mayDecideForOwner(actor, offer),
      isPublic = status === 'published' || status === 'paused';
    const revision = pending && (await this.database.manager.findOneBy(OfferRevision, { id: pending.id }));
    const wrote = actor.personId !== null && revision !== null && revision.authorIds.includes(actor.personId);
    const agreed = actor.personId !== null && revision?.clientApprovedBy === actor.personId;
    const steps: [OfferStep, boolean][] = [
      ['change', changes && status !== 'withdrawn' && status !== 'expired'],
      ['submit', changes && (status === 'draft' || status === 'returned')],
      ['approve_as_client', pending?.state === 'awaiting_client' && decides && !wrote],
      ['decide', pending?.state === 'in_review' && mayReview(actor, offer) && !wrote && !agreed],
      ['withdraw', status !== 'withdrawn' && (offer.publishedAt ? decides : changes)],
      ['pause', decides && status === 'published'],
      ['resume', decides && status === 'paused'],
      ['renew', decides && (isPublic || status === 'expired')],
    ];
    return steps.filter(([, may]) => may).map(([step]) => step);
  }

  /** Oldest first; each is compared with the approved text before it, the first one with nothing. */
  private async revisionsOf(offerId: Id): Promise<RevisionView[]> {
    const rows = await this.database.manager.find(OfferRevision, { where: { offerId }, order: { number: 'ASC' } });
    let approved = emptyContent;
    return rows.map((row) => {
      const view: RevisionView = {
        id: row.id,
        number: row.number,
        state: row.state,
        authorId: row.authorId,
        onBehalfBy: row.onBehalfBy,
        submittedAt: row.submittedAt,
        clientApprovedAt: row.clientApprovedAt,
        decidedAt: row.decidedAt,
        remarks: row.remarks,
        content: row.content,
        changes: changesBetween(approved, row.content),
      };
      if (row.state === 'approved') approved = row.content;
      return view;
    });
  }
}
