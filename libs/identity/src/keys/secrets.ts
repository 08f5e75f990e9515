import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Purposes of keys derived from the one secret; a key of one purpose is worth nothing for another. */
export type KeyPurpose = 'password-pepper' | 'second-factor' | 'recovery-code' | 'sign-in-wait';

/** A 256-bit key for one purpose. */
export const keyFor = (secret: string, purpose: KeyPurpose): Buffer => Buffer.from(hkdfSync('sha256', secret, 'zemlyak.identity', purpose, 32));

/** A new random token of 256 bits as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a random token: its SHA-256 in hex. Enough because the token cannot be guessed. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Keyed hash for what could be guessed without the key. */
export const keyedHash = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** The whole tag: a shorter one is easier to forge, and would be taken. */
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM; `v1.<nonce>.<tag>.<text>`, each base64url. `context` is authenticated, so a sealed text cannot be moved to another row. */
export function seal(key: Buffer, text: string, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return ['v1', ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
}

/** Opens what `seal` made. @throws Error when the text was changed, moved or sealed with another key */
export function unseal(key: Buffer, sealed: string, context: string): string {
  const [version, nonce, tag, text] = sealed.split('.');
  if (version !== 'v1' || !nonce || !tag || text === undefined) throw new Error('not a sealed text');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: TAG_BYTES }).setAAD(Buffer.from(context));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
}
