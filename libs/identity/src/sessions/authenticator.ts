import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access, Config, type Credentials, type Identity } from '@zemlyak/platform';
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
  private async identify({ bearer, cookie }: Credentials): Promise<Identity | null> {
    if (bearer !== undefined) return bearer.startsWith(API_TOKEN_PREFIX) ? this.tokens.behind(bearer) : null;
    const token = tokenInCookies(cookie, this.config.ORIGIN);
    const actor = token ? await this.sessions.actorBehind(token) : null;
    return actor && { actor, mayWrite: true };
  }
}
