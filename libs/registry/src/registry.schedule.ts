import { Injectable } from '@nestjs/common';
import { HOUSE } from '@zemlyak/kernel';
import { Every } from '@zemlyak/platform';
import { Facts } from './facts/facts.service';
import { Standings } from './standings.service';

/** What happens to records by the clock. */
@Injectable()
export class RegistrySchedule {
  constructor(
    private readonly standings: Standings,
    private readonly facts: Facts,
  ) {}

  @Every('registry.resume-due', '*/10 * * * *')
  async resume(): Promise<void> {
    await this.standings.resumeDue();
  }

  @Every('registry.lapse-due', '5 * * * *')
  async lapse(): Promise<void> {
    await this.standings.remindDue();
    await this.standings.lapseDue();
  }

  @Every('registry.end-facts', '1 * * * *')
  async endFacts(): Promise<void> {
    await this.facts.endExpired(HOUSE);
  }
}
