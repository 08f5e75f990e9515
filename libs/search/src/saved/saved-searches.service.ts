import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, expectVersion, type Tx } from '@zemlyak/platform';
import { Memberships } from '@zemlyak/registry';
import { TooManySavedSearches } from '../search.errors';
import { SavedSearchLettersChanged, SavedSearchRemoved, SearchSaved } from '../search.events';
import { Appearances } from './appearances.service';
import { CardNews } from './card-news.service';
import { isEmptyQuestion, tidyQuestion, type Cadence, type Question } from './question';
import { PLACES, SAVED_SEARCH, type Places, type SavedSearch, type SavedSearchLine } from './saved-search';

/** Saved searches a person may have. */
export const MOST_SAVED = 50;

/** What is saved: a question, a name for it, and when to write about new cards. */
export interface SearchToSave {
  /** 1..120 characters. */
  readonly name: string;
  readonly question: Question;
  readonly cadence: Cadence;
}

/** People's saved searches. Everybody sees and changes their own alone. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly memberships: Memberships,
    private readonly appearances: Appearances,
    private readonly news: CardNews,
  ) {}

  /** Newest first, each with the number of cards that appeared since its person last looked; those of their own organisations are no news. */
  async list(actor: Actor): Promise<SavedSearchLine[]> {
    const saved = await this.database.query<SavedSearch & Places>(
      `SELECT ${SAVED_SEARCH}, ${PLACES} FROM search.saved_search WHERE person_id = $1 ORDER BY id DESC`,
      [actor.personId],
    );
    const without = (await this.memberships.membershipsOf(actor.personId!)).map((membership) => membership.organisationId);
    const upTo = await this.appearances.newest();
    const lines: SavedSearchLine[] = [];
    for (const { seenPosition, toldPosition: _told, ...search } of saved)
      lines.push({ ...search, news: (await this.news.of(search.question, { after: seenPosition, upTo, without })).count });
    return lines;
  }

  /** The present state of several, in no order; those that were removed are left out. */
  many(ids: readonly Id[]): Promise<SavedSearch[]> {
    return this.database.query<SavedSearch>(`SELECT ${SAVED_SEARCH} FROM search.saved_search WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  /**
   * Keeps a question; from now on cards that appear are news. The same question is kept once: saved again it stays as it is.
   * @throws InvalidInput for a question that asks for nothing @throws TooManySavedSearches @fires SearchSaved
   */
  async save(actor: Actor, { name, question, cadence }: SearchToSave, now = new Date()): Promise<{ readonly saved: SavedSearch; readonly isNew: boolean }> {
    const tidy = tidyQuestion(question);
    if (isEmptyQuestion(tidy)) throw new InvalidInput({ errors: [{ path: 'question', code: 'isNotEmpty' }] });
    const upTo = await this.appearances.newest();
    return this.database.transaction(actor, async (tx) => {
      await oneAtATime(tx, actor.personId!);
      const [same] = await tx.query<SavedSearch[]>(
        `SELECT ${SAVED_SEARCH} FROM search.saved_search WHERE person_id = $1 AND md5(lower(question::text)) = md5(lower($2::jsonb::text))`,
        [actor.personId, JSON.stringify(tidy)],
      );
      if (same) return { saved: same, isNew: false };
      await expectRoom(tx, actor.personId!);
      const [saved] = await tx.query<SavedSearch[]>(
        `INSERT INTO search.saved_search (id, person_id, name, question, cadence, seen_position, told_position, created_at, looked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $7) RETURNING ${SAVED_SEARCH}`,
        [newId(), actor.personId, name.trim(), JSON.stringify(tidy), cadence, upTo, now],
      );
      await this.journal.record(tx, actor, new SearchSaved({ personId: actor.personId!, savedSearchId: saved!.id, cadence }));
      return { saved: saved!, isNew: true };
    });
  }

  /**
   * Another name, other letters. Letters that were off tell of what appears from now on.
   * @throws NotFound when it is not the actor's @throws StaleVersion @fires SavedSearchLettersChanged
   */
  async change(actor: Actor, id: Id, version: number, to: Partial<Pick<SearchToSave, 'name' | 'cadence'>>): Promise<SavedSearch> {
    const upTo = await this.appearances.newest();
    return this.database.transaction(actor, async (tx) => {
      const before = await lockedOf(tx, actor.personId, id);
      expectVersion(before.version, version);
      if (before.cadence === 'never') await tx.query(`UPDATE search.saved_search SET told_position = greatest(told_position, $2) WHERE id = $1`, [id, upTo]);
      return this.put(tx, actor, before, { name: to.name?.trim() ?? before.name, cadence: to.cadence ?? before.cadence });
    });
  }

  /** @throws NotFound when it is not the actor's @fires SavedSearchRemoved */
  async remove(actor: Actor, id: Id): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockedOf(tx, actor.personId, id);
      await tx.query(`DELETE FROM search.saved_search WHERE id = $1`, [id]);
      await this.journal.record(tx, actor, new SavedSearchRemoved({ personId: actor.personId!, savedSearchId: id }));
    });
  }

  /** The actor looks at what it finds: nothing that can be found now is news any more, nor will letters tell of it. @throws NotFound when it is not the actor's */
  async look(actor: Actor, id: Id, now = new Date()): Promise<void> {
    const upTo = await this.appearances.newest();
    await this.database.transaction(actor, async (tx) => {
      await lockedOf(tx, actor.personId, id);
      await tx.query(
        `UPDATE search.saved_search SET seen_position = greatest(seen_position, $2), told_position = greatest(told_position, $2), looked_at = $3 WHERE id = $1`,
        [id, upTo, now],
      );
    });
  }

  /**
   * Stops letters from a letter itself: those about one saved search, or about all of a person when none is named. What is gone or silent
   * stays as it is.
   * @fires SavedSearchLettersChanged for each that was not silent
   */
  async stopLetters(actor: Actor, personId: Id, id: Id | null): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const loud = await tx.query<SavedSearch[]>(
        `SELECT ${SAVED_SEARCH} FROM search.saved_search WHERE person_id = $1 AND ($2::uuid IS NULL OR id = $2) AND cadence <> 'never' ORDER BY id FOR UPDATE`,
        [personId, id],
      );
      for (const search of loud) await this.put(tx, actor, search, { name: search.name, cadence: 'never' });
    });
  }

  /** True while letters about the saved search come, or about any of the person's when none is named. */
  async hasLetters(personId: Id, id: Id | null): Promise<boolean> {
    const loud = await this.database.query(
      `SELECT 1 FROM search.saved_search WHERE person_id = $1 AND ($2::uuid IS NULL OR id = $2) AND cadence <> 'never' LIMIT 1`,
      [personId, id],
    );
    return loud.length > 0;
  }

  private async put(tx: Tx, actor: Actor, before: SavedSearch, to: Pick<SavedSearch, 'name' | 'cadence'>): Promise<SavedSearch> {
    const changed = await tx.query<SavedSearch[]>(
      `WITH changed AS (UPDATE search.saved_search SET name = $2, cadence = $3, version = version + 1 WHERE id = $1 RETURNING *) SELECT ${SAVED_SEARCH} FROM changed`,
      [before.id, to.name, to.cadence],
    );
    if (to.cadence !== before.cadence) {
      const byLink = actor.personId === null;
      await this.journal.record(tx, actor, new SavedSearchLettersChanged({ personId: before.personId, savedSearchId: before.id, cadence: to.cadence, byLink }));
    }
    return changed[0]!;
  }
}

/** Two clicks at once must not both find room for one more. */
const oneAtATime = (tx: Tx, personId: Id): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('search.saved_search/' || $1, 0))`, [personId]);

async function expectRoom(tx: Tx, personId: Id): Promise<void> {
  const [row] = await tx.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM search.saved_search WHERE person_id = $1`, [personId]);
  if (row!.n >= MOST_SAVED) throw new TooManySavedSearches({ most: MOST_SAVED });
}

async function lockedOf(tx: Tx, personId: Id | null, id: Id): Promise<SavedSearch> {
  const [found] = await tx.query<SavedSearch[]>(`SELECT ${SAVED_SEARCH} FROM search.saved_search WHERE id = $1 AND person_id = $2 FOR UPDATE`, [id, personId]);
  if (!found) throw new NotFound();
  return found;
}
