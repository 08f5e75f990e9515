import { isId, type Id } from '@zemlyak/kernel';
import { createHmac, timingSafeEqual } from 'node:crypto';

const sign = (secret: string, invitationId: Id): string => createHmac('sha256', secret).update(`registry.invitation:${invitationId}`).digest('base64url');

/** The text of an invitation's link. Derived, so that nothing secret is stored and the letter can be written at any time. */
export const invitationToken = (secret: string, invitationId: Id): string => `${invitationId}.${sign(secret, invitationId)}`;

/** @returns the invitation's id, null for a token that is not ours */
export function readInvitationToken(secret: string, token: string): Id | null {
  const [id = '', signature = ''] = token.split('.');
  if (!isId(id)) return null;
  const expected = Buffer.from(sign(secret, id)),
    given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
}
