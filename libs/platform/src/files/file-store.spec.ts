import { createServer, type Server } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config/config';
import { DiskFileStore } from './disk-file-store';
import type { FileStore } from './file-store';
import { S3FileStore } from './s3-file-store';

async function bytesOf(store: FileStore, key: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await store.get(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('files on disk', () => {
  let folder: string, store: DiskFileStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zemlyak-files-'));
    store = new DiskFileStore(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('come back as they were put, whole', async () => {
    await store.put('photos/0198-a.webp', Buffer.from('bytes'));
    expect(await bytesOf(store, 'photos/0198-a.webp')).toBe('bytes');
    expect(readdirSync(join(folder, 'photos'))).toEqual(['0198-a.webp']);
  });
  it('are replaced and removed; removing twice is no error', async () => {
    await store.put('a', Buffer.from('1'));
    await store.put('a', Buffer.from('2'));
    expect(await bytesOf(store, 'a')).toBe('2');
    await store.remove('a');
    await store.remove('a');
    await expect(store.get('a')).rejects.toThrow();
  });
  it.each(['../secret', '/etc/passwd', 'a//b', 'a/../b', 'A', 'a\0b', 'a/', '', 'x'.repeat(201)])('never leave their folder: %p', async (key) => {
    await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('not a file key');
  });
});

describe('files in an S3-compatible store', () => {
  let server: Server, kept: Map<string, Buffer>, signed: string[];
  beforeEach(async () => {
    kept = new Map();
    signed = [];
    server = createServer((request, response) => {
      signed.push(request.headers.authorization ?? '');
      const path = new URL(request.url!, 'http://x').pathname;
      const chunks: Buffer[] = [];
      request
        .on('data', (c: Buffer) => chunks.push(c))
        .on('end', () => {
          if (request.method === 'PUT') kept.set(path, Buffer.concat(chunks));
          if (request.method === 'DELETE') kept.delete(path);
          const found = kept.get(path);
          if (request.method === 'GET' && !found)
            return void response.writeHead(404, { 'content-type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
          response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'GET' ? found : '');
        });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterEach(
    () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(closed);
      }),
  );

  it('are put, read and removed with signed requests under the bucket', async () => {
    const store = new S3FileStore(
      readConfig({
        FILES: 's3',
        S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        S3_BUCKET: 'zemlyak',
        S3_ACCESS_KEY: 'key',
        S3_SECRET_KEY: 'secret',
      }),
    );
    await store.put('photos/a', Buffer.from('bytes'), 'image/webp');
    expect([...kept.keys()]).toEqual(['/zemlyak/photos/a']);
    expect(await bytesOf(store, 'photos/a')).toBe('bytes');
    await store.remove('photos/a');
    await expect(store.get('photos/a')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(signed.every((s) => s.startsWith('AWS4-HMAC-SHA256 Credential=key/'))).toBe(true);
  });
});
