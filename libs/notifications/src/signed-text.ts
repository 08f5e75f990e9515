import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs a text for links in letters. The purpose is mixed in, so that no other signed link of the product is taken for this one. URL-safe. */
export function signText(secret: string, purpose: string, text: string): string {
  const body = Buffer.from(text).toString('base64url');
  return `${body}.${signature(secret, purpose, body)}`;
}

/** @returns the text; null for a token that is not ours, was changed, or was signed for another purpose */
export function readSigned(secret: string, purpose: string, token: string): string | null {
  const [body, given, more] = token.split('.');
  if (!body || !given || more !== undefined) return null;
  const expected = Buffer.from(signature(secret, purpose, body)),
    offered = Buffer.from(given);
  return expected.length === offered.length && timingSafeEqual(expected, offered) ? Buffer.from(body, 'base64url').toString() : null;
}

const signature = (secret: string, purpose: string, body: string): string => createHmac('sha256', secret).update(`${purpose}\n${body}`).digest('base64url');
