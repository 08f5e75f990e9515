import { isId, type Id } from '@zemlyak/kernel';
import { readSigned, signText } from './signed-text';

/** What may be said to be still of interest by one tap. */
export const renewables = ['organisation', 'listing'] as const;
export type Renewable = (typeof renewables)[number];

/** The right to answer one question of one letter for one person, and nothing else. */
export interface RenewalRight {
  readonly personId: Id;
  readonly kind: Renewable;
  readonly recordId: Id;
  /** The end that the letter asked about. Once it has moved, the question is answered and the link is worth nothing. */
  readonly end: Date;
  /** From this instant on the link is too old. */
  readonly expiresAt: Date;
}

const PURPOSE = 'notifications.renewal.v1';

/** At most 250 URL-safe characters. */
export const signRenewal = (secret: string, { personId, kind, recordId, end, expiresAt }: RenewalRight): string =>
  signText(secret, PURPOSE, [personId, kind, recordId, end.getTime(), expiresAt.getTime()].join(' '));

/** @returns null for a link that is not ours or was changed; whether it is too old is the caller's to say */
export function readRenewal(secret: string, token: string): RenewalRight | null {
  const [personId = '', name = '', recordId = '', end, expiresAt] = readSigned(secret, PURPOSE, token)?.split(' ') ?? [];
  const kind = renewables.find((known) => known === name);
  return kind && isId(personId) && isId(recordId) ? { personId, kind, recordId, end: new Date(Number(end)), expiresAt: new Date(Number(expiresAt)) } : null;
}
