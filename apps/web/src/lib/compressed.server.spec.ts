import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed, encodingFor } from './compressed.server';

const page = 'Мёд и травяной чай. '.repeat(200);
const answerTo = (accepted?: string) =>
  compressed(
    new Response(page, { status: 410, headers: { 'Content-Type': 'text/html', Vary: 'Cookie' } }),
    new Request('http://127.0.0.1/', { ...(accepted && { headers: { 'Accept-Encoding': accepted } }) }),
  );
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a page on its way', () => {
  it('is sent as the visitor can read it', async () => {
    const [br, gzip, plain] = [answerTo('gzip, deflate, br'), answerTo('gzip'), answerTo()];
    expect([br, gzip, plain].map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null]);
    expect(brotliDecompressSync(await bytesOf(br)).toString()).toBe(page);
    expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(page);
    expect(await plain.text()).toBe(page);
  });

  it('keeps its status and headers, and says what it depends on', () => {
    const { status, headers } = answerTo('br');
    expect([status, headers.get('Content-Type'), headers.get('Vary')]).toEqual([410, 'text/html', 'Cookie, Accept-Encoding']);
  });

  it.each([
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0', undefined],
    ['gzip;q=0.5, br;q=0.1', 'br'],
    ['deflate, *', undefined],
    [null, undefined],
  ])('%p takes %p', (accepted, encoding) => expect(encodingFor(accepted)).toBe(encoding));
});
