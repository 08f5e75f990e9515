import { connect } from 'node:net';
import { operations, changes } from './api';
import { escapedTo } from './canaries';
import { knock, thingFor } from './knock';
import { matrix } from './matrix';
import { personas, type Persona } from './personas';
import { RolledBack } from './rolled-back';
import type { World } from './world';
import { furnishedWorld } from './world-records';

/** Answers that may be kept for a while, by whom it says; everything else is `no-store`. */
const KEPT: Readonly<Record<string, string>> = {
  'GET /reference': 'public, max-age=3600',
  'GET /identifier-schemes': 'public, max-age=3600',
  'GET /photos/{id}': 'private, max-age=3600',
  'GET /offer-files/{id}': 'private, max-age=300',
};
const VARIANTS: readonly ((path: string) => string)[] = [
  (p) => `/${p}`,
  (p) => p.replace('/v1/', '/v1//'),
  (p) => p.replace('/api', '//api'),
  (p) => `${p}/`,
  (p) => `${p}//`,
  (p) => p.toUpperCase(),
  (p) => p.replace('/api', '/Api'),
  (p) => p.replace('/v1/', '/v1/%2e/'),
  (p) => p.replace('/v1/', '/v1/%2e%2e/v1/'),
  (p) => p.replace('/v1/', '/v1/./'),
  (p) => p.replace('/v1/', '/v1/x/../'),
  (p) => p.replace('/v1/', '%2fv1%2f'),
  (p) => `${p};x=1`,
  (p) => `${p}%00`,
  (p) => `${p}%`,
  (p) => `${p}%zz`,
  (p) => `${p}%c0%af`,
  (p) => `${p}%ff`,
  (p) => p.replace('/v1/', '\\v1\\'),
  (p) => `${p}?a[]=1&a=2&__proto__=3`,
  (p) => `${p}#x`,
  (p) => `http://zemlyak.example${p}`,
  (p) => `${p}/%2e%2e`,
  (p) => p.replace(/.$/, (c) => `%${c.charCodeAt(0).toString(16)}`),
];

