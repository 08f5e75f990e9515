import { Injectable } from '@nestjs/common';
import { NotFound, belongsTo, daysAfter, newId, personActor, type Actor, type Id, type Language, type OperatorRole } from '@zemlyak/kernel';
import { Database, Journal, type Tx } from '@zemlyak/platform';
import { ProofNeeded, SessionNeeded } from '../identity.errors';
import { SessionsEnded, SignedIn } from '../identity.events';
import { isProven, mayHandleKeys } from '../identity.policy';
import { hashOfToken, newToken } from '../keys/secrets';

/** A session ends after this long without a request, and after this many days in any case. */
export const IDLE_HOURS = 12;
export const ABSOLUTE_DAYS = 30;
/** How exact `lastSeenAt` is, so that not every request writes. Seconds. */
const LAST_SEEN_GRAIN = 60;

/** A session just opened: the only time its token is known. */
export interface OpenedSession {
  readonly id: Id;
  readonly token: string;
  readonly personId: Id;
  readonly expiresAt: Date;
}

/** A session in the person's list. */
export interface SessionCard {
  readonly id: Id;
  readonly userAgent: string;
  readonly createdAt: Date;
  /** Exact to a minute. */
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly current: boolean;
}

interface FoundSession {
  id: Id;
  personId: Id;
  organisationId: Id | null;
  lastSeenAt: Date;
  language: Language;
  zone: string;
  operatorRoles: OperatorRole[];
}

/** Sessions of browsers: opaque tokens of which only the SHA-256 is kept. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
  ) {}

  /** Opens a session that acts for the organisation of the person's last one. @fires SignedIn */
  async open(tx: Tx, actor: Actor, userAgent: string, now: Date): Promise<OpenedSession> {
    const personId = actor.personId!;
    const opened = { id: newId(), token: newToken(), personId, expiresAt: daysAfter(now, ABSOLUTE_DAYS) };
    await tx.query(
      `INSERT INTO identity.session (id, person_id, token_hash, organisation_id, user_agent, created_at, last_seen_at, expires_at, proven_at)
       VALUES ($1, $2, $3, (SELECT organisation_id FROM identity.session WHERE person_id = $2 ORDER BY last_seen_at DESC LIMIT 1), $4, $5, $5, $6, $5)`,
      [opened.id, personId, hashOfToken(opened.token), userAgent, now, opened.expiresAt],
    );
    await this.journal.record(tx, actor, new SignedIn({ personId, sessionId: opened.id }));
    return opened;
  }

  /** The actor behind a token; null when the session is over or its person may not act. Memberships are added by the room that knows them. */
  async actorBehind(token: string, now = new Date()): Promise<Actor | null> {
    const [found] = await this.database.query<FoundSession>(
      `SELECT s.id, s.person_id AS "personId", s.organisation_id AS "organisationId", s.last_seen_at AS "lastSeenAt", p.language, p.zone, p.operator_roles AS "operatorRoles"
       FROM identity.session s JOIN identity.person p ON p.id = s.person_id
       WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND p.status = 'active'`,
      [hashOfToken(token), now, hoursBefore(now, IDLE_HOURS)],
    );
    if (!found) return null;
    if (now.getTime() - found.lastSeenAt.getTime() >= LAST_SEEN_GRAIN * 1000) {
      await this.database.query(`UPDATE identity.session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`, [found.id, now]);
    }
    const { id: sessionId, organisationId, ...person } = found;
    return { ...personActor({ ...person, sessionId }), organisationId };
  }

  /** Sessions that are not over, the latest first. */
  list(actor: Actor, now = new Date()): Promise<SessionCard[]> {
    return this.database.query<SessionCard>(
      `SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt", id = $2 AS current
       FROM identity.session WHERE person_id = $1 AND expires_at > $3 AND last_seen_at > $4 ORDER BY last_seen_at DESC, id DESC`,
      [actor.personId, actor.sessionId ?? newId(), now, hoursBefore(now, IDLE_HOURS)],
    );
  }

  /** Ends one of the person's own sessions. @throws NotFound @fires SessionsEnded */
  async end(actor: Actor, sessionId: Id): Promise<void> {
    const personId = actor.personId!;
    await this.database.transaction(actor, async (tx) => {
      const [, ended] = await tx.query<[unknown[], number]>('DELETE FROM identity.session WHERE id = $1 AND person_id = $2', [sessionId, personId]);
      if (!ended) throw new NotFound();
      await this.journal.record(tx, actor, new SessionsEnded({ personId, sessionId }));
    });
  }

  /** Ends all sessions, this one too. @fires SessionsEnded */
  async endAll(actor: Actor): Promise<void> {
    await this.database.transaction(actor, (tx) => this.endAllOf(tx, actor, actor.personId!));
  }

  /** @param except the session to keep; null ends all @fires SessionsEnded */
  async endAllOf(tx: Tx, actor: Actor, personId: Id, except: Id | null = null): Promise<void> {
    const [, ended] = await tx.query<[unknown[], number]>('DELETE FROM identity.session WHERE person_id = $1 AND ($2::uuid IS NULL OR id <> $2)', [
      personId,
      except,
    ]);
    if (ended) await this.journal.record(tx, actor, new SessionsEnded({ personId, sessionId: null }));
  }

  /** Forgets the session that a browser had before it signed in anew. */
  async forget(tx: Tx, token: string): Promise<void> {
    await tx.query('DELETE FROM identity.session WHERE token_hash = $1', [hashOfToken(token)]);
  }

  /** Gives the session a new token and counts the person as just proven; the old token dies. @throws SessionNeeded */
  async rotate(tx: Tx, actor: Actor, now: Date): Promise<OpenedSession> {
    const token = newToken();
    const [rows] = await tx.query<[{ expiresAt: Date }[], number]>(
      `UPDATE identity.session SET token_hash = $2, proven_at = $3, last_seen_at = greatest(last_seen_at, $3) WHERE id = $1 RETURNING expires_at AS "expiresAt"`,
      [actor.sessionId, hashOfToken(token), now],
    );
    if (!rows[0]) throw new SessionNeeded();
    return { id: actor.sessionId!, token, personId: actor.personId!, expiresAt: rows[0].expiresAt };
  }

  /** @throws SessionNeeded for API tokens, ProofNeeded when the password was given more than ten minutes ago */
  async requireProof(actor: Actor, now: Date): Promise<void> {
    this.requireSession(actor);
    const [row] = await this.database.query<{ provenAt: Date }>(`SELECT proven_at AS "provenAt" FROM identity.session WHERE id = $1`, [actor.sessionId]);
    if (!row || !isProven(row.provenAt, now)) throw new ProofNeeded();
  }

  /** @throws SessionNeeded for API tokens */
  requireSession(actor: Actor): void {
    if (!mayHandleKeys(actor)) throw new SessionNeeded();
  }

  /** Chooses the organisation to act for in this session. @throws NotFound when the person does not belong to it, SessionNeeded */
  async actFor(actor: Actor, organisationId: Id): Promise<void> {
    this.requireSession(actor);
    if (!belongsTo(actor, organisationId)) throw new NotFound();
    await this.database.query('UPDATE identity.session SET organisation_id = $2 WHERE id = $1', [actor.sessionId, organisationId]);
  }
}

const hoursBefore = (at: Date, hours: number): Date => new Date(at.getTime() - hours * 3_600_000);
