import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createRequestListener } from '@react-router/node';
import type { Config } from '@zemlyak/platform';
import { PAGES_TOKEN, clientAddress } from '@zemlyak/platform/http';
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppLoadContext, ServerBuild } from 'react-router';
import type { HouseAdapter } from './configure';

const BUILD = resolve(__dirname, '../../../../apps/web/build');
const YEAR = 31_536_000_000;

/** What the pages get with each request; the web app's `load-context.ts` declares the same. */
interface PageContext {
  origin: string;
  cookie: string;
  nonce: string;
  publicOrigin: string;
  support: string;
  forwarded: Record<string, string>;
}

const running = new AsyncLocalStorage<PageContext>();

/**
 * Serves the web app beside the API: its built files, and for every address that is not the API's a page made on the server. The pages
 * reach the API over loopback like anybody else; only the visitor's cookie and address are handed on.
 */
export async function mountPages(app: NestFastifyApplication, config: Config): Promise<void> {
  if (!existsSync(join(BUILD, 'server/index.js'))) {
    console.warn('no built pages: the API runs alone (npm run build)');
    return;
  }
  await app.register(fastifyStatic as never, {
    root: join(BUILD, 'client'),
    index: false,
    wildcard: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    maxAge: YEAR,
    immutable: true,
    setHeaders: cacheHeaders,
  });
  const build = (await (import(pathToFileURL(join(BUILD, 'server/index.js')).href) as Promise<unknown>)) as ServerBuild;
  const pages = createRequestListener({ build, mode: 'production', getLoadContext: () => running.getStore() as unknown as AppLoadContext });
  const fastify = app.getHttpAdapter().getInstance();
  (app.getHttpAdapter() as unknown as HouseAdapter).pages = (request, reply) => {
    if (request.url.startsWith('/api/') || !['GET', 'HEAD', 'POST'].includes(request.method)) return false;
    const { port } = fastify.server.address() as AddressInfo;
    const nonce = randomBytes(16).toString('base64');
    reply.raw.setHeader('Content-Security-Policy', policy(nonce));
    reply.hijack();
    const context: PageContext = {
      origin: `http://127.0.0.1:${port}`,
      cookie: request.headers.cookie ?? '',
      nonce,
      publicOrigin: config.ORIGIN,
      support: config.SUPPORT_EMAIL,
      // over loopback packing costs more than it saves
      forwarded: { 'x-pages-token': PAGES_TOKEN, 'x-client-address': clientAddress(request), 'accept-encoding': 'identity' },
    };
    running.run(context, () => pages(request.raw, reply.raw));
    return true;
  };
}

function policy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Names under /assets hold a hash of their content; the few others may change with a release. */
function cacheHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  if (!path.includes('/assets/')) reply.header('cache-control', 'public, max-age=3600');
  reply.header('content-security-policy', "default-src 'none'; sandbox");
}
