import type { paths } from '@zemlyak/api-client';
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { AppLoadContext } from 'react-router';
import { languageOfRequest } from '../i18n/language';

/** A typed client of the HTTP interface. */
export type ApiClient = Client<paths>;

const reads = new Set(['GET', 'HEAD']);

interface Sender {
  readonly origin: string;
  language(): string;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Adds what every request carries: the reader's language, and on writes a header that other sites' forms cannot set. */
function ownHeaders({ language, headers = {} }: Sender): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set('Accept-Language', language());
      if (!reads.has(request.method)) request.headers.set('X-Zemlyak', 'web');
      for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
      return request;
    },
  };
}

function connect(sender: Sender): ApiClient {
  const client = createClient<paths>({ baseUrl: sender.origin, fetch: (request: Request) => globalThis.fetch(request) });
  client.use(ownHeaders(sender));
  return client;
}

/** The client for code that runs in the browser: same origin, the session cookie goes by itself. */
export const api: ApiClient = connect({ origin: globalThis.location?.origin ?? '', language: () => document.documentElement.lang });

/** The client for loaders on the server: the same HTTP interface over loopback, with nothing of the visitor's but the cookie and what the server adds about them. */
export function serverApi(context: AppLoadContext, request: Request): ApiClient {
  const language = languageOfRequest(request);
  const origin = context.origin ?? __API_IN_DEVELOPMENT__;
  const cookie = request.headers.get('cookie');
  return connect({ origin, headers: { ...context.forwarded, ...(cookie ? { Cookie: cookie } : {}) }, language: () => language });
}
