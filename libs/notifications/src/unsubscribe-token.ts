import { isId, type Id } from '@zemlyak/kernel';
import { SAVED_SEARCHES, letterKinds, type LetterKind } from './notice-kinds';
import { readSigned, signText } from './signed-text';

/** What a one-tap link may do, and nothing else. */
export interface UnsubscribeRight {
  readonly personId: Id;
  readonly kind: LetterKind;
  /** Of letters about saved searches: the one that is meant; all of the person's when left out. */
  readonly savedSearchId?: Id;
}

const PURPOSE = 'notifications.unsubscribe.v1';

/** Signs the right to turn one kind of letter off, or the letters about one saved search. The link never ends: old letters must keep their promise. At most 150 URL-safe characters. */
export const signUnsubscribe = (secret: string, right: UnsubscribeRight): string =>
  signText(secret, PURPOSE, `${packed(right.personId)}${right.kind}${right.savedSearchId ? `:${packed(right.savedSearchId)}` : ''}`);

/** @returns null for a link that is not ours, was changed, or names a kind that is no more */
export function readUnsubscribe(secret: string, token: string): UnsubscribeRight | null {
  const text = readSigned(secret, PURPOSE, token);
  if (text === null) return null;
  const personId = unpacked(text.slice(0, 32));
  const [named, about] = text.slice(32).split(':');
  const kind = letterKinds.find((known) => known === named);
  if (!kind || !isId(personId)) return null;
  if (about === undefined) return { personId, kind };
  const savedSearchId = unpacked(about);
  return kind === SAVED_SEARCHES && isId(savedSearchId) ? { personId, kind, savedSearchId } : null;
}

const packed = (id: Id): string => id.replaceAll('-', '');
const unpacked = (text: string): string => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
