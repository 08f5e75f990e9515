import { Introductions, IntroductionsClock, Proposals } from '@zemlyak/introductions';
import { daysAfter, type Id } from '@zemlyak/kernel';
import { Clients, Organisations } from '@zemlyak/registry';
import type { DemoSteps, Settled } from './demo-steps';
import type { DemoCast, DemoCompany } from './demo-world';
import * as waiting from './waiting-fixtures';

/** Things under way, so that every page has something to show: reviews that wait, an answered and an unanswered interest of each kind. */
export class DemoStories {
  private readonly introductions: Introductions;

  constructor(
    private readonly steps: DemoSteps,
    private readonly cast: DemoCast,
    private readonly now = new Date(),
  ) {
    this.introductions = steps.rooms.get(Introductions);
  }

  /** One submitted record of each kind, one returned, one that waits for the client, and listings in each queue. */
  async leaveReviewsOpen(): Promise<void> {
    const { steps, cast } = this;
    for (const { person, organisation } of waiting.waiting) await steps.submit(person, organisation);
    const { id } = await steps.submit(waiting.returned.person, waiting.returned.organisation);
    await steps.rooms.get(Organisations).decide(cast.council.owner, id, { verdict: 'return', remarks: waiting.remarks });
    await steps.rooms.get(Clients).draft(cast.centre.owner, waiting.client);
    await steps.handIn(cast.honey.owner, waiting.offerInReview);
    await steps.handIn(cast.orlova.owner, waiting.requestInReview);
    await steps.handIn(cast.centre.owner, { ...waiting.offerForClient, organisationId: cast.honey.id });
  }

  /** Interests in every state, and introductions that wait for an adviser and for the companies. @param crowd companies of the plan, at least twelve */
  async exchangeInterests(crowd: readonly DemoCompany[]): Promise<void> {
    const { honey, orlova } = this.cast,
      abroad = crowd.filter((c) => c.planned.country !== 'RU'),
      home = crowd.filter((c) => c.planned.country === 'RU');
    await this.send(abroad[0]!, honey.offerId, 2);
    await this.answer(abroad[1]!, honey, honey.offerId, 'accept');
    await this.answer(abroad[2]!, honey, honey.offerId, 'decline');
    await this.send(home[0]!, orlova.requestId, 8);
    await this.answer(home[1]!, orlova, orlova.requestId, 'accept');
    await this.introductions.withdraw(home[2]!.owner, await this.send(home[2]!, orlova.requestId, 4));
    await this.send(home[3]!, orlova.requestId, 12);
    await this.send(orlova, listingOf(home[4]!, 'offer'), 1);
    await this.answer(orlova, home[5]!, listingOf(home[5]!, 'offer'), 'accept');
    await this.answer(honey, abroad[4]!, listingOf(abroad[4]!, 'request'), 'accept');
    await this.steps.rooms.get(IntroductionsClock).expireInterests(this.now);
    await this.propose(abroad);
  }

  /** The Altai adviser proposes to companies in Kyrgyzstan: one waits for the council, the other was agreed to and waits for the companies. */
  private async propose(abroad: readonly DemoCompany[]): Promise<void> {
    const { centre, council, honey, orlova } = this.cast,
      proposals = this.steps.rooms.get(Proposals),
      reason = waiting.PROPOSAL_REASON;
    const offered = await proposals.propose(centre.owner, { clientOrganisationId: honey.id, otherOrganisationId: orlova.id, reason });
    await proposals.agree(council.owner, offered.id);
    const neighbour = abroad.find((company) => company.planned.country === 'KG')!;
    await proposals.propose(centre.owner, { clientOrganisationId: honey.id, otherOrganisationId: neighbour.id, reason });
  }

  /** @returns the interest's id */
  private async send(from: Settled | DemoCompany, listingId: Id, daysAgo: number): Promise<Id> {
    const name = 'planned' in from ? from.planned.name.ru : '«Орлова Трейд», Бишкек';
    const interest = await this.introductions.send(
      from.owner,
      { listingId, answers: waiting.answersOf(name, 'Для начала 500 кг, дальше до двух тонн в месяц.') },
      daysAfter(this.now, -daysAgo),
    );
    return interest.id;
  }

  private async answer(from: Settled | DemoCompany, to: Settled, listingId: Id, how: 'accept' | 'decline'): Promise<void> {
    const id = await this.send(from, listingId, 6),
      at = daysAfter(this.now, -3);
    if (how === 'accept') await this.introductions.accept(to.owner, id, at);
    else await this.introductions.decline(to.owner, id, 'volume', at);
  }
}

const listingOf = (company: DemoCompany, side: 'offer' | 'request'): Id => company.listings.find(({ planned }) => planned.side === side && !planned.isOver)!.id;
