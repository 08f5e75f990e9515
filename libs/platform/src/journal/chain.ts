import { createHash } from 'node:crypto';

/** What the hash of one entry covers, read as text from the database so that it is the same on every machine. */
export interface SealedContent {
  readonly id: string;
  readonly type: string;
  readonly payload: string;
  readonly actorKind: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly at: string;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the previous hash, the sequence number and every member, length-prefixed so that no two contents look alike. */
export function sealOf(previous: string, sequence: number, content: SealedContent): string {
  const hash = createHash('sha256');
  for (const part of [
    previous,
    String(sequence),
    content.id,
    content.type,
    content.payload,
    content.actorKind,
    content.personId ?? '',
    content.organisationId ?? '',
    content.at,
  ]) {
    hash.update(`${Buffer.byteLength(part)}:`).update(part);
  }
  return hash.digest('hex');
}
