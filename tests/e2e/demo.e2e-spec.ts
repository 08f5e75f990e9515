import { Pairs } from '@zemlyak/matching';
import { Reference } from '@zemlyak/reference';
import { SearchIndex } from '@zemlyak/search';
import { DemoPlan } from '../../apps/cli/src/demo/demo-plan';
import { DemoSteps } from '../../apps/cli/src/demo/demo-steps';
import { DemoStories } from '../../apps/cli/src/demo/demo-stories';
import { DemoWorld } from '../../apps/cli/src/demo/demo-world';
import { writeInBulk } from '../../apps/cli/src/demo/generate-demo';
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
    const crowd = await world.settlePlan(new DemoPlan(house.get(Reference)), 28, 0, () => undefined);
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
    expect((await house.visitor().get('/search/counts')).body.kinds).toMatchObject({ company: 19, offer: 16, request: 15 });
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

  it('leaves work for advisers, councils, reviewers and officers', async () => {
    const irina = await as('irina'),
      aibek = await as('aibek'),
      operator = await as('operator'),
      maria = await as('maria');
    for (const visitor of [irina, aibek, operator])
      expect([(await count(visitor, '/reviews')) > 0, (await count(visitor, '/offer-reviews')) > 0]).toEqual([true, true]);
    expect((await irina.get('/clients')).body.items).toMatchObject([{ inside: { confirmedByClient: false } }]);
    expect((await aibek.get('/introduction-proposals')).body.items.map((each: { state: string }) => each.state).sort()).toEqual(['offered', 'queued']);
    expect(await count(maria, '/refusals')).toBe(2);
    expect(await house.database.query(`SELECT DISTINCT status FROM registry.organisation ORDER BY status`)).toEqual(
      ['active', 'draft', 'in_review', 'returned'].map((status) => ({ status })),
    );
  });

  it('grows in bulk: public, searchable and known to matching, with one number each', async () => {
    const plan = new DemoPlan(house.get(Reference), 7);
    await writeInBulk({ get: (type) => house.get(type as never) }, plan, 41, 32, () => undefined);
    await house.get(SearchIndex).rebuild();
    await house.get(Pairs).readAll();
    expect((await house.visitor().get('/search/counts')).body.kinds).toMatchObject({ company: 19 + 21, offer: 16 + 21, request: 15 + 20 });
    expect(await house.database.query(`SELECT count(*)::int AS profiles FROM matching.profile`)).toEqual([{ profiles: 72 }]);
    expect(
      await house.database.query(`SELECT count(*)::int AS n, count(DISTINCT number)::int AS numbers FROM offers.offer WHERE status = 'published'`),
    ).toEqual([{ n: 72, numbers: 72 }]);
    const [
      {
        items: [newest],
      },
    ] = [(await house.visitor().get('/offers')).body];
    expect((await house.visitor().get(`/offers/${newest.id}`)).status).toBe(200);
  });
});
