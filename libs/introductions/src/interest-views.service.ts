import { Injectable } from '@nestjs/common';
import { belongsTo, type Actor, type Id } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { Organisations } from '@zemlyak/registry';
import { Acquaintances, type Acquaintance, type HistoryStep, type NamedAdviser } from './acquaintance.service';
import { mayFollowProposal, speaksFor } from './introductions.policy';
import type { InterestRow, ProposalRow } from './introductions.queries';

/** The organisation as the room shows it; never a way to reach a person. */
export type Party = Awaited<ReturnType<Organisations['cards']>>[number];
export type ListingCard = Awaited<ReturnType<Offers['cards']>>[number];

/** An interest in a list. */
export interface InterestView {
  readonly interest: InterestRow;
  readonly from: Party | null;
  readonly to: Party | null;
  readonly listing: ListingCard | null;
}

/** One interest with everything its reader may see. */
export interface InterestInFull extends InterestView {
  readonly acquaintance: Acquaintance | null;
  /** Named from the acceptance on. */
  readonly advisers: readonly NamedAdviser[];
  readonly desks: readonly Party[];
  readonly history: readonly HistoryStep[];
}

/** An introduction as its reader may see it: what the other side answered is not told before both have. */
export interface ProposalView {
  readonly proposal: ProposalRow;
  readonly agency: Party | null;
  readonly client: Party | null;
  readonly other: Party | null;
  readonly isFollowed: boolean;
  readonly ownAnswer: 'accepted' | 'declined' | null;
  readonly ownReason: string | null;
}

export interface ProposalInFull extends ProposalView {
  readonly acquaintance: Acquaintance | null;
  readonly advisers: readonly NamedAdviser[];
  readonly desks: readonly Party[];
  /** For advisers only. */
  readonly history: readonly HistoryStep[];
}

/** Puts names to ids and opens to each reader what is theirs to see. */
@Injectable()
export class InterestViews {
  constructor(
    private readonly organisations: Organisations,
    private readonly offers: Offers,
    private readonly acquaintances: Acquaintances,
  ) {}

  async interests(rows: readonly InterestRow[]): Promise<InterestView[]> {
    const parties = await this.parties(rows.flatMap((row) => [row.fromOrganisationId, row.toOrganisationId]));
    const listings = new Map((await this.offers.cards(unique(rows.map((row) => row.listingId)))).map((card) => [card.id, card]));
    return rows.map((interest) => ({
      interest,
      from: parties.get(interest.fromOrganisationId) ?? null,
      to: parties.get(interest.toOrganisationId) ?? null,
      listing: listings.get(interest.listingId) ?? null,
    }));
  }

  async interest(actor: Actor, row: InterestRow, now = new Date()): Promise<InterestInFull> {
    const [view] = await this.interests([row]);
    const advisers = row.state === 'accepted' ? await this.acquaintances.advisersOfInterest(row) : [];
    return {
      ...view!,
      advisers,
      desks: await this.desks(advisers),
      acquaintance: await this.acquaintances.ofInterest(actor, row, now),
      history: await this.acquaintances.historyOf(row.id),
    };
  }

  async proposals(actor: Actor, rows: readonly ProposalRow[]): Promise<ProposalView[]> {
    const parties = await this.parties(rows.flatMap((row) => [row.agencyOrganisationId, row.clientOrganisationId, row.otherOrganisationId]));
    return rows.map((proposal) => ({
      proposal,
      agency: parties.get(proposal.agencyOrganisationId) ?? null,
      client: parties.get(proposal.clientOrganisationId) ?? null,
      other: parties.get(proposal.otherOrganisationId) ?? null,
      isFollowed: mayFollowProposal(actor, proposal),
      ...ownAnswer(actor, proposal),
    }));
  }

  async proposal(actor: Actor, row: ProposalRow, now = new Date()): Promise<ProposalInFull> {
    const [view] = await this.proposals(actor, [row]);
    const advisers = await this.acquaintances.advisersOfProposal(row);
    return {
      ...view!,
      advisers,
      desks: await this.desks(advisers),
      acquaintance: await this.acquaintances.ofProposal(actor, row, now),
      history: view!.isFollowed ? await this.acquaintances.historyOf(row.id) : [],
    };
  }

  private async desks(advisers: readonly NamedAdviser[]): Promise<Party[]> {
    return [...(await this.parties(advisers.map((adviser) => adviser.organisationId))).values()];
  }

  private async parties(ids: readonly Id[]): Promise<Map<Id, Party>> {
    return new Map((await this.organisations.cards(unique(ids))).map((card) => [card.id, card]));
  }
}

const unique = (ids: readonly Id[]): Id[] => [...new Set(ids)];

/** What the reader's own side answered, and why it declined; a reason never crosses to the other side. */
function ownAnswer(actor: Actor, row: ProposalRow): { ownAnswer: 'accepted' | 'declined' | null; ownReason: string | null } {
  const own = speaksFor(actor, row);
  const answer = own === row.clientOrganisationId ? row.clientAnswer : own === row.otherOrganisationId ? row.otherAnswer : null;
  const isOwnReason =
    row.declinedByOrganisationId !== null &&
    (belongsTo(actor, row.declinedByOrganisationId) ||
      (row.declinedByOrganisationId === row.clientOrganisationId && belongsTo(actor, row.agencyOrganisationId)) ||
      (row.declinedByOrganisationId === row.otherOrganisationId && row.agreeingOrganisationId !== null && belongsTo(actor, row.agreeingOrganisationId)));
  return { ownAnswer: answer, ownReason: isOwnReason ? row.declineReason : null };
}
