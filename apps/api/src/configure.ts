import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics, Readiness, etagOf, type Config } from '@zemlyak/platform';
import { validation } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bodies larger than this are refused before they are read. Bytes. */
const BODY_LIMIT = 1_048_576;
/** Smaller answers fit into one packet as they are. Bytes. */
const COMPRESSED_FROM = 1_024;
const UPLOAD_LIMIT = 50 * 1_048_576;

/** Answers an address that is not the API's; false when it is not for pages. */
export type PageHandler = (request: FastifyRequest, reply: FastifyReply) => boolean;

/** Fastify, with a place for the web app behind every route: Nest installs the one not-found handler that Fastify allows. */
export class HouseAdapter extends FastifyAdapter {
  pages: PageHandler = () => false;

  override setNotFoundHandler(handler: Parameters<FastifyAdapter['setNotFoundHandler']>[0]): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance().setNotFoundHandler((request, reply) => {
      if (!this.pages(request, reply)) (handler as (request: FastifyRequest, reply: FastifyReply) => void)(request, reply);
    });
  }
}

export const adapter = (config: Config): HouseAdapter =>
  new HouseAdapter({
    trustProxy: (_address: string, hop: number) => hop < config.TRUSTED_PROXIES,
    bodyLimit: BODY_LIMIT,
    keepAliveTimeout: 5_000, // a connection that was busy at shutdown would otherwise hold the process for 72 s
    routerOptions: { maxParamLength: 20_000 }, // more than a request line holds: a long identifier is simply not found
  });

/** The same for every answer, so helmet is asked once and not at each request. */
const secureHeaders: readonly (readonly [string, string])[] = headersBy(
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  }),
);

function headersBy(middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): [string, string][] {
  const set: [string, string][] = [];
  const listener = { setHeader: (name: string, value: string) => set.push([name, value]), removeHeader: () => undefined };
  middleware({} as IncomingMessage, listener as unknown as ServerResponse, () => undefined);
  return set;
}

/** Everything an API process sets up the same way, in production and in tests. */
export async function configure(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics'] });
  app.useGlobalPipes(validation());
  await app.register(multipart as never, { limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 20, fieldSize: 100_000 } });
  // Requests stay as they are: what a small compressed body unpacks to has no limit.
  await app.register(compress as never, { threshold: COMPRESSED_FROM, encodings: ['br', 'gzip'], globalDecompression: false });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain'); // a page of another site may send it without asking
  const readiness = app.get(Readiness),
    metrics = app.get(Metrics);
  fastify.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of secureHeaders) reply.raw.setHeader(name, value);
    done();
  });
  fastify.addHook('preSerialization', (_request, reply, body, done) => {
    const etag = reply.hasHeader('etag') ? null : etagOf(body);
    if (etag) void reply.header('etag', etag);
    done(null, body);
  });
  fastify.addHook('onSend', (request, reply, body, done) => {
    if (readiness.draining) void reply.header('connection', 'close');
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, body);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    metrics.requests.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  return app;
}
