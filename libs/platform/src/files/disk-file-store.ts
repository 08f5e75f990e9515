import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, checkedFileKey } from './file-store';

/** Files under the data folder. A file appears whole or not at all. */
export class DiskFileStore extends FileStore {
  constructor(private readonly root: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.path(key),
      unfinished = `${path}.part`;
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, 'w', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await rm(unfinished, { force: true }); // a full disk leaves half a file
      throw error;
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(this.path(key), 'r');
    return handle.createReadStream();
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  private path(key: string): string {
    return join(this.root, checkedFileKey(key));
  }
}
