import { Injectable } from '@nestjs/common';
import { NotFound, isId, type Id } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { Memberships, Organisations } from '@zemlyak/registry';
import type { Seat } from './interest.entity';
import { ListingNotOpen, OtherSideNotActive, OwnListing, SenderNotActive } from './introductions.errors';

/** What an interest needs to know of an offer or request. */
export interface Listing {
  readonly id: Id;
  readonly organisationId: Id;
  readonly status: string;
  readonly hs: readonly string[];
}

/** Listings that are, or have been, public; of others nobody outside is told that they exist. */
const KNOWN = new Set(['published', 'paused', 'withdrawn', 'expired']);

/** Who takes part: the organisations of an interest or introduction, and the listing it is about. */
@Injectable()
export class InterestedParties {
  constructor(
    private readonly offers: Offers,
    private readonly organisations: Organisations,
    private readonly memberships: Memberships,
  ) {}

  /**
   * The listing with both organisations.
   * @throws NotFound for a listing that was never public; OwnListing; SenderNotActive
   */
  async ofListing(listingId: Id, fromOrganisationId: Id): Promise<{ listing: Listing; from: Seat; to: Seat }> {
    const [listing] = isId(listingId) ? await this.offers.cards([listingId]) : [];
    if (!listing || !KNOWN.has(listing.status)) throw new NotFound();
    if (listing.organisationId === fromOrganisationId) throw new OwnListing();
    const [from, to] = await this.seats(fromOrganisationId, listing.organisationId);
    return { listing, from, to };
  }

  /** @throws ListingNotOpen unless it is published now */
  expectOpen(listing: Listing): void {
    if (listing.status !== 'published') throw new ListingNotOpen({ state: listing.status });
  }

  /** True for an organisation that everybody may see. */
  isPublic(organisationId: Id): Promise<boolean> {
    return this.organisations.isActive(organisationId);
  }

  /** @throws OtherSideNotActive */
  async expectActive(organisationId: Id): Promise<void> {
    if (!(await this.organisations.isActive(organisationId))) throw new OtherSideNotActive();
  }

  /** For an answer: the own organisation first. @throws SenderNotActive, OtherSideNotActive */
  async expectBothActive(own: Id, other: Id): Promise<void> {
    if (!(await this.organisations.isActive(own))) throw new SenderNotActive();
    await this.expectActive(other);
  }

  /** HS codes of the listing; none when it is gone. */
  async goodsOf(listingId: Id): Promise<readonly string[]> {
    const [listing] = await this.offers.cards([listingId]);
    return listing?.hs ?? [];
  }

  /** Both seats, the first being the sender's. @throws SenderNotActive, NotFound */
  async seats(first: Id, second: Id): Promise<[Seat, Seat]> {
    const found = await this.organisations.many([first, second]);
    const [own, other] = [first, second].map((id) => found.find((o) => o.id === id));
    if (!own || own.status !== 'active') throw new SenderNotActive();
    if (!other) throw new NotFound();
    return [own, other].map((o) => ({ organisationId: o.id, country: o.country, subject: o.subject })) as [Seat, Seat];
  }

  /** People of the agency that drafted the company's record, then of the agencies and councils of its territory. @param limit null for all */
  advisersOf(organisationId: Id, limit: number | null = null): Promise<{ personId: Id; organisationId: Id }[]> {
    return this.memberships.advisersFor(organisationId, limit);
  }
}
