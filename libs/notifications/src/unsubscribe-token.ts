import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId, type Id } from '@zemlyak/kernel';
import { preferenceKinds, type PreferenceKind } from './notice-kinds';

/** What a one-tap link may do, and nothing else. */
export interface UnsubscribeRight {
  readonly personId: Id;
  readonly kind: PreferenceKind;
}

/** Mixed into the signature, so that no other signed link of the product is taken for this one. */
const PURPOSE = 'notifications.unsubscribe.v1';

/** Signs the right to turn one kind of letter off. The link never ends: old letters must keep their promise. At most 150 URL-safe characters. */
export function signUnsubscribe(secret: string, right: UnsubscribeRight): string {
  const body = Buffer.from(`${right.personId.replaceAll('-', '')}${right.kind}`).toString('base64url');
  return `${body}.${signature(secret, body)}`;
}

/** @returns null for a link that is not ours, was changed, or names a kind that is no more */
export function readUnsubscribe(secret: string, token: string): UnsubscribeRight | null {
  const [body, given, more] = token.split('.');
  if (!body || !given || more !== undefined) return null;
  const expected = Buffer.from(signature(secret, body)),
    offered = Buffer.from(given);
  if (expected.length !== offered.length || !timingSafeEqual(expected, offered)) return null;
  const text = Buffer.from(body, 'base64url').toString();
  const personId = text.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const kind = preferenceKinds.find((known) => known === text.slice(32));
  return kind && isId(personId) ? { personId, kind } : null;
}

const signature = (secret: string, body: string): string => createHmac('sha256', secret).update(`${PURPOSE}\n${body}`).digest('base64url');
