import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database, Every, Jobs, Task } from '@zemlyak/platform';
import { Impressions } from './impressions.service';
import { KEPT, Pairs } from './pairs/pairs.service';
import { ProfilesQueries } from './profiles/profiles.queries';
import { Profiles } from './profiles/profiles.service';

/** Listings in one portion of the nightly refresh. */
const PORTION = 100;

/** What time alone changes: freshness, rarity of words, who was shown too much, rules of the gate. */
@Injectable()
export class MatchingSchedule {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly profiles: Profiles,
    private readonly queries: ProfilesQueries,
    private readonly pairs: Pairs,
    private readonly impressions: Impressions,
  ) {}

  @Every('matching.refresh-all', '30 1 * * *')
  async refreshAll(): Promise<void> {
    await this.profiles.countWords();
    await this.impressions.recount();
    await this.database.transaction(HOUSE, (tx) =>
      this.jobs.enqueue(tx, 'matching.refresh', { after: null }, { key: 'matching.refresh', queue: 'matching.refresh' }),
    );
  }

  /** One portion of listings by id, then the next one; a crash repeats one portion at most. */
  @Task('matching.refresh')
  async refresh({ after }: { readonly after: Id | null }): Promise<void> {
    const ids = await this.queries.ids(after, PORTION);
    for (const id of ids) {
      await this.pairs.match(id);
      await this.prune(id);
    }
    if (ids.length < PORTION) return;
    await this.database.transaction(HOUSE, (tx) => this.jobs.enqueue(tx, 'matching.refresh', { after: ids.at(-1) }, { queue: 'matching.refresh' }));
  }

  /** Forgets the listing's pairs that are not among the best of either side. */
  private async prune(listingId: Id): Promise<void> {
    const better = (side: 'request_id' | 'offer_id'): string =>
      `(SELECT count(*) FROM (SELECT FROM matching.match b WHERE b.${side} = m.${side} AND b.score > m.score LIMIT ${KEPT}) above) = ${KEPT}`;
    await this.database.query(
      `DELETE FROM matching.match m WHERE (m.request_id = $1 OR m.offer_id = $1) AND ${better('request_id')} AND ${better('offer_id')}`,
      [listingId],
    );
  }
}
