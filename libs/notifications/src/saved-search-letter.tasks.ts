import { Injectable } from '@nestjs/common';
import type { Id, Language } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Database, Messages, Task } from '@zemlyak/platform';
import { SavedSearches, addressOf, type SavedSearch } from '@zemlyak/search';
import { Letters, type LetterOrderPart } from './letters';
import { SAVED_SEARCHES } from './notice-kinds';
import { NoticeTexts } from './notice-texts';

interface NewsNotice {
  readonly id: Id;
  readonly savedSearchId: Id;
  readonly count: number;
  /** Ids in the index, separated by spaces. */
  readonly cardIds: string;
  /** Notices of the same look, this one among them. */
  readonly ofRun: number;
  readonly isOver: boolean;
}

/** Titles of new cards that one saved search shows in a letter. */
const NAMED = 5;

/** One letter about everything that one look through a person's saved searches found. */
@Injectable()
export class SavedSearchLetter {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly savedSearches: SavedSearches,
    private readonly texts: NoticeTexts,
    private readonly letters: Letters,
    private readonly messages: Messages,
  ) {}

  /** Waits for the last notice of the look, whose delivery asks again; leaves out what was read, removed or silenced meanwhile. */
  @Task('notifications.mail-saved-searches')
  async send({ personId, runId }: { personId: Id; runId: Id }): Promise<void> {
    const notices = await this.noticesOf(personId, runId);
    const address = await this.people.mailAddressOf(personId);
    if (!address || !notices[0] || notices.length < notices[0].ofRun) return;
    const fresh = notices.filter((notice) => !notice.isOver);
    const loud = new Map(
      (await this.savedSearches.many(fresh.map((notice) => notice.savedSearchId))).filter(wantsLetters).map((search) => [search.id, search]),
    );
    const told = fresh.filter((notice) => loud.has(notice.savedSearchId));
    if (!told.length) return;
    const parts: LetterOrderPart[] = [];
    for (const notice of told) parts.push(await this.part(notice, loud.get(notice.savedSearchId)!, address.language));
    await this.letters.send({
      personId,
      address,
      subject: this.messages.text(address.language, 'mail.saved-searches.subject'),
      intro: this.messages.text(address.language, 'mail.saved-searches.intro'),
      parts,
      off: SAVED_SEARCHES,
      key: `saved-searches-${runId}`,
    });
    await this.database.query(`UPDATE notifications.notice SET mailed_at = now() WHERE id = ANY ($1::uuid[])`, [told.map((notice) => notice.id)]);
  }

  private async part(notice: NewsNotice, search: SavedSearch, language: Language): Promise<LetterOrderPart> {
    const word = (key: string, values = {}): string => this.messages.text(language, `mail.saved-searches.${key}`, values);
    const titles = (await this.texts.titlesOf(notice.cardIds.split(' '), language)).slice(0, NAMED);
    const more = notice.count - titles.length;
    return {
      title: word('part', { name: search.name, count: notice.count }),
      text: [...titles, ...(more > 0 && titles.length ? [word('andMore', { more })] : [])].join('; '),
      path: `/${language}/registry?${addressOf(search.question)}`,
      action: word('action'),
      off: { label: word('off'), savedSearchId: search.id },
    };
  }

  private noticesOf(personId: Id, runId: Id): Promise<NewsNotice[]> {
    return this.database.query<NewsNotice>(
      `SELECT id, params ->> 'savedSearchId' AS "savedSearchId", (params ->> 'count')::int AS count, params ->> 'cardIds' AS "cardIds",
              (params ->> 'ofRun')::int AS "ofRun", mailed_at IS NOT NULL OR read_at IS NOT NULL AS "isOver"
       FROM notifications.notice WHERE person_id = $1 AND kind = 'saved_search_news' AND params ->> 'runId' = $2 ORDER BY id`,
      [personId, runId],
    );
  }
}

const wantsLetters = (search: SavedSearch): boolean => search.cadence !== 'never';