describe('the edges of the API', () => {
  let world: World;
  beforeAll(async () => {
    world = await furnishedWorld();
  }, 240_000);
  afterAll(() => world?.house.close());

  describe('an address written in another way', () => {
    /** What the house says to bytes, whatever they are. */
    const said = (path: string, persona: Persona): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(world.address),
          heard: Buffer[] = [],
          cookie = world.cookies.get(persona);
        socket
          .on('data', (chunk: Buffer) => heard.push(chunk))
          .on('error', () => undefined)
          .on('close', () => resolve(Buffer.concat(heard).toString()));
        socket.write(`GET ${path} HTTP/1.1\r\nHost: zemlyak.example\r\nConnection: close\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`);
      });
    const secrets = (): [string, string, Persona][] => [
      ['/api/v1/people', 'GET /people', 'operator'],
      [`/api/v1/people/${world.personId('owner')}`, 'GET /people/{id}', 'operator'],
      [`/api/v1/offers/${world.id('sketch')}`, 'GET /offers/{id}', 'owner'],
      [`/api/v1/organisations/${world.id('draft')}`, 'GET /organisations/{idOrSlug}', 'owner'],
      [`/api/v1/interests/${world.id('accepted')}`, 'GET /interests/{id}', 'owner'],
      [`/api/v1/organisations/${world.id('honey')}/parties`, 'GET /organisations/{id}/parties', 'owner'],
    ];

    it('opens nothing to those who have no right, and breaks nothing', async () => {
      const wrong: string[] = [];
      for (const [path, route] of secrets())
        for (const persona of ['guest', 'loner'] as const)
          for (const variant of VARIANTS) {
            const answer = await said(variant(path), persona),
              status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
            if (status < 300 || status >= 500 || escapedTo(persona, route, answer).length)
              wrong.push(`${variant(path)} as ${persona}: ${status} ${answer.slice(-200)}`);
          }
      expect(wrong).toEqual([]);
      expect((await world.house.visitor().get('/healthz')).status).toBe(200);
    });

    it('is a private text indeed, for those who have the right', async () => {
      for (const [path, , persona] of secrets()) expect(await said(path, persona)).toMatch(/^HTTP\/1\.1 200 [^]*canary/i);
    });
  });

  describe('every route', () => {
    /** One allowed and one refused question about each route. */
    const questions = (): { route: string; name: string; persona: Persona }[] =>
      [...operations.keys()].flatMap((route) => {
        const rows = matrix.filter((row) => row.route === route);
        return ['+', '9', '2', '1', '3', '4'].flatMap((sign) => {
          const row = rows.find(({ expected }) => personas.some((persona) => expected.get(persona) === sign));
          return row ? [{ route, name: row.thing, persona: personas.find((persona) => row.expected.get(persona) === sign)! }] : [];
        });
      });
    const asked = async (
      wrong: string[],
      fault: (answer: Awaited<ReturnType<typeof knock>>, route: string) => string | false | undefined,
      some = questions(),
      headers = {},
    ): Promise<void> => {
      const rolled = await RolledBack.over(world.house);
      try {
        for (const { route, name, persona } of some) {
          const answer = await rolled.around(() => knock(world, persona, route, thingFor(world, name, persona), headers)),
            found = fault(answer, route);
          if (found) wrong.push(`${route} of ${name || 'nothing'} as ${persona}: ${answer.status} ${found}`);
        }
      } finally {
        await rolled.end();
      }
    };

    it('answers with headers that keep content to itself', async () => {
      const wrong: string[] = [];
      await asked(wrong, ({ headers, status, text }, route) => {
        const kept = status < 300 ? (KEPT[route] ?? 'no-store') : 'no-store';
        return [
          headers['x-content-type-options'] === 'nosniff' || 'nosniff',
          /default-src 'none'.*(frame-ancestors 'none'|sandbox)/.test(String(headers['content-security-policy'])) || 'content-security-policy',
          headers['strict-transport-security'] === 'max-age=31536000; includeSubDomains' || 'strict-transport-security',
          headers['referrer-policy'] !== undefined || 'referrer-policy',
          headers['access-control-allow-origin'] === undefined || 'access-control-allow-origin',
          route === 'GET /events' || headers['cache-control'] === kept || `cache-control ${String(headers['cache-control'])}`,
          !text ||
            /^(application\/(problem\+)?json; charset=utf-8|text\/(html|csv); charset=utf-8|image\/webp|application\/pdf)/.test(
              String(headers['content-type']),
            ) ||
            `content-type ${String(headers['content-type'])}`,
          status < 400 || String(headers['content-type']).startsWith('application/problem+json') || 'problem',
        ]
          .filter((each) => each !== true)
          .join(', ');
      });
      expect(wrong).toEqual([]);
    });

    it('sets no cookie but the session’s, closed to scripts, to http and to other sites', async () => {
      const wrong: string[] = [];
      let set = 0;
      await asked(wrong, ({ headers }) => {
        const cookies = [headers['set-cookie'] ?? []].flat().map(String);
        set += cookies.length;
        return cookies.find(
          (cookie) =>
            !/^__Host-session=/.test(cookie) ||
            !['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'].every((flag) => cookie.split('; ').includes(flag)) ||
            /domain=/i.test(cookie),
        );
      });
      expect(wrong).toEqual([]);
      expect(set).toBeGreaterThan(3);
    });

    it('that changes something refuses a request of another site, whoever’s cookie comes with it', async () => {
      const writing = questions().filter(({ route }) => changes(route));
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }]) {
        const wrong: string[] = [];
        await asked(wrong, ({ status, body }) => (status === 403 && body?.code === 'cross-site-request' ? false : 'let in'), writing, headers);
        expect(wrong).toEqual([]);
      }
    });

    it('that changes something refuses a key for reading, whatever its person may do', async () => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString(),
        made = { label: 'reading', expiresAt };
      for (const persona of ['owner', 'operator'] as const) {
        const authorization = `Bearer ${(await world.must(persona, 'post', '/me/api-tokens', made)).token}`;
        const wrong: string[] = [];
        const writing = questions().filter(({ route }) => changes(route));
        await asked(wrong, ({ status, body }) => (status === 403 && body?.code === 'token-read-only' ? false : 'let in'), writing, { authorization });
        expect(wrong).toEqual([]);
        expect((await world.house.visitor().get('/me', { authorization })).status).toBe(200);
      }
    });

    it('takes secrets and addresses of people in bodies, never in its own address', () => {
      // one-click unsubscribe (RFC 8058) and a one-tap answer need their signed right in the address; the mailbox exists in demo mode only
      const known = ['GET /unsubscriptions/{token} token', 'POST /unsubscriptions/{token} token', 'GET /mailbox recipient', 'GET /renewals/{token} token'];
      const telling = [...operations].flatMap(([route, { parameters = [] }]) =>
        parameters.filter((p) => p.in !== 'header' && /token|mail|password|secret|phone|recipient/i.test(p.name)).map((p) => `${route} ${p.name}`),
      );
      expect(telling.sort()).toEqual(known.sort());
    });

    it('says a problem also to what is no route or no request', async () => {
      const owner = { cookie: world.cookies.get('owner')! },
        json = { ...owner, 'content-type': 'application/json' },
        visitor = world.house.visitor();
      const answers = [
        await visitor.get('/nowhere', owner),
        await visitor.send('POST', '/interests', '{', json),
        await visitor.send('POST', '/interests', '<a/>', { ...owner, 'content-type': 'text/xml' }),
        await visitor.send('POST', '/interests', 'x'.repeat(1_100_000), json),
        await visitor.send('POST', '/interests', '{"listingId":1}', { ...owner, 'content-type': 'text/plain' }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([404, 422, 415, 413, 415]);
      for (const { headers } of answers) {
        expect(headers).toMatchObject({
          'content-type': 'application/problem+json; charset=utf-8',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        });
      }
    });
  });
});
