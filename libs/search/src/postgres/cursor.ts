import { MalformedCursor } from '@zemlyak/kernel';

/** Where the next page begins: so many hits down, or after a moment and a document. */
export type Place = { readonly offset: number } | { readonly updated: string; readonly id: number };

export const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws MalformedCursor */
export function readPlace(cursor: string, sort: 'relevance' | 'newest'): Place {
  const place = parse(cursor) as Partial<{ offset: unknown; updated: unknown; id: unknown }> | null;
  if (sort === 'relevance' && Number.isSafeInteger(place?.offset) && Number(place?.offset) >= 0) return { offset: Number(place?.offset) };
  const moment = typeof place?.updated === 'string' && !Number.isNaN(Date.parse(place.updated)) ? place.updated : null;
  if (sort === 'newest' && moment !== null && Number.isSafeInteger(place?.id)) return { updated: moment, id: Number(place?.id) };
  throw new MalformedCursor();
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
