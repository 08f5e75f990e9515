import { Injectable, Logger } from '@nestjs/common';
import { Every } from '@zemlyak/platform';
import { NewsWatch } from './saved/news-watch.service';
import { SearchIndex } from './search-index.service';

/** What time alone does to the index, and when new cards are told of. Times are UTC. */
@Injectable()
export class SearchSchedule {
  private readonly log = new Logger(SearchSchedule.name);

  constructor(
    private readonly index: SearchIndex,
    private readonly watch: NewsWatch,
  ) {}

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

  @Every('search.watch-at-once', '*/5 * * * *')
  async watchAtOnce(): Promise<void> {
    await this.watch.order('at_once');
  }

  /** Before nine in the morning comes anywhere but in the easternmost islands: the letters wait for that hour. */
  @Every('search.watch-daily', '0 20 * * *')
  async watchDaily(): Promise<void> {
    await this.watch.order('daily');
  }

  /** Sunday evening in Greenwich is before Monday nine o'clock everywhere. */
  @Every('search.watch-weekly', '0 20 * * 0')
  async watchWeekly(): Promise<void> {
    await this.watch.order('weekly');
  }
}
