import { HOUSE, NotAllowed, NotFound, newId, personActor, type Actor, type Id, type OrganisationKind } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { Workshop } from '@zemlyak/platform';
import { Client } from 'pg';
import { openCompany, publishOffer } from '../../../tests/support/matching/publish';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { ownerUrl } from '../../../tests/support/test-database';
import { MatchingModule } from './matching.module';
import { Matching } from './matching.service';
import { ONE_AT_A_TIME } from './pairs/placements.service';
import { capFor } from './score/arrangement';

describe('matching', () => {
  let rooms: OpenRooms, seller: Id, buyer: Id;

  const count = async (table: string, where = 'true'): Promise<number> =>
    Number((await rooms.database.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`))[0]!.n);
  const announcements = (): Promise<number> => count('platform.journal_entry', `type = 'matching.match-found'`);
  const memberOf = (
    organisationId: Id,
    kind: OrganisationKind = 'company',
    place: { country: string; subject: string | null } = { country: 'RU', subject: null },
  ): Actor => personActor({ personId: newId(), organisationId, memberships: [{ organisationId, kind, role: 'member', active: true, ...place }] });
  const listed = async (organisationId: Id, listingId: Id): Promise<Id[]> =>
    (await rooms.get(Matching).forListing(memberOf(organisationId), listingId)).items.map((row) => row.otherListingId);
  const matchOf = async (organisationId: Id, listingId: Id): Promise<Id> =>
    (await rooms.get(Matching).forListing(memberOf(organisationId), listingId)).items[0]!.id;
  const offer = (rest: object = {}): Promise<Id> => publishOffer(rooms, seller, { side: 'offer', targetCountries: ['KG'], ...rest });
  const request = (rest: object = {}): Promise<Id> =>
    publishOffer(rooms, buyer, { side: 'request', targetCountries: ['RU'], title: { ru: 'Закупаем мёд' }, ...rest });

  beforeEach(async () => {
    rooms = await openRooms(MatchingModule);
    seller = await openCompany(rooms, { country: 'RU', subject: '22' });
    buyer = await openCompany(rooms, { country: 'KG' });
  });
  afterEach(() => rooms.close());

  it('finds the other side when a listing is published, tells of a strong pair once, and says why', async () => {
    const offerId = await offer(),
      requestId = await request();
    await rooms.settle();
    expect([await listed(seller, offerId), await listed(buyer, requestId)]).toEqual([[requestId], [offerId]]);
    const [match] = (await rooms.get(Matching).forListing(memberOf(buyer), requestId)).items;
    expect(match).toMatchObject({ band: 'strong', otherOrganisationId: seller });
    expect(match!.reasons.length).toBeGreaterThanOrEqual(2);
    expect(match!.missing.length).toBeGreaterThanOrEqual(1);
    expect(await announcements()).toBe(1);
  });

  it('changes nothing when every fact is delivered again', async () => {
    await offer();
    await request();
    await rooms.settle();
    const before = await rooms.database.query(`SELECT id, score, reasons FROM matching.match`);
    expect(await rooms.get(Workshop).replay('matching.match-offer', new Date(0))).toBe(2);
    await rooms.settle();
    expect(await rooms.database.query(`SELECT id, score, reasons FROM matching.match`)).toEqual(before);
    expect(await announcements()).toBe(1);
  });

  it('forgets a withdrawn listing and all its pairs', async () => {
    const offerId = await offer(),
      requestId = await request();
    await rooms.settle();
    await rooms.get(Offers).withdraw(HOUSE, offerId);
    await rooms.settle();
    expect(await listed(buyer, requestId)).toEqual([]);
    expect([await count('matching.match'), await count('matching.placement'), await count('matching.profile')]).toEqual([0, 0, 1]);
    await expect(rooms.get(Matching).forListing(memberOf(seller), offerId)).rejects.toThrow(NotFound);
  });

  it('does not tell again of a pair whose listing was away', async () => {
    const offerId = await offer();
    await request();
    await rooms.settle();
    await rooms.database.query(`DELETE FROM matching.profile WHERE listing_id = $1`, [offerId]);
    await rooms.get(Workshop).replay('matching.match-offer', new Date(0));
    await rooms.settle();
    expect([await count('matching.match'), await announcements()]).toEqual([1, 1]);
  });

  it('does not pair an organisation with itself, nor with a country that either side excludes', async () => {
    const offerId = await offer({ targetCountries: [], excludedCountries: ['KG'] });
    await publishOffer(rooms, seller, { side: 'request' });
    await request();
    await rooms.settle();
    expect([await count('matching.match'), await listed(seller, offerId)]).toEqual([0, []]);
  });

  it('does not suggest an organisation that screening has stopped', async () => {
    const offerId = await offer();
    await request();
    await rooms.database.query(`DELETE FROM graphile_worker._private_jobs`); // the check at submission would put the state right again
    await rooms.database.query(`UPDATE compliance.screening SET state = 'refused' WHERE organisation_id = $1`, [buyer]);
    await rooms.get(Workshop).replay('matching.match-offer', new Date(0));
    await rooms.settle();
    expect([await listed(seller, offerId), await announcements()]).toEqual([[], 0]);
  });

  it('calls a pair weak when nothing better is there, and does not tell of it', async () => {
    await offer({ title: { ru: 'Сухое молоко' }, description: { ru: 'Молоко сухое обезжиренное' }, hs: ['0402'] });
    const requestId = await request();
    await rooms.settle();
    const { items } = await rooms.get(Matching).forListing(memberOf(buyer), requestId);
    expect(items.map((row) => row.band)).toEqual(['weak']);
    expect(await announcements()).toBe(0);
  });

  it('follows a revision', async () => {
    const offerId = await offer(),
      requestId = await request();
    await rooms.settle();
    const offers = rooms.get(Offers);
    await offers.change(HOUSE, offerId, (await offers.byId(offerId)).version, {
      title: { ru: 'Стальные трубы' },
      description: { ru: 'Трубы бесшовные' },
      hs: ['7304'],
    });
    await offers.approve(HOUSE, offerId);
    await rooms.settle();
    expect(await listed(buyer, requestId)).toEqual([]);
  });

  it('takes a dismissed pair from both lists, keeps it out, and brings it back', async () => {
    const offerId = await offer(),
      requestId = await request();
    await rooms.settle();
    const matching = rooms.get(Matching),
      matchId = await matchOf(buyer, requestId);
    await matching.dismiss(memberOf(buyer), matchId, 'wrong_volume');
    await matching.dismiss(memberOf(buyer), matchId, 'wrong_volume');
    await rooms.get(Workshop).replay('matching.match-offer', new Date(0));
    await rooms.settle();
    expect([await listed(buyer, requestId), await listed(seller, offerId)]).toEqual([[], []]);
    await matching.restore(memberOf(seller), matchId); // not theirs to take back
    expect(await listed(buyer, requestId)).toEqual([]);
    await matching.restore(memberOf(buyer), matchId);
    expect([await listed(buyer, requestId), await listed(seller, offerId)]).toEqual([[offerId], [requestId]]); // at once
    await rooms.settle();
    expect([await listed(buyer, requestId), await listed(seller, offerId)]).toEqual([[offerId], [requestId]]);
    expect([
      await count('platform.journal_entry', `type = 'matching.match-dismissed'`),
      await count('platform.journal_entry', `type = 'matching.match-restored'`),
    ]).toEqual([1, 1]);
  });

  it('is dismissed and taken back while lists are being arranged by somebody else', async () => {
    const offerId = await offer(),
      requestId = await request();
    await rooms.settle();
    const matching = rooms.get(Matching),
      matchId = await matchOf(buyer, requestId),
      hand = new Client(ownerUrl(rooms.databaseName));
    await hand.connect();
    try {
      await hand.query(`SELECT pg_advisory_lock($1)`, [ONE_AT_A_TIME]);
      await matching.dismiss(memberOf(buyer), matchId, 'wrong_volume');
      expect([await listed(buyer, requestId), await listed(seller, offerId)]).toEqual([[], []]);
      await matching.restore(memberOf(buyer), matchId);
      await matching.dismiss(memberOf(seller), matchId, 'other');
    } finally {
      await hand.end();
    }
    await rooms.settle();
    expect(await count('matching.placement')).toBe(0);
    await matching.restore(memberOf(seller), matchId);
    await rooms.settle();
    expect([await listed(buyer, requestId), await listed(seller, offerId)]).toEqual([[offerId], [requestId]]);
  });

  it('shows matches to own people and advisers of the region, and lets only own people dismiss', async () => {
    const offerId = await offer();
    await request();
    await rooms.settle();
    const matching = rooms.get(Matching),
      matchId = await matchOf(seller, offerId);
    const adviser = memberOf(newId(), 'agency', { country: 'RU', subject: '22' });
    const stranger = memberOf(newId());
    expect((await matching.forListing(adviser, offerId)).items).toHaveLength(1);
    await expect(matching.dismiss(adviser, matchId, 'other')).rejects.toThrow(NotAllowed);
    await expect(matching.forListing(stranger, offerId)).rejects.toThrow(NotAllowed);
    await expect(matching.dismiss(stranger, matchId, 'other')).rejects.toThrow(NotFound);
    await expect(matching.forListing(memberOf(newId(), 'agency', { country: 'RU', subject: '77' }), offerId)).rejects.toThrow(NotAllowed);
  });

  it('counts what own people are shown once a day, and nothing for advisers', async () => {
    const offerId = await offer();
    await request();
    await rooms.settle();
    await listed(seller, offerId);
    await listed(seller, offerId);
    await rooms.get(Matching).forListing(memberOf(newId(), 'agency', { country: 'RU', subject: '22' }), offerId);
    expect(await rooms.database.query(`SELECT shown_week, shown_ever FROM matching.standing WHERE organisation_id = $1`, [buyer])).toEqual([
      { shown_week: 1, shown_ever: 1 },
    ]);
  });

  it('lets nobody stand in more than a tenth of all lists', async () => {
    const makers = [seller];
    for (let i = 0; i < 5; i++) makers.push(await openCompany(rooms, { country: 'RU' }));
    for (const maker of makers) await publishOffer(rooms, maker, { side: 'offer', targetCountries: ['KG'] });
    for (let i = 0; i < 34; i++) await publishOffer(rooms, await openCompany(rooms, { country: 'KG' }), { side: 'request', targetCountries: ['RU'] });
    await rooms.settle();
    const lists = await count('matching.profile');
    const [most] = await rooms.database.query<{ n: number }>(
      `SELECT max(n)::int AS n FROM (SELECT count(DISTINCT listing_id) AS n FROM matching.placement GROUP BY organisation_id) per`,
    );
    expect([lists, capFor(lists)]).toEqual([40, 4]);
    expect(most!.n).toBeLessThanOrEqual(4);
    expect(await count('matching.placement')).toBeGreaterThan(20);
  });

  it('refreshes everything by night without telling anybody twice', async () => {
    await offer();
    await request();
    await rooms.settle();
    await rooms.get(Workshop).runSchedule('matching.refresh-all');
    await rooms.settle();
    expect([await count('matching.match'), await announcements(), await count('matching.term')]).toEqual([1, 1, await count('matching.term', 'listings > 0')]);
  });

  it('hides the pairs of an organisation that is not public any more', async () => {
    await offer();
    const requestId = await request();
    await rooms.settle();
    await rooms.database.query(`UPDATE offers.offer SET organisation_active = false WHERE organisation_id = $1`, [seller]);
    await rooms.get(Workshop).replay('matching.match-offer', new Date(0));
    await rooms.settle();
    expect(await listed(buyer, requestId)).toEqual([]);
  });
});
