import { Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, newId, personActor, type Actor, type Id, type Language, type OperatorRole } from '@zemlyak/kernel';
import { Database, Journal, type Identity } from '@zemlyak/platform';
import { TooManyApiTokens } from '../identity.errors';
import { ApiTokenMade, ApiTokenRevoked } from '../identity.events';
import { lockedPerson } from '../people.service';
import { hashOfToken, newToken } from './secrets';
import { Sessions } from '../sessions/sessions.service';

/** Every token begins so, for scanners that look for leaked keys. */
export const API_TOKEN_PREFIX = 'zml_';
const MOST = 20;
const LONGEST_DAYS = 365;

/** What a token may do: look, or all that its person may do with a token. */
export const apiTokenScopes = ['read', 'full'] as const;
export type ApiTokenScope = (typeof apiTokenScopes)[number];

/** A token as its owner sees it in the list. */
export interface ApiTokenCard {
  readonly id: Id;
  readonly label: string;
  /** The first characters, to tell tokens apart. */
  readonly start: string;
  readonly scope: ApiTokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Exact to a minute. */
  readonly lastUsedAt: Date | null;
}

/** Personal keys for programs. A token acts as its person with the organisation chosen by default, but cannot handle keys or personal data. */
@Injectable()
export class ApiTokens {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly sessions: Sessions,
  ) {}

  /** @returns the token's text, the only time it is known @throws InvalidInput, TooManyApiTokens, ProofNeeded, SessionNeeded @fires ApiTokenMade */
  async make(
    actor: Actor,
    input: { readonly label: string; readonly scope: ApiTokenScope; readonly expiresAt: Date },
    now = new Date(),
  ): Promise<ApiTokenCard & { token: string }> {
    await this.sessions.requireProof(actor, now);
    const days = (input.expiresAt.getTime() - now.getTime()) / 86_400_000;
    if (days <= 0 || days > LONGEST_DAYS) throw new InvalidInput({ errors: [{ path: 'expiresAt', code: 'tokenLife', params: { days: LONGEST_DAYS } }] });
    const token = API_TOKEN_PREFIX + newToken(),
      personId = actor.personId!;
    const card: ApiTokenCard = {
      id: newId(),
      label: input.label.trim(),
      start: token.slice(0, 8),
      scope: input.scope,
      createdAt: now,
      expiresAt: input.expiresAt,
      lastUsedAt: null,
    };
    await this.database.transaction(actor, async (tx) => {
      await lockedPerson(tx, personId); // counted one at a time
      const [row] = await tx.query<{ n: number }[]>('SELECT count(*)::int AS n FROM identity.api_token WHERE person_id = $1 AND expires_at > $2', [
        personId,
        now,
      ]);
      if ((row?.n ?? 0) >= MOST) throw new TooManyApiTokens({ most: MOST });
      await tx.query(
        `INSERT INTO identity.api_token (id, person_id, token_hash, label, start, scope, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [card.id, personId, hashOfToken(token), card.label, card.start, card.scope, now, card.expiresAt],
      );
      await this.journal.record(tx, actor, new ApiTokenMade({ personId, apiTokenId: card.id }));
    });
    return { ...card, token };
  }

  /** Tokens that have not expired, newest first. */
  list(actor: Actor, now = new Date()): Promise<ApiTokenCard[]> {
    return this.database.query<ApiTokenCard>(
      `SELECT id, label, start, scope, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
       FROM identity.api_token WHERE person_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id DESC`,
      [actor.personId, now],
    );
  }

  /** @throws NotFound, SessionNeeded @fires ApiTokenRevoked */
  async revoke(actor: Actor, id: Id): Promise<void> {
    this.sessions.requireSession(actor);
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      const [, gone] = await tx.query<[unknown[], number]>('DELETE FROM identity.api_token WHERE id = $1 AND person_id = $2', [id, personId]);
      if (!gone) throw new NotFound();
      await this.journal.record(tx, actor, new ApiTokenRevoked({ personId, apiTokenId: id }));
    });
  }

  /** Who a token is from and whether it may write; null when it is unknown or over. */
  async behind(token: string, now = new Date()): Promise<Identity | null> {
    const [found] = await this.database.query<{
      id: Id;
      scope: ApiTokenScope;
      personId: Id;
      lastUsedAt: Date | null;
      language: Language;
      zone: string;
      operatorRoles: OperatorRole[];
    }>(
      `SELECT t.id, t.scope, t.person_id AS "personId", t.last_used_at AS "lastUsedAt", p.language, p.zone, p.operator_roles AS "operatorRoles"
       FROM identity.api_token t JOIN identity.person p ON p.id = t.person_id WHERE t.token_hash = $1 AND t.expires_at > $2 AND p.status = 'active'`,
      [hashOfToken(token), now],
    );
    if (!found) return null;
    if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= 60_000)
      await this.database.query('UPDATE identity.api_token SET last_used_at = $2 WHERE id = $1', [found.id, now]);
    return { actor: personActor(found), mayWrite: found.scope === 'full' };
  }
}
