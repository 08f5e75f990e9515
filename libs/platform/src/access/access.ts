import { Injectable } from '@nestjs/common';
import { GUEST, type Actor, type Language } from '@zemlyak/kernel';

/** What of a request tells who it is from. */
export interface Credentials {
  readonly cookie: string | undefined;
  /** The token of `Authorization: Bearer …`. */
  readonly bearer: string | undefined;
  readonly address: string;
  readonly userAgent: string;
}

/** Who a request is from, and how far what it carried goes. */
export interface Identity {
  readonly actor: Actor;
  /** False for a key that may look and nothing else, whatever its person may do. */
  readonly mayWrite: boolean;
}

/** Finds the person behind credentials; null when they say nothing. Identity registers one. */
export type Authenticator = (credentials: Credentials) => Promise<Identity | null>;
/** Adds what another room knows of the person: registry adds memberships. */
export type Enricher = (actor: Actor) => Promise<Actor>;

/** Puts the actor of a request together from the rooms that know a part. Security lives in the global guard only, never in route middleware. */
@Injectable()
export class Access {
  private authenticator: Authenticator = () => Promise.resolve(null);
  private readonly enrichers: Enricher[] = [];

  useAuthenticator(authenticator: Authenticator): void {
    this.authenticator = authenticator;
  }

  addEnricher(enricher: Enricher): void {
    this.enrichers.push(enricher);
  }

  /** Whether writing is allowed is no part of the actor: rooms that add to it cannot lose it on the way. */
  async identify(credentials: Credentials, language: Language | null): Promise<Identity> {
    const found = (await this.authenticator(credentials)) ?? { actor: GUEST, mayWrite: true };
    let actor = found.actor;
    if (actor.kind === 'person') for (const enrich of this.enrichers) actor = await enrich(actor);
    return { actor: language && language !== actor.language ? { ...actor, language } : actor, mayWrite: found.mayWrite };
  }

  /** The actor of a known person, for handlers and commands that act on somebody's behalf. */
  async actorOf(person: Actor): Promise<Actor> {
    let actor = person;
    for (const enrich of this.enrichers) actor = await enrich(actor);
    return actor;
  }
}
