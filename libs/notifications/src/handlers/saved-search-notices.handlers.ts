import { Injectable } from '@nestjs/common';
import { People } from '@zemlyak/identity';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import { SavedSearchFoundNews } from '@zemlyak/search';
import { nextDigestHour } from '../digests/local-clock';
import { Notifications } from '../notifications.service';

/** Tells people of new cards for their saved searches, and asks for the one letter about all that one look found. */
@Injectable()
export class SavedSearchNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  /** A letter of each day or week waits for nine o'clock on the reader's clock. */
  @Handles('notifications.tell-saved-search-news', SavedSearchFoundNews)
  async found(entry: JournalEntry, now = new Date()): Promise<void> {
    const { savedSearchId, personId, cadence, cardIds, count, runId, ofRun } = entry.payload as unknown as SavedSearchFoundNews['payload'];
    const [person] = await this.people.contactsOf([personId]);
    if (!person) return;
    await this.notifications.tell(
      entry,
      {
        kind: 'saved_search_news',
        personIds: [personId],
        params: { savedSearchId, count, cardIds: cardIds.join(' '), runId, ofRun },
        then: {
          task: 'notifications.mail-saved-searches',
          payload: { personId, runId },
          key: `notifications.mail-saved-searches/${runId}`,
          runAt: cadence === 'at_once' ? now : nextDigestHour(now, person.zone),
        },
      },
      now,
    );
  }
}
