import { Injectable } from '@nestjs/common';
import { Config } from '@zemlyak/platform';
import { clientAddress } from '@zemlyak/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noSessionCookie, sessionCookie, tokenInCookies } from '../sessions/session-cookie';
import type { OpenedSession } from '../sessions/sessions.service';
import type { Visit } from '../sessions/sign-ins.service';
import type { SignedInDto } from './sign-up.dto';

/** Hands session tokens to browsers and takes them back. A token is in a cookie or nowhere. */
@Injectable()
export class SessionCookies {
  constructor(private readonly config: Config) {}

  handOver(reply: FastifyReply, opened: OpenedSession): SignedInDto {
    void reply.header('Set-Cookie', sessionCookie(this.config.ORIGIN, opened.token, opened.expiresAt));
    return { signedIn: true, personId: opened.personId };
  }

  /** Also asks the browser to forget pages and drafts of the person who leaves. */
  takeAway(reply: FastifyReply): void {
    void reply.header('Set-Cookie', noSessionCookie(this.config.ORIGIN)).header('Clear-Site-Data', '"cache", "storage"');
  }

  visitOf(request: FastifyRequest): Visit {
    return { place: clientAddress(request), userAgent: userAgentOf(request), oldToken: tokenInCookies(request.headers.cookie, this.config.ORIGIN) };
  }
}

/** What the browser says it is, at most 200 characters. */
export const userAgentOf = (request: FastifyRequest): string => String(request.headers['user-agent'] ?? '').slice(0, 200);
