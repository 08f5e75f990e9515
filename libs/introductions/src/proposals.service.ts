import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, actingMembership, isId, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Gate } from '@zemlyak/compliance';
import { Database, Journal, violated, type Page, type Tx } from '@zemlyak/platform';
import type { DeclineReason } from './interest.entity';
import { InterestedParties } from './interested-parties';
import { IntroductionAlreadyOpen, IntroductionNotPossible } from './introductions.errors';
import { IntroductionAccepted, IntroductionAgreed, IntroductionDeclined, IntroductionProposed, IntroductionWelcomed } from './introductions.events';
import { advises, mayAgree, maySeeProposal, speaksFor, wasOffered } from './introductions.policy';
import { IntroductionsQueries, type ProposalRow } from './introductions.queries';
import { Proposal } from './proposal.entity';

/** What an adviser proposes: why these two should meet. */
export interface ProposeIntroduction {
  readonly clientOrganisationId: Id;
  readonly otherOrganisationId: Id;
  readonly reason: string;
}

/** Introductions brokered by advisers: two advisers agree first, then both companies. */
@Injectable()
export class Proposals {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly gate: Gate,
    private readonly parties: InterestedParties,
    private readonly queries: IntroductionsQueries,
  ) {}

  /**
   * Queues a pair for the other side's adviser. The companies see nothing yet.
   * @throws NotAllowed unless the client is of the adviser's territory; IntroductionNotPossible for a pair that one adviser answers for alone
   * @throws NotFound, SenderNotActive, OtherSideNotActive, IntroductionAlreadyOpen; ActionUnavailable, ActionAwaitsCheck as the gate says
   * @fires IntroductionProposed in the same transaction
   */
  async propose(actor: Actor, input: ProposeIntroduction, now = new Date()): Promise<ProposalRow> {
    const acting = actingMembership(actor);
    if (!acting || acting.kind !== 'agency' || !acting.active) throw new NotAllowed();
    if (input.clientOrganisationId === input.otherOrganisationId || !isId(input.clientOrganisationId) || !isId(input.otherOrganisationId))
      throw new IntroductionNotPossible();
    const [client, other] = await this.parties.seats(input.clientOrganisationId, input.otherOrganisationId);
    await this.parties.expectActive(other.organisationId);
    if (!advises(actor, client)) throw new NotAllowed();
    if (advises(actor, other)) throw new IntroductionNotPossible();
    await this.gate.require(actor, 'express_interest', { organisationIds: [client.organisationId, other.organisationId] }, now);
    const proposal = Proposal.queue(
      { id: newId(), agencyOrganisationId: acting.organisationId, adviserPersonId: actor.personId!, client, other, reason: input.reason },
      now,
    );
    try {
      await this.database.transaction(actor, async (tx) => {
        await tx.insert(Proposal, proposal);
        await this.journal.record(tx, actor, new IntroductionProposed(namesOfProposal(proposal)));
      });
    } catch (error) {
      if (violated(error) === 'proposal_one_open') throw new IntroductionAlreadyOpen();
      throw error;
    }
    return proposal;
  }

  /** The other side's adviser agrees; both companies are offered the introduction. @throws NotFound, NotAllowed, IntroductionNotQueued @fires IntroductionAgreed */
  async agree(actor: Actor, id: Id, now = new Date()): Promise<ProposalRow> {
    if (!mayAgree(actor, await this.visible(actor, id))) throw new NotAllowed();
    return this.change(actor, id, async (tx, proposal) => {
      proposal.agree(actor, now);
      await tx.save(proposal);
      await this.journal.record(tx, actor, new IntroductionAgreed(namesOfProposal(proposal)));
    });
  }

  /**
   * One company says yes; when both have, contacts open as after an accepted interest.
   * @throws NotFound, NotAllowed, SenderNotActive, OtherSideNotActive, IntroductionNotOffered; ActionUnavailable, ActionAwaitsCheck as the gate says
   * @fires IntroductionWelcomed, or IntroductionAccepted with the second yes
   */
  async accept(actor: Actor, id: Id, now = new Date()): Promise<ProposalRow> {
    const seen = await this.visible(actor, id),
      organisationId = speaksFor(actor, seen);
    if (!organisationId) throw new NotAllowed();
    await this.parties.expectBothActive(organisationId, organisationId === seen.clientOrganisationId ? seen.otherOrganisationId : seen.clientOrganisationId);
    await this.gate.require(actor, 'accept_interest', { organisationIds: [seen.clientOrganisationId, seen.otherOrganisationId] }, now);
    return this.change(actor, id, async (tx, proposal) => {
      const isComplete = proposal.accept(organisationId, actor.personId, now);
      await tx.save(proposal);
      const names = namesOfProposal(proposal);
      await this.journal.record(
        tx,
        actor,
        isComplete ? new IntroductionAccepted(names) : new IntroductionWelcomed({ ...names, byOrganisationId: organisationId }),
      );
    });
  }

  /**
   * The other side's adviser, or one of the companies, says no; that ends it. The reason stays on the side that gave it.
   * @throws NotFound, NotAllowed, IntroductionNotQueued, IntroductionNotOffered
   * @fires IntroductionDeclined in the same transaction
   */
  async decline(actor: Actor, id: Id, reason: DeclineReason, now = new Date()): Promise<ProposalRow> {
    const seen = await this.visible(actor, id),
      organisationId = speaksFor(actor, seen);
    const asAdviser = seen.state === 'queued' && mayAgree(actor, seen);
    if (!organisationId && !asAdviser) throw new NotAllowed();
    return this.change(actor, id, async (tx, proposal) => {
      if (asAdviser || !organisationId) proposal.refuse(actor, reason, now);
      else proposal.decline(organisationId, actor.personId, reason, now);
      await tx.save(proposal);
      await this.journal.record(tx, actor, new IntroductionDeclined(namesOfProposal(proposal)));
    });
  }

  /** Newest first; `limit` 1 to 100. */
  list(actor: Actor, cursor: string | undefined, limit: number): Promise<Page<ProposalRow>> {
    return this.queries.proposals(actor, cursor, limit);
  }

  /** @throws NotFound when there is none or the actor may not see it */
  async visible(actor: Actor, id: Id): Promise<ProposalRow> {
    const found = isId(id) ? await this.queries.proposal(id) : null;
    if (!found || !maySeeProposal(actor, found)) throw new NotFound();
    return found;
  }

  /** The present state for other rooms' handlers; null when there is none. */
  byId(id: Id): Promise<ProposalRow | null> {
    return this.queries.proposal(id);
  }

  /** The advisers of the other company, who are asked to agree. */
  async askedFor(proposal: ProposalRow): Promise<Id[]> {
    const advisers = await this.parties.advisersOf(proposal.otherOrganisationId);
    return advisers.filter((adviser) => adviser.organisationId !== proposal.agencyOrganisationId).map((adviser) => adviser.personId);
  }

  /** True once the companies were offered it, whatever became of it. */
  wasOffered(proposal: ProposalRow): boolean {
    return wasOffered(proposal);
  }

  private change(actor: Actor, id: Id, work: (tx: Tx, proposal: Proposal) => Promise<void>): Promise<ProposalRow> {
    return this.database.transaction(actor, async (tx) => {
      const proposal = await tx.findOne(Proposal, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!proposal) throw new NotFound();
      await work(tx, proposal);
      return proposal;
    });
  }
}

/** What every fact about a brokered introduction carries. */
export const namesOfProposal = (proposal: ProposalRow) => ({
  proposalId: proposal.id,
  agencyOrganisationId: proposal.agencyOrganisationId,
  clientOrganisationId: proposal.clientOrganisationId,
  otherOrganisationId: proposal.otherOrganisationId,
});
