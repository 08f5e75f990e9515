import { operations, needsVersion, type Operation, type Parameter } from './api';
import { bodyOf, uploads } from './calls';
import { hostileBody, hostileTexts, seeded } from './hostile';
import { thingFor } from './knock';
import { matrix } from './matrix';
import type { Persona } from './personas';
import { RolledBack } from './rolled-back';
import type { Thing, World } from './world';
import { furnishedWorld } from './world-records';

const SEED = 20_271_122;
/** Questions with a spoilt body, with a spoilt address, and with a spoilt file, for each route that has such. */
const BODIES = 30,
  ADDRESSES = 8,
  FILES = 12;
const INNER = /SELECT |INSERT INTO|UPDATE .* SET|QueryFailed|node_modules|\/libs\/|\.ts:\d|at \w+\.\w+ \(|duplicate key|violates/;

interface Question {
  readonly method: string;
  readonly path: string;
  readonly body?: Buffer | string;
  readonly type?: string;
  readonly version?: string;
}

describe('hostile input', () => {
  const wrong: string[] = [];
  let asked = 0;

  beforeAll(async () => {
    const world = await furnishedWorld(),
      random = seeded(SEED),
      rolled = await RolledBack.over(world.house);
    try {
      for (const [route, operation] of operations) {
        if (route === 'GET /events') continue; // a stream without input
        for (const question of questions(route, operation, world, random)) await ask(world, rolled, route, question, asked++ % 2 ? 'operator' : 'owner');
      }
    } finally {
      await rolled.end();
      await world.house.close();
    }
  }, 300_000);

  it('gets a problem in the reader’s language, never a failure of ours', () => expect(wrong).toEqual([]));
  it('was tried in earnest', () => expect(asked).toBeGreaterThan(2_500));

  const ask = async (world: World, rolled: RolledBack, route: string, { method, path, body, type, version }: Question, persona: Persona): Promise<void> => {
    const response = await rolled.around(() =>
      world.house.app.inject({
        method: method as 'GET',
        url: `/api/v1${path}`,
        payload: body,
        headers: {
          cookie: world.cookies.get(persona)!,
          'accept-language': 'ru',
          ...(type && { 'content-type': type }),
          ...(version && { 'if-match': version }),
        },
      }),
    );
    const fault = faultOf(response);
    if (fault) wrong.push(`${route} as ${persona}: ${response.statusCode} ${fault} ${path.slice(0, 200)} ${String(body ?? '').slice(0, 300)}`);
  };
});

function faultOf({ statusCode, headers, body }: { statusCode: number; headers: Record<string, unknown>; body: string }): string | undefined {
  if (statusCode >= 500) return body;
  if (statusCode < 400) return undefined;
  if (!String(headers['content-type']).startsWith('application/problem+json')) return 'is no problem';
  const { code, title, detail } = JSON.parse(body) as Record<string, string>;
  if (!/^[a-z][a-z-]+$/.test(code ?? '')) return `code ${code}`;
  if (!/[а-яё]/i.test(title ?? '') || !/[а-яё]/i.test(detail ?? '')) return `title ${title}, detail ${detail}`;
  return INNER.test(body) ? `tells of the inside: ${body}` : undefined;
}

/** The route about a thing that is there, so that the content is reached. */
function thingOf(world: World, route: string): Thing {
  const row =
    matrix.find(
      (each) => each.route === route && each.thing !== 'none' && ['owner', 'operator'].some((persona) => each.expected.get(persona as Persona) === '+'),
    ) ?? matrix.find((each) => each.route === route)!;
  return thingFor(world, row.thing, 'owner');
}

function* questions(route: string, operation: Operation, world: World, random: () => number): Generator<Question> {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const [method, template] = route.split(' ') as [string, string],
    thing = thingOf(world, route),
    content = operation.requestBody?.content;
  const version = needsVersion(route) ? `"${thing['version'] ?? 1}"` : undefined;
  const address = (spoilt: Readonly<Record<string, string>> = {}): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(spoilt[name] ?? String(thing[name] ?? 'x'))));
  const schema = content?.['application/json']?.schema;
  for (let i = 0; schema && i < BODIES; i++) yield { method, path: address(), body: hostileBody(schema, random), type: 'application/json', version };
  const places = (operation.parameters ?? []).filter((parameter: Parameter) => parameter.in !== 'header');
  for (let i = 0; i < (places.length ? ADDRESSES * Math.min(3, places.length) : 2); i++) {
    const spoilt = Object.fromEntries(places.filter(() => random() < 0.6).map((place) => [place.name, pick(hostileTexts)])),
      queried = places.filter((place) => place.in === 'query' && place.name in spoilt);
    const query = queried
      .map(
        (place) =>
          `${pick([place.name, place.name, `${place.name}[]`, `${place.name}[a]`])}=${encodeURIComponent(place.name === 'cursor' ? cursor(pick(hostileTexts), random) : wellFormed(spoilt[place.name]!))}`,
      )
      .join('&');
    yield {
      method,
      path: `${address(spoilt)}${query ? `?${query}` : ''}`,
      version: version && pick([version, '"99999999999"', '*', 'W/"-1"', version]),
      ...(schema && { body: JSON.stringify(bodyOf(route, thing, world)), type: 'application/json' }),
    };
  }
  for (let i = 0; uploads[route] && i < FILES; i++) yield { method, path: address(), ...spoiltFile(random, pick) };
}

/** Addresses are well-formed text; lone surrogates travel in bodies only. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').slice(0, 3_000);
const cursor = (text: string, random: () => number): string =>
  Buffer.from(JSON.stringify([text, random() < 0.5 ? 1e21 : 'x'].slice(0, random() < 0.3 ? 1 : 2))).toString('base64url');

function spoiltFile(random: () => number, pick: <T>(from: readonly T[]) => T): { body: Buffer; type: string } {
  const beginning = pick([
    '\x89PNG\r\n\x1a\n',
    '\xff\xd8\xff\xe0',
    'RIFF\0\0\0\0WEBP',
    '%PDF-1.7\n',
    'PK\x03\x04',
    'a;b\n',
    '\xef\xbb\xbf',
    'GIF89a',
    '<svg onload="alert(1)">',
    '',
  ]);
  const bytes = Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256)))]);
  const head =
    `--edge\r\nContent-Disposition: form-data; name="kind"\r\n\r\n${pick(['companies', 'offers', '\0', '__proto__'])}\r\n--edge\r\nContent-Disposition: form-data; name="scheme"\r\n\r\n${pick(['hs', 'nothing'])}\r\n` +
    `--edge\r\nContent-Disposition: form-data; name="${pick(['file', 'other', ''])}"; filename="${pick(['a.png', '../../a', 'a\u202e.pdf', '', 'a.csv', 'a.xlsx'])}"\r\nContent-Type: ${pick(['image/png', 'text/csv', 'application/pdf', 'x'])}\r\n\r\n`;
  const end = pick(['\r\n--edge--\r\n', '\r\n--edge--\r\n', '', '\r\n--edge']);
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(end)]),
    type: `multipart/form-data; boundary=${pick(['edge', 'edge', 'edge', 'other'])}`,
  };
}
