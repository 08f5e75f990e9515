import { Injectable, Logger } from '@nestjs/common';
import { Every } from '@zemlyak/platform';
import { SearchIndex } from './search-index.service';

/** What time alone does to the index. */
@Injectable()
export class SearchSchedule {
  private readonly log = new Logger(SearchSchedule.name);

  constructor(private readonly index: SearchIndex) {}

  @Every('search.refresh-ranks', '15 1 * * *')
  async refreshRanks(): Promise<void> {
    await this.index.refreshRanks();
  }

  /** Memberships begin and end by the day (UTC), and come with new editions of the vocabularies. */
  @Every('search.follow-memberships', '5 0 * * *')
  async followMemberships(): Promise<void> {
    const read = await this.index.followMemberships();
    if (read) this.log.log(`Memberships in formats changed with the day: ${read} cards written`);
  }

  /** A card that differs means a lost delivery: it is repaired and said aloud. */
  @Every('search.repair-drift', '45 1 * * *')
  async repairDrift(): Promise<void> {
    const drift = await this.index.repairDrift();
    if (drift.indexed || drift.removed) this.log.warn(`The index had drifted: ${drift.indexed} cards written, ${drift.removed} read again`);
  }
}
