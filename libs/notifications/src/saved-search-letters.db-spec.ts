import { HOUSE, newId, type Id } from '@zemlyak/kernel';
import { Jobs, type JournalEntry } from '@zemlyak/platform';
import { SavedSearches } from '@zemlyak/search';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { person } from '../../../tests/support/people';
import { ALTAI_HONEY, ownerOf, publishedListing } from '../../../tests/support/meeting-world';
import { SavedSearchNotices } from './handlers/saved-search-notices.handlers';
import { NotificationsModule, Notifications } from '.';

const SUNDAY_EVENING = new Date('2027-03-07T20:00:00Z');

describe('letters about saved searches', () => {
  let rooms: OpenRooms, reader: Awaited<ReturnType<typeof person>>, savedSearchIds: Id[], cardId: string;
  const news = (savedSearchId: Id, from: Record<string, unknown>, at = new Date()): JournalEntry => ({
    id: newId(),
    type: 'search.saved-search-found-news',
    payload: { savedSearchId, personId: reader.id, cadence: 'at_once', cardIds: [cardId], count: 1, runId: savedSearchIds[0], ofRun: 1, ...from } as never,
    personId: null,
    organisationId: null,
    at,
  });
  const tell = async (entry: JournalEntry, now?: Date): Promise<void> => {
    await rooms.get(SavedSearchNotices).found(entry, now);
    await rooms.settle();
  };
  const letters = (): Promise<{ subject: string; text: string }[]> =>
    rooms.database.query(`SELECT subject, text FROM platform.mailbox WHERE recipient = $1 AND key LIKE 'saved-searches-%'`, [reader.email]);

  beforeEach(async () => {
    rooms = await openRooms(NotificationsModule);
    reader = await person(rooms, { language: 'en', zone: 'Asia/Bishkek' });
    const save = (q: string) => rooms.get(SavedSearches).save(reader.actor, { name: q, question: { q, selected: {} }, cadence: 'at_once' });
    savedSearchIds = [(await save('honey')).saved.id, (await save('tea')).saved.id];
    cardId = `offer-${await publishedListing(rooms, await ownerOf(rooms, ALTAI_HONEY))}`;
    await rooms.settle();
  });
  afterEach(() => rooms.close());

  it('tell everything that one look found in one letter, however often a fact is delivered', async () => {
    const [honey, tea] = savedSearchIds.map((id) => news(id, { ofRun: 2 })) as [JournalEntry, JournalEntry];
    await tell(honey);
    await tell(honey);
    expect(await letters()).toEqual([]);
    await tell(tea);
    await tell(tea);
    const [letter, ...more] = await letters();
    expect([letter!.subject, more]).toEqual(['New for your saved searches', []]);
    expect(letter!.text).toContain('honey: 1\nAltai honey in bulk\nOpen the search: http://127.0.0.1:3000/en/registry?q=honey');
    expect(letter!.text).toContain('tea: 1\nAltai honey in bulk\nOpen the search: http://127.0.0.1:3000/en/registry?q=tea');
  });

  it('of a day or a week wait for nine o’clock on the reader’s clock', async () => {
    await rooms.get(SavedSearchNotices).found(news(savedSearchIds[0]!, { cadence: 'weekly' }, SUNDAY_EVENING), SUNDAY_EVENING);
    const due = await rooms.database.query(`SELECT run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'notifications.mail-saved-searches'`);
    expect(due).toEqual([{ at: new Date('2027-03-08T03:00:00Z') }]);
  });

  it('leave out what was removed, silenced or read meanwhile', async () => {
    const saved = rooms.get(SavedSearches);
    await saved.remove(reader.actor, savedSearchIds[0]!);
    await tell(news(savedSearchIds[0]!, {}));
    await saved.stopLetters(HOUSE, reader.id, savedSearchIds[1]!);
    await tell(news(savedSearchIds[1]!, { runId: newId() }));
    expect(await letters()).toEqual([]);
    const { items } = await rooms.get(Notifications).inbox(reader.id, { unreadOnly: true, limit: 10 });
    expect(items.map((notice) => notice.kind)).toEqual(['saved_search_news', 'saved_search_news']);
    const [{ runId }] = items.map((notice) => notice.params) as [{ runId: string }];
    await saved.change(reader.actor, savedSearchIds[1]!, 2, { cadence: 'daily' });
    await rooms.get(Notifications).readAll(reader.actor);
    await rooms.database.transaction(HOUSE, (tx) => rooms.get(Jobs).enqueue(tx, 'notifications.mail-saved-searches', { personId: reader.id, runId }));
    await rooms.settle();
    expect(await letters()).toEqual([]);
  });
});
