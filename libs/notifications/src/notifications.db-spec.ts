import { HOUSE, daysAfter, newId, type Id } from '@zemlyak/kernel';
import { Consents, PersonalData, Unread } from '@zemlyak/identity';
import { Introductions, IntroductionsClock, Proposals } from '@zemlyak/introductions';
import { Offers } from '@zemlyak/offers';
import { Jobs, Workshop, type JournalEntry } from '@zemlyak/platform';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ALTAI_CENTRE, ALTAI_HONEY, ANSWERS, KYRGYZ_COUNCIL, ORLOVA, ownerOf, publishedListing, type Owner } from '../../../tests/support/meeting-world';
import { NotificationsModule, Notifications, Preferences, Digests, UnsubscribeLinks } from '.';

interface Letter {
  subject: string;
  text: string;
  html: string;
  key: string;
}

describe('notifications', () => {
  let rooms: OpenRooms, notifications: Notifications, anna: Owner, pavel: Owner, listingId: Id;
  const kinds = async (owner: Owner): Promise<string[]> =>
    (await notifications.inbox(owner.person.id, { unreadOnly: false, limit: 100 })).items.map((notice) => notice.kind);
  const letters = (owner: Owner): Promise<Letter[]> =>
    rooms.database.query('SELECT subject, text, html, key FROM platform.mailbox WHERE recipient = $1 ORDER BY sent_at', [owner.person.email]);
  const send = () => rooms.get(Introductions).send(anna.actor, { listingId, answers: ANSWERS });
  const entry = (at = new Date()): JournalEntry => ({ id: newId(), type: 'x.y', payload: {}, personId: null, organisationId: null, at });

  beforeEach(async () => {
    rooms = await openRooms(NotificationsModule);
    notifications = rooms.get(Notifications);
    anna = await ownerOf(rooms, ORLOVA, { language: 'en' });
    pavel = await ownerOf(rooms, ALTAI_HONEY, { nameCyrillic: 'Павел Мёдов', nameLatin: 'Pavel Myodov', zone: 'Asia/Barnaul' });
    listingId = await publishedListing(rooms, pavel);
    await rooms.settle();
  });
  afterEach(() => rooms.close());

  it('tells the receiver of an interest and the sender of the answer, each in their own language', async () => {
    const { id } = await send();
    await rooms.settle();
    expect((await kinds(pavel))[0]).toBe('interest_received');
    expect((await letters(pavel)).at(-1)).toMatchObject({ subject: 'Новая заявка: Орлова Трейд' });
    await rooms.get(Introductions).decline(pavel.actor, id, 'volume');
    await rooms.settle();
    const letter = (await letters(anna)).at(-1);
    expect(letter).toMatchObject({ subject: 'Altai Myod LLC declined your interest' });
    expect(letter?.text).toContain('Listing “Altai honey in bulk”. Reason: The volume does not suit us.');
    expect(await kinds(pavel)).not.toContain('interest_declined');
  });

  it('adds nothing when every fact is delivered again', async () => {
    const { id } = await send();
    await rooms.get(Introductions).accept(pavel.actor, id);
    await rooms.settle();
    const count = async () =>
      rooms.database.query('SELECT (SELECT count(*) FROM notifications.notice) AS notices, (SELECT count(*) FROM platform.mailbox) AS letters');
    const before = await count(),
      workshop = rooms.get(Workshop);
    for (const handler of workshop.inventory().handlers.filter((name) => name.startsWith('notifications.'))) await workshop.replay(handler, new Date(0));
    await rooms.settle();
    expect(await count()).toEqual(before);
    expect(await rooms.get(Jobs).troubled()).toEqual([]);
  });

  it('tells a person once of a cause, also when it is delivered twice at once', async () => {
    const fact = entry(),
      announcement = { kind: 'import_finished' as const, personIds: [anna.person.id, anna.person.id, pavel.person.id], params: { importId: newId() } };
    const told = await Promise.all([notifications.tell(fact, announcement), notifications.tell(fact, announcement), notifications.tell(fact, announcement)]);
    expect(told.reduce((a, b) => a + b)).toBe(2);
  });

  it('tells nobody of old facts, and not the one who acted', async () => {
    const announcement = { kind: 'import_finished' as const, personIds: [anna.person.id], params: { importId: newId() } };
    expect(await notifications.tell(entry(daysAfter(new Date(), -15)), announcement)).toBe(0);
    expect(await notifications.tell({ ...entry(), personId: anna.person.id }, announcement)).toBe(0);
  });

  it('says nothing of an interest that was withdrawn before the news went out', async () => {
    const { id } = await send();
    await rooms.get(Introductions).withdraw(anna.actor, id);
    await rooms.settle();
    expect(await kinds(pavel)).not.toContain('interest_received');
    expect(await kinds(pavel)).toContain('interest_withdrawn');
  });

  it('tells of reminder and expiry', async () => {
    const { answerDueAt } = await send();
    const clock = rooms.get(IntroductionsClock);
    await clock.remind(daysAfter(answerDueAt, -2));
    await rooms.settle();
    expect(await kinds(pavel)).toContain('interest_reminder');
    await clock.expireInterests(answerDueAt);
    await rooms.settle();
    expect(await kinds(anna)).toContain('interest_expired');
  });

  it('obeys the preference at the moment of the news, and again before the letter goes', async () => {
    const preferences = rooms.get(Preferences);
    await preferences.choose(pavel.actor, [{ kind: 'interest_received', mail: 'never' }]);
    const before = (await letters(pavel)).length;
    await send();
    await rooms.settle();
    expect([(await kinds(pavel))[0], (await letters(pavel)).length]).toEqual(['interest_received', before]);
    await expect(preferences.choose(pavel.actor, [{ kind: 'weekly_for_you', mail: 'at_once' }])).rejects.toThrow('invalid-input');
  });

  it('counts the badge, and reading is one’s own', async () => {
    await send();
    await rooms.settle();
    const badge = () => rooms.get(Unread).of(pavel.person.id),
      before = await badge();
    const [notice] = (await notifications.inbox(pavel.person.id, { unreadOnly: true, limit: 1 })).items;
    await expect(notifications.read(anna.actor, notice!.id)).rejects.toThrow('not-found');
    await notifications.read(pavel.actor, notice!.id);
    await notifications.read(pavel.actor, notice!.id);
    expect(await badge()).toBe(before - 1);
    await notifications.readAll(pavel.actor);
    expect(await badge()).toBe(0);
  });

  it('keeps ids, codes and dates only', async () => {
    const { id } = await send();
    await rooms.get(Introductions).accept(pavel.actor, id);
    await rooms.settle();
    const stored = JSON.stringify(await rooms.database.query('SELECT params FROM notifications.notice'));
    for (const word of ['Орлова', 'Orlova', 'Мёд', 'honey', '@', ...Object.values(ANSWERS)]) expect(stored).not.toContain(word);
  });

  it('tells advisers first, and companies only of what was offered to them', async () => {
    const irina = await ownerOf(rooms, ALTAI_CENTRE),
      aibek = await ownerOf(rooms, KYRGYZ_COUNCIL),
      proposals = rooms.get(Proposals);
    const propose = () =>
      proposals.propose(irina.actor, {
        clientOrganisationId: pavel.organisationId,
        otherOrganisationId: anna.organisationId,
        reason: 'Мёд и дистрибьютор мёда в ЕАЭС',
      });
    const refused = await propose();
    await rooms.settle();
    expect(await kinds(aibek)).toContain('introduction_queued');
    await proposals.decline(aibek.actor, refused.id, 'other');
    await rooms.settle();
    expect([await kinds(irina), await kinds(anna), await kinds(pavel)].map((list) => list.filter((kind) => kind.startsWith('introduction')))).toEqual([
      ['introduction_declined'],
      [],
      [],
    ]);
    const { id } = await propose();
    await proposals.agree(aibek.actor, id);
    await rooms.settle();
    expect([await kinds(anna), await kinds(pavel)].map((list) => list[0])).toEqual(['introduction_offered', 'introduction_offered']);
  });

  describe('digests', () => {
    const monday = new Date(Date.now() + ((8 - new Date().getUTCDay()) % 7 || 7) * 86_400_000);
    const at = (hour: string): Date => new Date(`${monday.toISOString().slice(0, 10)}T${hour}:00Z`);

    it('collects a day’s notices at nine on the reader’s clock, once', async () => {
      await rooms.database.query('UPDATE notifications.notice SET mailed_at = now() WHERE mailed_at IS NULL');
      await notifications.tell(entry(), {
        kind: 'offer_published',
        personIds: [pavel.person.id],
        params: { offerId: listingId, organisationId: pavel.organisationId },
      });
      await notifications.tell(entry(), {
        kind: 'match_found',
        personIds: [pavel.person.id],
        params: { matchId: newId(), listingId, partnerListingId: listingId, partnerOrganisationId: anna.organisationId },
      });
      const { daily } = rooms.get(Digests),
        before = (await letters(pavel)).length;
      expect([await daily.order(at('01:59')), await daily.order(at('02:15'))]).toEqual([0, 1]); // Barnaul is seven hours ahead of UTC
      await rooms.settle();
      const sent = await letters(pavel);
      expect(sent).toHaveLength(before + 1);
      expect(sent.at(-1)).toMatchObject({ subject: '2 новых сообщения за день' });
      expect(await daily.order(at('03:15'))).toBe(0);
    });

    it('sends the weekly letter on Monday with exactly one action, only with consent', async () => {
      const { weekly } = rooms.get(Digests),
        due = await send();
      expect(await weekly.order(at('02:30'))).toBe(0);
      await rooms.get(Consents).choose(pavel.actor, { digest: true }, 'ru');
      expect([await weekly.order(at('01:30')), await weekly.order(daysAfter(at('02:30'), 1)), await weekly.order(at('02:30'))]).toEqual([0, 0, 1]);
      await weekly.send(pavel.person.id, at('02:30').toISOString().slice(0, 10), daysAfter(due.answerDueAt, -2));
      await rooms.settle();
      const weeklies = (await letters(pavel)).filter((letter) => letter.key.startsWith('weekly-'));
      expect(weeklies).toHaveLength(1);
      expect(weeklies[0]).toMatchObject({ subject: 'Ответьте на заявку: Орлова Трейд' });
      expect(weeklies[0]!.html.match(/<a [^>]*\/app\//g)).toHaveLength(1);
      expect(await weekly.order(at('05:30'))).toBe(0);
    });

    it('sends nothing where there is nothing to ask, or after the consent was taken back', async () => {
      const { weekly } = rooms.get(Digests),
        consents = rooms.get(Consents);
      await consents.choose(anna.actor, { digest: true }, 'en');
      await weekly.send(anna.person.id, '2027-03-01');
      await rooms.get(Offers).draft(anna.actor, { side: 'request', title: { ru: 'Ищем мёд', en: 'Honey wanted' } }, daysAfter(new Date(), -5));
      await consents.choose(anna.actor, { digest: false }, 'en');
      await weekly.send(anna.person.id, '2027-03-08');
      expect((await letters(anna)).filter((letter) => letter.key.startsWith('weekly-'))).toEqual([]);
      await consents.choose(anna.actor, { digest: true }, 'en');
      await weekly.send(anna.person.id, '2027-03-15');
      expect((await letters(anna)).at(-1)).toMatchObject({ subject: 'Finish your listing “Honey wanted”', key: `weekly-${anna.person.id}-2027-03-15` });
    });
  });

  it('forgets a person whole', async () => {
    await send();
    await rooms.settle();
    await rooms.get(Preferences).choose(pavel.actor, [{ kind: 'match_found', mail: 'never' }]);
    const keeper = rooms
      .get(PersonalData)
      .keepers()
      .find((one) => one.room === 'notifications')!;
    expect(Object.values(await keeper.export(pavel.person.id)).map((rows) => (rows as unknown[]).length > 0)).toEqual([true, true]);
    await rooms.database.transaction(HOUSE, (tx) => keeper.erase(tx, pavel.person.id, new Date()));
    expect(await keeper.export(pavel.person.id)).toEqual({ notices: [], preferences: [] });
  });

  it('honours a one-tap link twice, and no other', async () => {
    const links = rooms.get(UnsubscribeLinks),
      token = links.linksFor(pavel.person.id, 'match_found', 'ru').page.split('/').at(-1)!;
    expect([await links.show(token), await links.use(token), await links.use(token), await links.show(token)].map((state) => state.isOff)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    await expect(links.use(`${token}x`)).rejects.toThrow('unsubscribe-link-broken');
    const facts = await rooms.database.query(`SELECT payload FROM platform.journal_entry WHERE type = 'notifications.mail-preference-changed'`);
    expect(facts).toEqual([{ payload: { personId: pavel.person.id, kind: 'match_found', mail: 'never', byLink: true } }]);
  });
});
