import { Problem } from '@zemlyak/kernel';
import { createInflateRaw } from 'node:zlib';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LARGEST_TEXTS, LARGEST_WORKBOOK } from '../import-limits';
import { TableTooLarge, TableUnreadable } from '../import.errors';

interface Packed {
  readonly name: string;
  readonly method: number;
  readonly at: number;
  readonly size: number;
}

const MOST_PARTS = 500;

/**
 * Refuses a packed file that would fill the memory or that is no workbook. Every part is unpacked and counted, because the sizes that
 * the file states may be lies, and parts that its directory does not list are not allowed.
 * @throws TableUnreadable, TableTooLarge
 */
export async function refuseDangerousWorkbook(bytes: Buffer): Promise<void> {
  const parts = listed(bytes);
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) throw new TableUnreadable();
  let total = 0;
  for (const part of parts) {
    const limit = Math.min(LARGEST_WORKBOOK - total, part.name === 'xl/sharedStrings.xml' ? LARGEST_TEXTS : LARGEST_WORKBOOK);
    total += await unpackedSize(bytes, part, limit);
  }
}

/** Parts by the directory at the end of the file. */
function listed(bytes: Buffer): Packed[] {
  try {
    const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
    const count = bytes.readUInt16LE(end + 10),
      directory = bytes.readUInt32LE(end + 16);
    if (end < 0 || count > MOST_PARTS) throw new TableUnreadable();
    const parts: Packed[] = [];
    for (let i = 0, at = directory; i < count; i++) {
      const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
      parts.push({ name, method: bytes.readUInt16LE(at + 10), size: bytes.readUInt32LE(at + 20), at: contentStart(bytes, bytes.readUInt32LE(at + 42)) });
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    refuseUnlisted(bytes, parts, directory);
    return parts;
  } catch (error) {
    throw error instanceof Problem ? error : new TableUnreadable(); // cut off in the middle
  }
}

const contentStart = (bytes: Buffer, header: number): number => header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);

/** As many beginnings of parts as the directory has lines; a hidden one would be unpacked by a reader that goes from front to back. */
function refuseUnlisted(bytes: Buffer, parts: readonly Packed[], directory: number): void {
  const inOrder = parts.toSorted((a, b) => a.at - b.at);
  const gaps = inOrder.map((part, i) => [part.at + part.size, i + 1 < inOrder.length ? inOrder[i + 1]!.at : directory] as const);
  for (const [from, to] of gaps) {
    const first = bytes.indexOf('PK\u0003\u0004', from, 'latin1');
    const second = first < 0 ? -1 : bytes.indexOf('PK\u0003\u0004', first + 4, 'latin1');
    if (second >= 0 && second < to) throw new TableUnreadable();
  }
}

async function unpackedSize(bytes: Buffer, part: Packed, limit: number): Promise<number> {
  if (part.method === 0) return part.size;
  if (part.method !== 8) throw new TableUnreadable();
  let size = 0;
  const counter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limit ? new TableTooLarge({ megabytes: Math.round(LARGEST_WORKBOOK / 1_048_576) }) : null);
    },
  });
  try {
    await pipeline(Readable.from([bytes.subarray(part.at, part.at + part.size)]), createInflateRaw(), counter);
  } catch (error) {
    throw error instanceof TableTooLarge ? error : new TableUnreadable();
  }
  return size;
}
