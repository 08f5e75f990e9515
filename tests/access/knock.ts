import { get } from 'node:http';
import sharp from 'sharp';
import type { Answer, Visitor } from '../support/visitor';
import { needsVersion } from './api';
import { bodyOf, pathOf, uploads } from './calls';
import type { Thing, World } from './world';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const TABLE = Buffer.from('Наименование;ИНН\nООО «Пасека»;7707083893\n');
let drawn: Promise<Buffer> | undefined;
const picture = (): Promise<Buffer> =>
  (drawn ??= sharp({ create: { width: 8, height: 8, channels: 3, background: '#775500' } })
    .png()
    .toBuffer());

/** The thing as it is for a persona: `me` is somebody else each time, '' is nothing in particular. */
export function thingFor(world: World, name: string, persona: string): Thing {
  if (name === '') return {};
  return world.things.get(`${name}:${persona}`) ?? (name === 'me' ? { version: 1 } : world.thing(name));
}

/** Asks a route about a thing as a persona, with content that would go through. */
export async function knock(world: World, persona: string, route: string, thing: Thing, headers: Record<string, string> = {}): Promise<Answer> {
  const method = route.slice(0, route.indexOf(' ')) as Parameters<Visitor['send']>[0],
    path = pathOf(route, thing),
    visitor = world.house.visitor(),
    cookie = world.cookies.get(persona);
  const sent = { ...(cookie && { cookie }), ...(needsVersion(route) && { 'if-match': `"${thing['version'] ?? 1}"` }), ...headers };
  if (route === 'GET /events') return opened(world, path, sent);
  const kind = uploads[route];
  if (!kind) return visitor.send(method, path, bodyOf(route, thing, world), sent);
  return visitor.upload(
    path,
    await fileOf(kind),
    { scheme: 'hs', kind: 'companies', ...(persona === 'operator' && { organisationId: world.id('agency') }) },
    sent,
  );
}

async function fileOf(kind: 'picture' | 'document' | 'table'): Promise<{ name: string; type: string; bytes: Buffer }> {
  if (kind === 'picture') return { name: 'a.png', type: 'image/png', bytes: await picture() };
  return kind === 'table' ? { name: 'a.csv', type: 'text/csv', bytes: TABLE } : { name: 'a.pdf', type: 'application/pdf', bytes: PDF };
}

/** The beginning of a stream that does not end by itself, over a real connection, so that closing it is noticed. */
function opened(world: World, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ ...world.address, path: `/api/v1${path}`, headers }, (response) => {
      response.destroy();
      resolve({ status: response.statusCode!, body: undefined, text: '', headers: response.headers });
    });
    request.on('error', reject);
  });
}
