/** A random key of 128 bits. `crypto.randomUUID` exists only on secure origins; a demo on a bare address is not one. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Header that makes a repeated POST count once; a retry of the same act must carry the same key. */
export function idempotencyKey(key: string = newKey()): { readonly 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}
