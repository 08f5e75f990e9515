import { HOUSE, NotFound, newId, personActor, type Actor, type Id, type OrganisationKind } from '@zemlyak/kernel';
import { Offers } from '@zemlyak/offers';
import { openCompany, publishOffer } from '../../../tests/support/matching/publish';
import { openRooms, type OpenRooms } from '../../../tests/support/rooms';
import { MatchingModule } from './matching.module';
import { Matching } from './matching.service';
import { Partners } from './partners.service';

describe('the partners of an organisation', () => {
  let rooms: OpenRooms, seller: Id, buyer: Id;

  const actorIn = (organisationId: Id, kind: OrganisationKind, country: string, subject: string | null): Actor =>
    personActor({ personId: newId(), organisationId, memberships: [{ organisationId, kind, role: 'member', active: true, country, subject }] });
  const memberOf = (organisationId: Id): Actor => actorIn(organisationId, 'company', 'RU', '22');
  const adviserOf = (subject: string): Actor => actorIn(newId(), 'agency', 'RU', subject);
  const partnersOf = (organisationId: Id, actor = memberOf(organisationId)) => rooms.get(Partners).of(actor, organisationId);
  const offer = (rest: object = {}): Promise<Id> => publishOffer(rooms, seller, { side: 'offer', targetCountries: ['KG'], ...rest });
  const request = (rest: object = {}): Promise<Id> =>
    publishOffer(rooms, buyer, { side: 'request', targetCountries: ['RU'], title: { ru: 'Закупаем мёд' }, ...rest });

  beforeEach(async () => {
    rooms = await openRooms(MatchingModule);
    seller = await openCompany(rooms, { country: 'RU', subject: '22' });
    buyer = await openCompany(rooms, { country: 'KG' });
  });
  afterEach(() => rooms.close());

  it('are the listings paired with any of its own, the best first, each by its best pair', async () => {
    await offer();
    await offer({ title: { ru: 'Сухое молоко' }, description: { ru: 'Молоко сухое обезжиренное' }, hs: ['0402'] });
    const honey = await request(),
      milk = await request({ title: { ru: 'Молоко' }, description: { ru: 'Закупаем цельное молоко' }, hs: ['0401'] });
    await rooms.settle();
    const { listings, partners } = await partnersOf(seller);
    const best = await rooms.database.query<{ id: Id; score: number; band: string }>(
      `SELECT request_id AS id, max(score)::float8 AS score, (array_agg(band ORDER BY score DESC))[1] AS band FROM matching.match GROUP BY 1 ORDER BY 2 DESC`,
    );
    expect(await rooms.database.query(`SELECT count(*)::int AS n FROM matching.match WHERE request_id = $1`, [honey])).toEqual([{ n: 2 }]);
    expect([listings, partners.map(({ listingId }) => listingId)]).toEqual([2, [honey, milk]]);
    expect(partners).toEqual(best.map(({ id, score, band }) => ({ listingId: id, side: 'request', score, band })));
  });

  it('are nobody without a public listing, and nobody without pairs', async () => {
    expect(await partnersOf(seller)).toEqual({ listings: 0, partners: [] });
    const offerId = await offer();
    await rooms.settle();
    expect(await partnersOf(seller)).toEqual({ listings: 1, partners: [] });
    await request();
    await rooms.settle();
    expect((await partnersOf(seller)).partners).toHaveLength(1);
    await rooms.get(Offers).withdraw(HOUSE, offerId);
    await rooms.settle();
    expect(await partnersOf(seller)).toEqual({ listings: 0, partners: [] });
  });

  it('lose a pair that either side dismissed, but not the listing while another pair stands', async () => {
    const first = await offer();
    const requestId = await request();
    await rooms.settle();
    const matching = rooms.get(Matching);
    await matching.dismiss(memberOf(buyer), (await matching.forListing(memberOf(seller), first)).items[0]!.id, 'other');
    expect((await partnersOf(seller)).partners).toEqual([]);
    expect((await partnersOf(buyer)).partners).toEqual([]);
    await offer({ title: { ru: 'Мёд гречишный' } });
    await rooms.settle();
    expect((await partnersOf(seller)).partners.map(({ listingId }) => listingId)).toEqual([requestId]);
  });

  it('are told to its people, advisers of its region and the operator; to others it is not there', async () => {
    await offer();
    const operator = personActor({ personId: newId(), operatorRoles: ['operator'] });
    for (const actor of [memberOf(seller), adviserOf('22'), operator]) expect((await partnersOf(seller, actor)).listings).toBeDefined();
    for (const actor of [memberOf(buyer), adviserOf('77'), actorIn(newId(), 'council', 'RU', '22'), personActor({ personId: newId() })])
      await expect(partnersOf(seller, actor)).rejects.toThrow(NotFound);
    await expect(partnersOf(newId(), operator)).rejects.toThrow(NotFound);
  });

  it('are not counted as shown', async () => {
    await offer();
    await request();
    await rooms.settle();
    await partnersOf(seller);
    expect(await rooms.database.query(`SELECT FROM matching.impression`)).toEqual([]);
  });
});
