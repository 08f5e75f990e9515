import { HOUSE, NotFound, StaleVersion, daysAfter, newId, type Id } from '@zemlyak/kernel';
import { PersonalData } from '@zemlyak/identity';
import { Workshop } from '@zemlyak/platform';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ALTAI_CENTRE, ALTAI_HONEY, ANSWERS, KYRGYZ_COUNCIL, ORLOVA, ownerOf, publishedListing, type Owner } from '../../../tests/support/meeting-world';
import {
  InterestAlreadyOpen,
  InterestNotOpen,
  ListingNotOpen,
  MonthlyCapReached,
  OtherSideNotActive,
  OwnListing,
  SenderNotActive,
} from './introductions.errors';
import { MonthlyCaps } from './monthly-caps.service';
import { Introductions, IntroductionsClock, IntroductionsModule, Proposals } from '.';
import { Offers } from '@zemlyak/offers';
import { Standings } from '@zemlyak/registry';

const NOW = new Date();

describe('introductions', () => {
  let rooms: OpenRooms, introductions: Introductions, clock: IntroductionsClock, anna: Owner, pavel: Owner, listingId: Id;
  const send = (owner = anna, listing = listingId, now = NOW) => introductions.send(owner.actor, { listingId: listing, answers: ANSWERS }, now);
  const stateOf = async (id: Id) => (await introductions.byId(id))?.state;
  const outcomes = async (tries: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(tries)).map((t) => (t.status === 'fulfilled' ? 'done' : (t.reason as Error).name));
  const used = async (organisationId: Id) => (await introductions.quota({ ...anna.actor, organisationId }, NOW)).used;

  beforeEach(async () => {
    rooms = await openRooms(IntroductionsModule);
    introductions = rooms.get(Introductions);
    clock = rooms.get(IntroductionsClock);
    anna = await ownerOf(rooms, ORLOVA);
    pavel = await ownerOf(rooms, ALTAI_HONEY, { nameCyrillic: 'Павел Мёдов', nameLatin: 'Pavel Myodov', zone: 'Asia/Barnaul' });
    listingId = await publishedListing(rooms, pavel);
  });
  afterEach(() => rooms.close());

  it('lets one of two simultaneous sends of the same pair through, and counts it once', async () => {
    expect((await outcomes([send(), send()])).sort()).toEqual(['InterestAlreadyOpen', 'done']);
    expect(await used(anna.organisationId)).toBe(1);
  });

  it('refuses a second one also after acceptance, and allows it after an end without contact', async () => {
    const { id } = await send();
    await introductions.withdraw(anna.actor, id);
    const second = await send();
    await introductions.accept(pavel.actor, second.id);
    await expect(send()).rejects.toThrow(InterestAlreadyOpen);
  });

  it('keeps the monthly cap under fifty parallel sends', async () => {
    await rooms.database.query('INSERT INTO introductions.monthly_cap (organisation_id, cap) VALUES ($1, 7)', [anna.organisationId]);
    const listings = [listingId];
    for (let i = 0; i < 9; i++) listings.push(await publishedListing(rooms, pavel, 'offer', { ru: `Мёд, партия ${i + 2}`, en: `Honey, lot ${i + 2}` }));
    const tried = await outcomes(Array.from({ length: 50 }, (_, i) => send(anna, listings[i % listings.length])));
    expect(tried.filter((t) => t === 'done')).toHaveLength(7);
    expect(tried.filter((t) => !['done', 'MonthlyCapReached', 'InterestAlreadyOpen'].includes(t))).toEqual([]);
    expect(tried).toContain('MonthlyCapReached');
    expect(await introductions.quota(anna.actor, NOW)).toMatchObject({ cap: 7, used: 7, left: 0 });
    await expect(send(anna, listings[9])).rejects.toThrow(MonthlyCapReached);
  });

  it('has the cap that the operator set, of the version that was read, and the standard one again without a number', async () => {
    const caps = rooms.get(MonthlyCaps),
      id = anna.organisationId;
    expect(await caps.of(id, NOW)).toMatchObject({ cap: 30, own: null, reason: null, version: 0 });
    expect(await caps.set(HOUSE, id, 0, { cap: 0, reason: 'Жалобы на рассылку' }, NOW)).toMatchObject({
      cap: 0,
      own: 0,
      version: 1,
      reason: 'Жалобы на рассылку',
    });
    await expect(send()).rejects.toThrow(MonthlyCapReached);
    await expect(caps.set(HOUSE, id, 0, { cap: 90, reason: 'Не видел прежнего' }, NOW)).rejects.toThrow(StaleVersion);
    const both = await Promise.allSettled([60, 70].map((cap) => caps.set(HOUSE, id, 1, { cap, reason: 'Закупочная поездка' }, NOW)));
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    await send();
    expect(await caps.set(HOUSE, id, 2, { cap: null, reason: 'Поездка прошла' }, NOW)).toMatchObject({ cap: 30, own: null, used: 1, version: 3 });
    const facts = await rooms.database.query<{ payload: object }>(
      `SELECT payload FROM platform.journal_entry WHERE type = 'introductions.monthly-cap-set' ORDER BY at, id`,
    );
    expect([facts.length, JSON.stringify(facts).includes('Жалобы')]).toEqual([3, false]);
    await expect(caps.set(HOUSE, newId(), 0, { cap: 1, reason: 'Никого' }, NOW)).rejects.toThrow(NotFound);
  });

  it('counts months apart', async () => {
    await rooms.database.query('INSERT INTO introductions.monthly_cap (organisation_id, cap) VALUES ($1, 0)', [anna.organisationId]);
    await expect(send()).rejects.toThrow(MonthlyCapReached);
    await rooms.database.query('UPDATE introductions.monthly_cap SET cap = 1');
    await send();
    expect((await introductions.quota(anna.actor, daysAfter(NOW, 40))).used).toBe(0);
  });

  it('lets exactly one of acceptance, withdrawal and the clock win', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, answerDueAt } = await send();
      const late = new Date(answerDueAt.getTime() - 1);
      const tried = await outcomes([
        introductions.accept(pavel.actor, id, late),
        introductions.withdraw(anna.actor, id, late),
        introductions.decline(pavel.actor, id, 'terms', late),
      ]);
      expect(tried.filter((t) => t === 'done')).toHaveLength(1);
      expect(tried.filter((t) => t === 'InterestNotOpen')).toHaveLength(2);
      expect(await clock.expireInterests(daysAfter(answerDueAt, 1))).toBe(0);
      await rooms.database.query('DELETE FROM introductions.interest');
    }
    const { id, answerDueAt } = await send();
    const [accepted, expired] = await Promise.allSettled([
      introductions.accept(pavel.actor, id, new Date(answerDueAt.getTime() - 1)),
      clock.expireInterests(answerDueAt),
    ]);
    const count = expired.status === 'fulfilled' ? expired.value : NaN;
    expect([accepted.status === 'fulfilled', count]).toEqual((await stateOf(id)) === 'accepted' ? [true, 0] : [false, 1]);
  });

  it('expires once although several workers look, gives the place back and frees the listing', async () => {
    const { id, answerDueAt } = await send();
    expect(await clock.expireInterests(new Date(answerDueAt.getTime() - 1))).toBe(0);
    const counts = await Promise.all([clock.expireInterests(answerDueAt), clock.expireInterests(answerDueAt), clock.expireInterests(answerDueAt)]);
    expect([counts.reduce((a, b) => a + b), await clock.expireInterests(answerDueAt), await stateOf(id), await used(anna.organisationId)]).toEqual([
      1,
      0,
      'expired',
      0,
    ]);
    await expect(introductions.accept(pavel.actor, id)).rejects.toThrow(InterestNotOpen);
    await expect(send()).resolves.toMatchObject({ state: 'sent' });
  });

  it('reminds once, three days before the end', async () => {
    const { answerDueAt } = await send();
    expect([
      await clock.remind(daysAfter(answerDueAt, -4)),
      await clock.remind(daysAfter(answerDueAt, -3)),
      await clock.remind(daysAfter(answerDueAt, -2)),
    ]).toEqual([0, 1, 0]);
  });

  it('goes only to public listings of others, and tells nothing of those that never were', async () => {
    await expect(send(pavel)).rejects.toThrow(OwnListing);
    const draft = await rooms.get(Offers).draft(pavel.actor, { side: 'offer', title: { ru: 'Черновик' } });
    await expect(send(anna, draft.id)).rejects.toThrow('not-found');
    await rooms.get(Offers).withdraw(pavel.actor, listingId);
    await expect(send()).rejects.toThrow(ListingNotOpen);
  });

  it('is not accepted while either organisation is out of the registry', async () => {
    const { id } = await send(),
      standings = rooms.get(Standings);
    await standings.pause(anna.actor, anna.organisationId, null);
    await expect(introductions.accept(pavel.actor, id)).rejects.toThrow(OtherSideNotActive);
    await standings.resume(anna.actor, anna.organisationId);
    await standings.pause(pavel.actor, pavel.organisationId, null);
    await expect(introductions.accept(pavel.actor, id)).rejects.toThrow(SenderNotActive);
    await standings.resume(pavel.actor, pavel.organisationId);
    await expect(introductions.accept(pavel.actor, id)).resolves.toMatchObject({ state: 'accepted' });
  });

  it('reckons how an organisation answers, at once and every night', async () => {
    const median = async () => await introductions.responsiveness([pavel.organisationId, anna.organisationId]);
    const first = await send();
    await introductions.accept(pavel.actor, first.id, daysAfter(NOW, 1));
    expect(await median()).toMatchObject([
      { asked: 1, answered: 1, medianHours: 24 },
      { asked: 0, answered: 0, medianHours: null },
    ]);
    const second = await send(anna, await publishedListing(rooms, pavel, 'offer', { ru: 'Травяной чай', en: 'Herbal tea' }));
    expect((await median())[0]).toMatchObject({ asked: 1 });
    await clock.expireInterests(second.answerDueAt);
    expect((await median())[0]).toMatchObject({ asked: 2, answered: 1 });
    await rooms.settle();
    expect(await rooms.database.query('SELECT asked, answered FROM matching.standing WHERE organisation_id = $1', [pavel.organisationId])).toEqual([
      { asked: 2, answered: 1 },
    ]);
    await clock.recomputeResponsiveness(daysAfter(NOW, 400));
    expect((await median())[0]).toMatchObject({ asked: 0, answered: 0, medianHours: null });
  });

  it('has its clock among the schedules', async () => {
    const { id } = await send(anna, listingId, daysAfter(NOW, -11));
    await rooms.get(Workshop).runSchedule('introductions.keep-time');
    expect(await stateOf(id)).toBe('expired');
  });

  describe('brokered', () => {
    let proposals: Proposals, irina: Owner, aibek: Owner;
    const propose = () =>
      proposals.propose(irina.actor, {
        clientOrganisationId: pavel.organisationId,
        otherOrganisationId: anna.organisationId,
        reason: 'Мёд и дистрибьютор мёда в ЕАЭС',
      });

    beforeEach(async () => {
      proposals = rooms.get(Proposals);
      irina = await ownerOf(rooms, ALTAI_CENTRE, { nameCyrillic: 'Ирина Соколова', nameLatin: 'Irina Sokolova' });
      aibek = await ownerOf(rooms, KYRGYZ_COUNCIL, { nameCyrillic: 'Айбек Осмонов', nameLatin: 'Aibek Osmonov' });
    });

    it('is open once for a pair, whoever proposes it', async () => {
      expect((await outcomes([propose(), propose()])).sort()).toEqual(['IntroductionAlreadyOpen', 'done']);
    });

    it('is accepted once when both companies say yes at the same time', async () => {
      const { id } = await propose();
      await proposals.agree(aibek.actor, id);
      await Promise.all([proposals.accept(anna.actor, id), proposals.accept(pavel.actor, id)]);
      expect(await proposals.byId(id)).toMatchObject({ state: 'accepted', clientAnswer: 'accepted', otherAnswer: 'accepted' });
      const facts = await rooms.database.query<{ type: string }>(
        `SELECT type FROM platform.journal_entry WHERE type IN ('introductions.introduction-welcomed', 'introductions.introduction-accepted') ORDER BY position`,
      );
      expect(facts.map((fact) => fact.type)).toEqual(['introductions.introduction-welcomed', 'introductions.introduction-accepted']);
    });

    it('lapses in either step', async () => {
      const { id, dueAt } = await propose();
      expect([await clock.expireProposals(NOW), await clock.expireProposals(dueAt), await clock.expireProposals(dueAt)]).toEqual([0, 1, 0]);
      expect(await proposals.byId(id)).toMatchObject({ state: 'expired' });
    });
  });

  it('gives a person their own words and takes them away on erasure', async () => {
    const { id } = await send();
    const keeper = rooms
      .get(PersonalData)
      .keepers()
      .find((one) => one.room === 'introductions')!;
    expect(await keeper.export(anna.person.id)).toMatchObject({ interests: [{ id, answers: ANSWERS }] });
    expect(JSON.stringify(await keeper.export(pavel.person.id))).not.toContain(ANSWERS.whoWeAre);
    expect(await keeper.goes?.(anna.person.id)).toContainEqual({ label: 'labels.personal-data.introductions.answers', count: 1 });
    for (let i = 0; i < 2; i++) await rooms.database.transaction(HOUSE, (tx) => keeper.erase(tx, anna.person.id, NOW));
    expect(await introductions.byId(id)).toMatchObject({ answers: {}, state: 'sent', version: 2 });
  });

  it('is refused by the database where code would be wrong', async () => {
    const { id } = await send();
    await expect(
      rooms.database.query(`UPDATE introductions.interest SET state = 'declined', closed_at = now(), answerer_person_id = sender_person_id WHERE id = $1`, [
        id,
      ]),
    ).rejects.toThrow('interest_reason_when_declined');
    await expect(rooms.database.query(`UPDATE introductions.interest SET state = 'expired' WHERE id = $1`, [id])).rejects.toThrow(
      'interest_closed_when_not_sent',
    );
    await expect(rooms.database.query(`UPDATE introductions.interest SET to_organisation_id = from_organisation_id WHERE id = $1`, [id])).rejects.toThrow(
      'interest_between_two',
    );
  });
});
