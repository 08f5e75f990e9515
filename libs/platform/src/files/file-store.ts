import type { Readable } from 'node:stream';

/** The seam to where bytes are kept. Keys are made by us, never from a user's text. */
export abstract class FileStore {
  /** @param key lower-case letters, digits, `/` and `-` */
  abstract put(key: string, bytes: Buffer, contentType: string): Promise<void>;
  /** @throws Error when there is no such file */
  abstract get(key: string): Promise<Readable>;
  /** Removes the file; removing what is gone is no error. */
  abstract remove(key: string): Promise<void>;
}

/** @throws Error when a key could leave its folder */
export function checkedFileKey(key: string): string {
  if (!/^[a-z0-9]+(?:[/-][a-z0-9]+)*(?:\.[a-z0-9]{1,5})?$/.test(key) || key.length > 200) throw new Error('not a file key');
  return key;
}
