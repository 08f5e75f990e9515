import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@zemlyak/kernel';
import { Access, Config, type Credentials } from '@zemlyak/platform';
import { API_TOKEN_PREFIX, ApiTokens } from '../keys/api-tokens.service';
import { tokenInCookies } from './session-cookie';
import { Sessions } from './sessions.service';

/** Tells the guard who a request is from: an API token in its header, else the session in its cookie. */
@Injectable()
export class Authenticator implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.access.useAuthenticator((credentials) => this.identify(credentials));
  }

  /** A bearer token is never mixed with a cookie: a wrong one makes the request a guest's. */
  private async identify({ bearer, cookie }: Credentials): Promise<Actor | null> {
    if (bearer !== undefined) return bearer.startsWith(API_TOKEN_PREFIX) ? this.tokens.actorBehind(bearer) : null;
    const token = tokenInCookies(cookie, this.config.ORIGIN);
    return token ? this.sessions.actorBehind(token) : null;
  }
}
