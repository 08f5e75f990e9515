import { WatchLists } from '@zemlyak/compliance';
import { HOUSE, dayOf, daysAfter, type Id } from '@zemlyak/kernel';
import { RenewalLinks } from '@zemlyak/notifications';
import { Standings } from '@zemlyak/registry';
import { Lifetime } from '../../libs/offers/src/lifetime.service';
import { House } from '../support/house';
import { ALTAI_HONEY, ownerOf, publishedListing, type Owner } from '../support/meeting-world';
import { signIn } from '../support/people';

const TOKEN = /\/ru\/still-interested\/([A-Za-z0-9_.-]+)/;

describe('“still interested?”, answered from a letter', () => {
  let house: House, pavel: Owner, organisationId: Id;
  beforeEach(async () => {
    house = await House.open();
    pavel = await ownerOf(house, ALTAI_HONEY, { nameCyrillic: 'Павел Мёдов' });
    organisationId = pavel.actor.organisationId!;
  });
  afterEach(() => house.close());

  const lapseIn = (days: number) =>
    house.database.query('UPDATE registry.organisation SET lapse_on = $2, lapse_reminded_on = NULL WHERE id = $1', [
      organisationId,
      dayOf(daysAfter(new Date(), days)),
    ]);
  const lapseOn = async (): Promise<string> =>
    (await house.database.query<{ on: string }>('SELECT lapse_on::text AS on FROM registry.organisation WHERE id = $1', [organisationId]))[0]!.on;
  /** The link of the letter that the reminder makes. */
  const mailed = async (): Promise<string> => {
    await lapseIn(10);
    await house.get(Standings).remindDue();
    await house.settle();
    const letter = (await house.letters(pavel.person.email)).find((each) => TOKEN.test(each.text));
    return TOKEN.exec(letter!.text)![1]!;
  };

  it('keeps an organisation by one tap without signing in; opening the link changes nothing', async () => {
    const token = await mailed(),
      before = await lapseOn(),
      guest = house.visitor('en');
    for (let look = 0; look < 2; look++)
      expect(await guest.get(`/renewals/${token}`)).toMatchObject({
        status: 200,
        body: { kind: 'organisation', name: 'Altai Myod LLC', end: `${before}T00:00:00.000Z` },
      });
    expect(await lapseOn()).toBe(before);
    expect((await guest.get(`/renewals/${token}`)).text).not.toContain('@');
    const kept = await guest.post('/renewals', { token });
    expect([kept.status, kept.body.end.slice(0, 10)]).toEqual([200, dayOf(daysAfter(new Date(), 180))]);
    const [fact] = await house.database.query(`SELECT person_id AS "personId" FROM platform.journal_entry WHERE type = 'registry.organisation-confirmed'`);
    expect(fact).toEqual({ personId: pavel.person.id });
    for (const again of [guest.post('/renewals', { token }), guest.get(`/renewals/${token}`)])
      expect(await again).toMatchObject({ status: 410, body: { code: 'renewal-link-over' } });
  });

  it('brings an organisation back that lapsed meanwhile', async () => {
    const token = await mailed();
    await house.database.query(`UPDATE registry.organisation SET status = 'paused', status_reason = 'lapsed' WHERE id = $1`, [organisationId]);
    expect((await house.visitor().post('/renewals', { token })).status).toBe(200);
    expect(await house.database.query('SELECT status FROM registry.organisation WHERE id = $1', [organisationId])).toEqual([{ status: 'active' }]);
  });

  it('does not bring back one that got onto a watch list meanwhile', async () => {
    const token = await mailed();
    await house.database.query(`UPDATE registry.organisation SET status = 'paused', status_reason = 'lapsed' WHERE id = $1`, [organisationId]);
    await house.get(WatchLists).import(HOUSE, { list: 'test', csv: 'kind,name,country,identifiers\norganisation,Altai Myod LLC,RU,\n' });
    await house.settle();
    expect(await house.visitor().post('/renewals', { token })).toMatchObject({ status: 409, body: { code: 'publication-refused' } });
    expect(await house.database.query('SELECT status FROM registry.organisation WHERE id = $1', [organisationId])).toEqual([{ status: 'paused' }]);
  });

  it('keeps a listing for another six months', async () => {
    const offerId = await publishedListing(house, pavel);
    await house.database.query(`UPDATE offers.offer SET expires_at = now() + interval '5 days' WHERE id = $1`, [offerId]);
    await house.get(Lifetime).remindOfEnds();
    await house.settle();
    const letter = (await house.letters(pavel.person.email)).find((each) => TOKEN.test(each.text)),
      token = TOKEN.exec(letter!.text)![1]!;
    expect((await house.visitor('ru').get(`/renewals/${token}`)).body).toMatchObject({ kind: 'listing', name: 'Алтайский мёд оптом' });
    const { body } = await house.visitor().post('/renewals', { token });
    expect(new Date(body.end).getTime()).toBeGreaterThan(daysAfter(new Date(), 170).getTime());
    expect(await house.visitor().post('/renewals', { token })).toMatchObject({ status: 410 });
  });

  it('is refused to who no longer manages the organisation, to old links and to broken ones', async () => {
    const links = house.get(RenewalLinks),
      token = await mailed();
    await expect(links.show(token, daysAfter(new Date(), 29.9))).resolves.toMatchObject({ kind: 'organisation' });
    await expect(links.use(token, daysAfter(new Date(), 30.1))).rejects.toMatchObject({ code: 'renewal-link-over' });
    expect(await house.visitor().post('/renewals', { token: `${token}x` })).toMatchObject({ status: 404, body: { code: 'renewal-link-broken' } });
    await house.database.query(`UPDATE registry.member SET role = 'member' WHERE person_id = $1`, [pavel.person.id]);
    for (const refused of [house.visitor().get(`/renewals/${token}`), house.visitor().post('/renewals', { token })])
      expect(await refused).toMatchObject({ status: 404, body: { code: 'renewal-link-broken' } });
    expect(await links.pathFor(pavel.person.id, { organisationId }, 'ru')).toBeNull();
  });

  it('is over for a record that was closed', async () => {
    const token = await mailed();
    await house.get(Standings).close(HOUSE, organisationId, null);
    expect(await (await signIn(house, pavel.person.email)).post('/renewals', { token })).toMatchObject({ status: 410 });
  });
});
