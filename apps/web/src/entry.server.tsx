import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type AppLoadContext, type EntryContext, type HandleDataRequestFunction, type HandleErrorFunction, ServerRouter } from 'react-router';
import { addEveryMessage } from './i18n/every-message';
import { isWorkspace } from './i18n/load-messages';
import { compressed } from './lib/compressed.server';
import { NonceContext } from './ui/nonce';

addEveryMessage();

/** Longest time for one page; ms. */
const renderWithin = 5_000;

function setHeaders(headers: Headers, pathname: string): void {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', isWorkspace(pathname) ? 'no-store' : 'private, max-age=0, must-revalidate');
}

/** Makes the HTML of one page. It is sent when it is whole: pages hold nothing slow, and the status is then always the true one. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  { nonce = '' }: AppLoadContext,
): Promise<Response> {
  setHeaders(headers, new URL(request.url).pathname);
  if (request.method === 'HEAD') return Promise.resolve(new Response(null, { status, headers }));
  return new Promise((resolve, reject) => {
    const page = (
      <NonceContext value={nonce}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </NonceContext>
    );
    const timer = setTimeout(() => abort(new Error('the page took too long')), renderWithin);
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        const body = new PassThrough();
        resolve(compressed(new Response(createReadableStreamFromReadable(body), { status, headers }), request));
        pipe(body);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
      onError: (error) => handleError(error, { request }),
    });
  });
}

/** What a page asks the server for when it comes after another one. */
export const handleDataRequest: HandleDataRequestFunction = (response, { request }) => compressed(response, request);

/** Errors go to the process's log; people get the error page. A visitor who left is no error. */
export const handleError: (error: unknown, where: Pick<Parameters<HandleErrorFunction>[1], 'request'>) => void = (error, { request }) => {
  if (!request.signal.aborted) console.error(`page ${new URL(request.url).pathname}`, error);
};
