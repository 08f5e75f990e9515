import { isId, type Id } from '@zemlyak/kernel';
import { preferenceKinds, type PreferenceKind } from './notice-kinds';
import { readSigned, signText } from './signed-text';

/** What a one-tap link may do, and nothing else. */
export interface UnsubscribeRight {
  readonly personId: Id;
  readonly kind: PreferenceKind;
}

const PURPOSE = 'notifications.unsubscribe.v1';

/** Signs the right to turn one kind of letter off. The link never ends: old letters must keep their promise. At most 150 URL-safe characters. */
export const signUnsubscribe = (secret: string, right: UnsubscribeRight): string =>
  signText(secret, PURPOSE, `${right.personId.replaceAll('-', '')}${right.kind}`);

/** @returns null for a link that is not ours, was changed, or names a kind that is no more */
export function readUnsubscribe(secret: string, token: string): UnsubscribeRight | null {
  const text = readSigned(secret, PURPOSE, token);
  if (text === null) return null;
  const personId = text.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const kind = preferenceKinds.find((known) => known === text.slice(32));
  return kind && isId(personId) ? { personId, kind } : null;
}
