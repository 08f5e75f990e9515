import { Injectable } from '@nestjs/common';
import { HOUSE, newId, type Id } from '@zemlyak/kernel';
import { Database, Jobs, Journal } from '@zemlyak/platform';
import { Memberships } from '@zemlyak/registry';
import { SavedSearchFoundNews } from '../search.events';
import { Appearances } from './appearances.service';
import { CardNews, type News } from './card-news.service';
import type { Cadence } from './question';
import { PLACES, SAVED_SEARCH, type Places, type SavedSearch } from './saved-search';

/** When somebody's saved searches are looked through. */
export interface Watch {
  readonly personId: Id;
  readonly cadence: Cadence;
  /** Place in the order of appearance, inclusive. */
  readonly upTo: number;
}

interface Found {
  readonly search: SavedSearch & Places;
  readonly news: News;
}

const PORTION = 500;

/** Looks for new cards on behalf of people who want letters about them. */
@Injectable()
export class NewsWatch {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly journal: Journal,
    private readonly memberships: Memberships,
    private readonly appearances: Appearances,
    private readonly news: CardNews,
  ) {}

  /** Orders a look for everybody whose saved searches of this cadence have not been told of the newest card. @returns how many people */
  async order(cadence: Cadence): Promise<number> {
    const upTo = await this.appearances.newest();
    let ordered = 0;
    for (let after: Id | null = null; ;) {
      const people: { personId: Id }[] = await this.database.query<{ personId: Id }>(
        `SELECT DISTINCT person_id AS "personId" FROM search.saved_search
         WHERE cadence = $1 AND told_position < $2 AND ($3::uuid IS NULL OR person_id > $3) ORDER BY person_id LIMIT ${PORTION}`,
        [cadence, upTo, after],
      );
      await this.database.transaction(HOUSE, async (tx) => {
        for (const { personId } of people)
          await this.jobs.enqueue(tx, 'search.look-for-person', { personId, cadence, upTo } satisfies Watch, {
            key: `search.look-for-person/${cadence}/${personId}`,
          });
      });
      ordered += people.length;
      if (people.length < PORTION) return ordered;
      after = people.at(-1)!.personId;
    }
  }

  /**
   * Looks through one person's saved searches of a cadence. The place told is moved only from where it was read, in the transaction of the
   * fact: two workers at once, or a second run, tell nothing twice.
   * @returns how many have news @fires SavedSearchFoundNews for each, all of one look under one run
   */
  async look({ personId, cadence, upTo }: Watch): Promise<number> {
    const waiting = await this.database.query<SavedSearch & Places>(
      `SELECT ${SAVED_SEARCH}, ${PLACES} FROM search.saved_search WHERE person_id = $1 AND cadence = $2 AND told_position < $3 ORDER BY id`,
      [personId, cadence, upTo],
    );
    const without = (await this.memberships.membershipsOf(personId)).map((membership) => membership.organisationId);
    const found: Found[] = [];
    for (const search of waiting) found.push({ search, news: await this.news.of(search.question, { after: search.toldPosition, upTo, without }) });
    return this.tell(found, upTo);
  }

  private async tell(found: readonly Found[], upTo: number): Promise<number> {
    return this.database.transaction(HOUSE, async (tx) => {
      const moved = await tx.query<{ id: Id }[]>(
        `WITH moved AS (
           UPDATE search.saved_search s SET told_position = $3 FROM unnest($1::uuid[], $2::integer[]) AS was (id, told)
           WHERE s.id = was.id AND s.told_position = was.told AND s.cadence <> 'never' RETURNING s.id)
         SELECT id FROM moved`,
        [found.map(({ search }) => search.id), found.map(({ search }) => search.toldPosition), upTo],
      );
      const mine = new Set(moved.map(({ id }) => id));
      const told = found.filter(({ search, news }) => mine.has(search.id) && news.count.value > 0);
      const runId = newId();
      for (const { search, news } of told)
        await this.journal.record(
          tx,
          HOUSE,
          new SavedSearchFoundNews({
            savedSearchId: search.id,
            personId: search.personId,
            cadence: search.cadence,
            cardIds: news.cardIds,
            count: news.count.value,
            runId,
            ofRun: told.length,
          }),
        );
      return told.length;
    });
  }
}
