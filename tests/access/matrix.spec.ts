import { operations } from './api';
import { bodyOf } from './calls';
import { escapedTo } from './canaries';
import { knock, thingFor } from './knock';
import { matrix } from './matrix';
import { signOf, type Row } from './matrix-row';
import { personas, type Persona } from './personas';
import { RolledBack } from './rolled-back';
import type { World } from './world';
import { furnishedWorld } from './world-records';

describe('the authorisation matrix', () => {
  it('has a row for every route, and no row without a route', () => {
    const rows = new Set(matrix.map((row) => row.route));
    expect([...operations.keys()].filter((route) => !rows.has(route))).toEqual([]);
    expect([...rows].filter((route) => !operations.has(route))).toEqual([]);
  });

  it('has one row for a route and a thing', () => {
    const names = matrix.map((row) => `${row.route} of ${row.thing}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('asks every route whose path names a thing also about one that is not there', () => {
    const about = new Set(matrix.filter((row) => row.thing === 'none').map((row) => row.route));
    expect([...operations.keys()].filter((route) => route.includes('{') && !about.has(route))).toEqual([]);
  });

  describe('walked over HTTP', () => {
    const wrong: string[] = [],
      escaped: string[] = [];
    let world: World,
      cells = 0;

    const walk = async ({ route, thing: name, expected }: Row, persona: Persona, rolled: RolledBack): Promise<void> => {
      const thing = thingFor(world, name, persona),
        answer = await rolled.around(() => knock(world, persona, route, thing));
      const cell = `${route} of ${name || 'nothing'} as ${persona}`,
        sign = signOf(answer.status);
      if (sign !== expected.get(persona)) wrong.push(`${cell}: ${sign} instead of ${expected.get(persona)} (${answer.body?.code ?? answer.status})`);
      for (const canary of escapedTo(persona, route, `${answer.text} ${JSON.stringify(answer.headers)}`)) escaped.push(`${canary} by ${cell}`);
      cells++;
    };

    beforeAll(async () => {
      world = await furnishedWorld();
      const rolled = await RolledBack.over(world.house);
      try {
        for (const row of matrix) for (const persona of personas) await walk(row, persona, rolled);
      } finally {
        await rolled.end();
      }
    }, 240_000);
    afterAll(() => world?.house.close());

    it('gives every persona what the tables say', () => expect(wrong).toEqual([]));
    it('shows nobody a private text that is not theirs to see', () => expect(escaped).toEqual([]));
    it('has not been walked in part', () => expect(cells).toBe(matrix.length * personas.length));
    it('sends bodies where a route reads one', () => {
      const silent = [...operations].filter(([route, operation]) => operation.requestBody?.content['application/json'] && !bodyOf(route, {}, world));
      expect(silent.map(([route]) => route)).toEqual([]);
    });
  });
});
