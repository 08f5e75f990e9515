import { UnsupportedContent } from '@zemlyak/kernel';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** A POST that must happen once. Claimed by the first transaction of the request, in that transaction. */
export interface RequestMark {
  /** Who the key belongs to: person, or address for guests. */
  readonly scope: string;
  readonly key: string;
  /** Keyed hash of method, path and body; of an upload it is not known until its file has been read. */
  fingerprint?: string;
  claimed: boolean;
}

/** Another request with the same key was first. Never leaves the HTTP edge. */
export class KeyAlreadyClaimed extends Error {}

export const requestMarks = new AsyncLocalStorage<RequestMark>();

/**
 * Claims the running request's key in the transaction; does nothing outside such a request. A concurrent twin waits here until the
 * first one ends.
 * @throws KeyAlreadyClaimed when the twin committed; UnsupportedContent for an upload to a route that does not take any
 */
export async function markRequest(tx: EntityManager): Promise<void> {
  const mark = requestMarks.getStore();
  if (!mark || mark.claimed) return;
  if (mark.fingerprint === undefined) throw new UnsupportedContent(); // a form where none is read
  const rows = await tx.query<unknown[]>(`INSERT INTO platform.idempotency (scope, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1`, [
    mark.scope,
    mark.key,
    mark.fingerprint,
  ]);
  if (!rows.length) throw new KeyAlreadyClaimed();
}

/** Called after the claiming transaction committed, so that a later transaction of the same request does not claim again. */
export function markClaimed(): void {
  const mark = requestMarks.getStore();
  if (mark) mark.claimed = true;
}
