import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { createReadableStreamFromReadable } from '@react-router/node';

/** Quick rather than small: the best quality would take longer than sending the rest. */
const encoders = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip(),
};

type Encoding = keyof typeof encoders;

/** The smallest encoding that an `Accept-Encoding` admits; undefined for none. */
export function encodingFor(accepted: string | null): Encoding | undefined {
  const admitted = (accepted ?? '')
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim());
  return (['br', 'gzip'] as const).find((encoding) => admitted.includes(encoding));
}

/** The same answer, smaller for visitors who can read it so. */
export function compressed(response: Response, request: Request): Response {
  const { status, statusText, body } = response;
  const headers = new Headers(response.headers);
  headers.append('Vary', 'Accept-Encoding');
  const encoding = encodingFor(request.headers.get('Accept-Encoding'));
  if (!encoding || !body) return new Response(body, { status, statusText, headers });
  headers.set('Content-Encoding', encoding);
  headers.delete('Content-Length');
  const smaller = encoders[encoding]();
  pipeline(Readable.fromWeb(body as NodeReadableStream), smaller, () => undefined); // a failure ends the stream that is sent
  return new Response(createReadableStreamFromReadable(smaller), { status, statusText, headers });
}
