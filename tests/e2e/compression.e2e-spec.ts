import { personActor } from '@zemlyak/kernel';
import { Access } from '@zemlyak/platform';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { House } from '../support/house';
import { companyInput } from '../support/organisations';
import { person } from '../support/people';

const everything = '/api/v1/reference';

describe('answers on the wire', () => {
  let house: House;
  const anna = { authorization: 'Bearer anna-token-of-twenty-characters' };
  const ask = (url: string, headers: Record<string, string> = {}) => house.app.inject({ url, headers });

  beforeAll(async () => {
    house = await House.open();
    const { id } = await person(house);
    house.get(Access).useAuthenticator(({ bearer }) => Promise.resolve(bearer ? { actor: personActor({ personId: id }), mayWrite: true } : null));
  });
  afterAll(() => house.close());

  it('are compressed for those who can read it, the same under one ETag', async () => {
    const [plain, br, gzip] = [
      await ask(everything),
      await ask(everything, { 'accept-encoding': 'gzip, deflate, br, zstd' }),
      await ask(everything, { 'accept-encoding': 'gzip' }),
    ];
    expect([plain, br, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.body);
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body);
    expect(br.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(String(br.headers['vary']).toLowerCase()).toContain('accept-encoding');
    expect(new Set([plain, br, gzip].map(({ headers }) => headers['etag'])).size).toBe(1);
    expect((await ask(everything, { 'accept-encoding': 'br', 'if-none-match': String(plain.headers['etag']) })).statusCode).toBe(304);
  });

  it('stay as they are when they are small', async () => {
    const { headers, body } = await ask('/healthz', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], body]).toEqual([undefined, '{"status":"alive"}']);
  });

  it('repeat the same for a repeated request', async () => {
    const payload = { ...companyInput(), about: { ru: 'Мёд и травяной чай. '.repeat(90).trim() } };
    const send = () =>
      house.app.inject({
        method: 'POST',
        url: '/api/v1/organisations',
        payload,
        headers: { ...anna, 'accept-encoding': 'br', 'idempotency-key': 'company-of-anna' },
      });
    const [first, second] = [await send(), await send()];
    expect([first, second].map(({ statusCode, headers }) => [statusCode, headers['content-encoding'], headers['idempotent-replayed']])).toEqual([
      [201, 'br', undefined],
      [201, 'br', 'true'],
    ]);
    const [made, replayed] = [first, second].map(({ rawPayload }) => JSON.parse(brotliDecompressSync(rawPayload).toString()) as { id: string });
    expect(replayed).toEqual(made);
  });

  it('of live hints come as they are told', async () => {
    await house.app.listen(0, '127.0.0.1');
    const { port } = house.app.getHttpServer().address() as AddressInfo;
    const request = get({ port, host: '127.0.0.1', path: '/api/v1/events', headers: { ...anna, 'accept-encoding': 'br, gzip' } });
    const response = await new Promise<IncomingMessage>((resolve) => request.once('response', resolve));
    request.destroy();
    expect([response.headers['content-type'], response.headers['content-encoding']]).toEqual(['text/event-stream', undefined]);
  });

  it('come of requests that are not compressed themselves', async () => {
    const { statusCode } = await house.app.inject({
      method: 'POST',
      url: '/api/v1/organisations',
      payload: gzipSync(JSON.stringify(companyInput())),
      headers: { ...anna, 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(statusCode).toBe(422);
  });
});
