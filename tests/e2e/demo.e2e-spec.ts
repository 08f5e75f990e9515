import { Pairs } from '@zemlyak/matching';
import { Reference } from '@zemlyak/reference';
import { OrganisationDuplicate } from '@zemlyak/registry';
import { SearchIndex } from '@zemlyak/search';
import { demoNumbers } from '../../apps/cli/src/demo/demo-numbers';
import { DemoExchange } from '../../apps/cli/src/demo/demo-exchange';
import { DemoPlan } from '../../apps/cli/src/demo/demo-plan';
import { DemoSteps } from '../../apps/cli/src/demo/demo-steps';
import { DemoStories } from '../../apps/cli/src/demo/demo-stories';
import { DemoWorld } from '../../apps/cli/src/demo/demo-world';
import { generateDemo, writeInBulk } from '../../apps/cli/src/demo/generate-demo';
import { House } from '../support/house';
import type { Visitor } from '../support/visitor';

const PASSWORD = 'Сосна-и-Кедр-77';

describe('the demo', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    const steps = new DemoSteps({ get: (type) => house.get(type as never) }, PASSWORD),
      world = new DemoWorld(steps);
    expect(await world.isInhabited()).toBe(false);
    const stories = new DemoStories(steps, await world.settleCast());
    const plan = new DemoPlan(house.get(Reference));
    const crowd = await world.settlePlan(plan, 28, 0, () => undefined);
    await new DemoExchange(steps.rooms, crowd).happen(plan);
    await stories.leaveReviewsOpen();
    await stories.exchangeInterests(crowd);
    await house.settle();
    expect(await world.isInhabited()).toBe(true);
  }, 180_000);
  afterAll(() => house.close());

  const as = async (who: string): Promise<Visitor> => {
    const visitor = house.visitor();
    expect((await visitor.post('/sessions', { email: `${who}@example.org`, password: PASSWORD })).status).toBe(201);
    return visitor;
  };
  const count = async (visitor: Visitor, path: string): Promise<number> => ((await visitor.get(path)).body.items as unknown[]).length;

  it('marks everything in it as invented', async () => {
    const unmarked = await house.database.query(
      `SELECT id FROM registry.organisation WHERE NOT is_demo UNION ALL SELECT id FROM offers.offer WHERE NOT is_demo`,
    );
    expect(unmarked).toEqual([]);
    expect(await house.database.query(`SELECT email FROM identity.person WHERE email::text NOT LIKE '%@example.org'`)).toEqual([]);
  });

  it('can be searched by strangers', async () => {
    expect((await house.visitor().get(`/search?q=${encodeURIComponent('мёд')}`)).body.items.length).toBeGreaterThan(1);
    expect((await house.visitor().get('/search/counts')).body.kinds).toMatchObject({ company: 19, offer: 15, request: 15 });
  });

  it('shows both companies of the story each other, and interests that came, went and ended', async () => {
    for (const who of ['anna', 'pavel']) {
      const visitor = await as(who);
      expect(await count(visitor, '/my/matches')).toBeGreaterThan(0);
      for (const box of ['in', 'out', 'archive']) expect(await count(visitor, `/interests?box=${box}`)).toBeGreaterThan(0);
    }
    const states = await house.database.query<{ state: string }>('SELECT DISTINCT state FROM introductions.interest ORDER BY state');
    expect(states.map((row) => row.state)).toEqual(['accepted', 'declined', 'expired', 'sent', 'withdrawn']);
  });

  it('has companies that answer differently: interests of 18 months, each in its sender’s language, some of which wait for an answer in time', async () => {
    const [spread] = await house.database.query(
      `SELECT count(*) FILTER (WHERE state = 'sent' AND answer_due_at > now()) > 2 AS waiting, count(DISTINCT decline_reason)::int > 3 AS reasons,
              bool_and(i.language = p.language) AND bool_or(answers->>'whoWeAre' ~ '[а-я]') AS worded, min(sent_at) < now() - interval '1 year' AS old,
              bool_and(state <> 'expired' OR closed_at >= answer_due_at) AND bool_and(closed_at >= sent_at) AS ordered
       FROM introductions.interest i JOIN identity.person p ON p.id = i.sender_person_id`,
    );
    expect(spread).toEqual({ waiting: true, reasons: true, worded: true, old: true, ordered: true });
    const known = await house.database.query<{ asked: number; answered: number; medianHours: number | null }>(
      `SELECT asked, answered, median_hours::float AS "medianHours" FROM introductions.responsiveness WHERE asked > 1`,
    );
    expect(known.length).toBeGreaterThan(2);
    expect(known.some(({ asked, answered }) => answered < asked)).toBe(true);
    expect(new Set(known.map(({ medianHours }) => medianHours)).size).toBeGreaterThan(2);
  });

  it('has listings of all ages: new, renewed and ended', async () => {
    const [ages] = await house.database.query(
      `SELECT count(*) FILTER (WHERE status = 'expired')::int AS ended, count(*) FILTER (WHERE status = 'published' AND published_at < now() - interval '190 days') > 3 AS renewed,
              min(published_at) < now() - interval '1 year' AS old, bool_and(status <> 'published' OR expires_at > now()) AS running FROM offers.offer`,
    );
    expect(ages).toEqual({ ended: 1, renewed: true, old: true, running: true });
    expect(await house.database.query(`SELECT id FROM registry.organisation WHERE status = 'active' AND lapse_on < now() + interval '20 days'`)).toEqual([]);
  });

  it('gives every company the numbers of its country, none of them twice', async () => {
    expect(await house.database.query(`SELECT scheme, value FROM registry.identifier GROUP BY scheme, value HAVING count(*) > 1`)).toEqual([]);
    const without = await house.database.query<{ country: string }>(
      `SELECT DISTINCT country FROM registry.organisation o WHERE NOT EXISTS (SELECT 1 FROM registry.identifier i WHERE i.organisation_id = o.id)`,
    );
    expect(without.filter(({ country }) => demoNumbers(country, 1).length)).toEqual([]);
  });

  it('leaves work for advisers, councils, reviewers and officers', async () => {
    const irina = await as('irina'),
      aibek = await as('aibek'),
      operator = await as('operator'),
      maria = await as('maria');
    for (const visitor of [irina, aibek, operator])
      expect([(await count(visitor, '/reviews')) > 0, (await count(visitor, '/offer-reviews')) > 0]).toEqual([true, true]);
    expect((await irina.get('/clients')).body.items).toMatchObject([{ inside: { confirmedByClient: false } }]);
    expect((await aibek.get('/introduction-proposals')).body.items.map((each: { state: string }) => each.state).sort()).toEqual(['offered', 'queued']);
    expect(await count(maria, '/refusals')).toBe(4);
    const screened = await house.database.query<{ state: string }>(`SELECT state FROM compliance.screening WHERE state <> 'clear' ORDER BY state`);
    expect(screened.map((row) => row.state)).toEqual(['refused', 'review', 'review', 'review']);
    expect(await house.database.query(`SELECT DISTINCT status FROM registry.organisation ORDER BY status`)).toEqual(
      ['active', 'draft', 'in_review', 'returned'].map((status) => ({ status })),
    );
  });

  it('grows in bulk: public, searchable and known to matching, with one number each', async () => {
    const plan = new DemoPlan(house.get(Reference), 7);
    await writeInBulk({ get: (type) => house.get(type as never) }, plan, 41, 32, () => undefined);
    await house.get(SearchIndex).rebuild();
    await house.get(Pairs).readAll();
    expect((await house.visitor().get('/search/counts')).body.kinds).toMatchObject({ company: 19 + 21, offer: 15 + 21, request: 15 + 20 });
    expect(await house.database.query(`SELECT count(*)::int AS profiles FROM matching.profile`)).toEqual([{ profiles: 71 }]);
    expect(
      await house.database.query(`SELECT count(*)::int AS n, count(DISTINCT number)::int AS numbers FROM offers.offer WHERE status = 'published'`),
    ).toEqual([{ n: 71, numbers: 71 }]);
    const [
      {
        items: [newest],
      },
    ] = [(await house.visitor().get('/offers')).body];
    expect((await house.visitor().get(`/offers/${newest.id}`)).status).toBe(200);
    await expect(writeInBulk({ get: (type) => house.get(type as never) }, plan, 2, 40, () => undefined)).rejects.toBeInstanceOf(OrganisationDuplicate);
    expect(await house.database.query(`SELECT scheme, value FROM registry.identifier GROUP BY scheme, value HAVING count(*) > 1`)).toEqual([]);
  });

  it('grows again and again behind what is there, and lets nobody of a restricted territory in', async () => {
    const rooms = { get: <T>(type: abstract new (...args: never[]) => T): T => house.get(type as never) },
      companies = async () => (await house.visitor().get('/search/counts')).body.kinds.company as number;
    const before = await companies();
    for (const seed of [7, 8, 9]) await generateDemo(rooms, { offers: 2, seed }, () => undefined);
    expect(await companies()).toBe(before + 3);
    const barred = new DemoPlan(house.get(Reference)).barred(5_000).slice(0, 1);
    await new DemoWorld(new DemoSteps(rooms, '')).turnAway(barred);
    await house.settle();
    expect(await companies()).toBe(before + 3);
    expect(await count(await as('maria'), '/refusals')).toBe(5);
  });
});
