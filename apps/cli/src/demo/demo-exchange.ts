import { Introductions, IntroductionsClock } from '@zemlyak/introductions';
import type { Id } from '@zemlyak/kernel';
import { planInterests, type PlannedInterest } from './demo-activity';
import type { DemoPlan, PlannedListing } from './demo-plan';
import type { DemoRooms } from './demo-steps';
import { hoursBefore, type DemoCompany } from './demo-world';
import { interestAnswers } from './interest-texts';
import { Seeded } from './seeded';

/** Interests that companies of the plan sent each other, written in the order in which they happened. */
export class DemoExchange {
  private readonly introductions: Introductions;
  private readonly clock: IntroductionsClock;
  private readonly ids = new Map<PlannedInterest, Id>();
  private readonly companies: ReadonlyMap<number, DemoCompany>;
  private readonly listings: ReadonlyMap<number, { readonly id: Id; readonly owner: DemoCompany; readonly planned: PlannedListing }>;

  /** @param crowd everybody who takes part, with their listings */
  constructor(
    rooms: DemoRooms,
    crowd: readonly DemoCompany[],
    private readonly now = new Date(),
  ) {
    this.introductions = rooms.get(Introductions);
    this.clock = rooms.get(IntroductionsClock);
    this.companies = new Map(crowd.map((company) => [company.planned.serial, company]));
    this.listings = new Map(crowd.flatMap((owner) => owner.listings.map(({ id, planned }) => [planned.serial, { id, owner, planned }] as const)));
  }

  async happen({ seed }: Pick<DemoPlan, 'seed'>): Promise<void> {
    const interests = planInterests(
      [...this.listings.values()].map(({ planned }) => planned),
      seed,
    );
    const events = interests.flatMap((interest) => [
      { hoursAgo: interest.sentHoursAgo, happens: () => this.send(interest, seed) },
      ...(interest.closedHoursAgo === null ? [] : [{ hoursAgo: interest.closedHoursAgo, happens: () => this.close(interest, interest.closedHoursAgo!) }]),
    ]);
    for (const { happens } of events.sort((one, other) => other.hoursAgo - one.hoursAgo)) await happens();
    await this.clock.recomputeResponsiveness(this.now); // each answer was counted as of its own day
  }

  private async send(interest: PlannedInterest, seed: number): Promise<void> {
    const from = this.companies.get(interest.from)!,
      { id: listingId, planned } = this.listings.get(interest.listing)!;
    const answers = interestAnswers(new Seeded(seed ^ Math.imul(interest.from + 1, interest.listing + 1)), from.planned, planned);
    const { id } = await this.introductions.send(from.owner, { listingId, answers }, hoursBefore(this.now, interest.sentHoursAgo));
    this.ids.set(interest, id);
  }

  private async close(interest: PlannedInterest, hoursAgo: number): Promise<void> {
    const id = this.ids.get(interest)!,
      at = hoursBefore(this.now, hoursAgo),
      receiver = this.listings.get(interest.listing)!.owner.owner;
    if (interest.outcome === 'accepted') await this.introductions.accept(receiver, id, at);
    else if (interest.outcome === 'declined') await this.introductions.decline(receiver, id, interest.reason!, at);
    else if (interest.outcome === 'withdrawn') await this.introductions.withdraw(this.companies.get(interest.from)!.owner, id, at);
    else await this.clock.expireInterests(at);
  }
}
