import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NotAllowed, SignInRequired, hasRole, problems, type Permission } from '@zemlyak/kernel';
import type { FastifyRequest } from 'fastify';
import { Access } from '../access/access';
import { Config } from '../config/config';
import { clientAddress } from './client-address';
import { ALLOW, PUBLIC } from './decorators';
import { languageOf } from './language';

export const { CrossSiteRequest, TokenReadOnly } = problems({
  CrossSiteRequest: { code: 'cross-site-request', status: 403 },
  /** The key that came with the request may look and nothing else. */
  TokenReadOnly: { code: 'token-read-only', status: 403 },
});

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** All that a key for reading opens; a method that nobody thought of is refused. */
const READING = new Set(['GET', 'HEAD']);

/** The only door: finds the actor, refuses cross-site writes and writes with a key for reading, and refuses every route that declares neither a permission nor that it is public. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.refuseCrossSite(request);
    const { actor, mayWrite } = await this.access.identify(
      {
        cookie: request.headers.cookie,
        bearer: /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1],
        address: clientAddress(request),
        userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200),
      },
      languageOf(request.headers['accept-language']),
    );
    request.actor = actor;
    if (!mayWrite && !READING.has(request.method)) throw new TokenReadOnly();
    const handler = context.getHandler();
    if (this.reflector.get<string | undefined>(PUBLIC, handler)) return true;
    const permission = this.reflector.get<Permission | undefined>(ALLOW, handler);
    if (permission && hasRole(actor, ...permission.roles)) return true;
    throw actor.kind === 'guest' && permission ? new SignInRequired() : new NotAllowed();
  }

  /** The rule of Fetch Metadata, with Origin for older browsers; requests without a cookie carry no one's authority. */
  private refuseCrossSite(request: FastifyRequest): void {
    if (SAFE.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined) {
      if (site === 'same-origin' || site === 'none') return;
      throw new CrossSiteRequest();
    }
    const origin = request.headers.origin;
    if (origin !== undefined && origin !== this.config.ORIGIN && origin !== `http://${request.headers.host}`) throw new CrossSiteRequest();
  }
}
