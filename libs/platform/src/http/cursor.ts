import { MalformedCursor } from '@zemlyak/kernel';

/** One page of a list and where the next one starts. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

/** Packs the sort key of a page's last row. */
export const encodeCursor = (...key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * Unpacks a cursor of `length` parts.
 * @throws MalformedCursor when it is not ours
 */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every((k) => typeof k === 'string' || typeof k === 'number')) return key as (string | number)[];
  } catch {
    // falls through: any unreadable text is the same fault
  }
  throw new MalformedCursor();
}

/** Makes a page of `limit` rows from the `limit + 1` that were asked for. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (last: Row) => readonly (string | number)[]): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(...key(last)) : null };
}
