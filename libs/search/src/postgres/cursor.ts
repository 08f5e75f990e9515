import { MalformedCursor } from '@zemlyak/kernel';
import type { SearchRequest } from '../port';

/** How far down by relevance. */
export interface Offset {
  readonly offset: number;
}
/** After a moment and a document, newest first. */
export interface AfterMoment {
  readonly updated: string;
  readonly id: number;
}
/** After a weight and a document, by given weights. */
export interface AfterWeight {
  readonly weight: number;
  readonly ref: string;
}

/** Where the next page begins; each order has a place of its own. */
export type Place = Offset | AfterMoment | AfterWeight;

export const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws MalformedCursor when it is none, or one of another order */
export function readPlace(cursor: string, sort: SearchRequest['sort']): Place {
  const place = readers[sort](parse(cursor) ?? {});
  if (!place) throw new MalformedCursor();
  return place;
}

type Parsed = Partial<Record<'offset' | 'updated' | 'id' | 'weight' | 'ref', unknown>>;

const readers: Readonly<Record<SearchRequest['sort'], (place: Parsed) => Place | null>> = {
  relevance: ({ offset }) => (isWhole(offset) && offset >= 0 ? { offset } : null),
  newest: ({ updated, id }) => (isMoment(updated) && isWhole(id) && Math.abs(id) < 2 ** 31 ? { updated, id } : null),
  given: ({ weight, ref }) => (typeof weight === 'number' && typeof ref === 'string' && /^[\w-]{1,100}$/.test(ref) ? { weight, ref } : null),
};

/** As PostgreSQL writes one into JSON. */
const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-](0\d|1[0-4]):\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

function parse(cursor: string): Parsed | null {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Parsed | null;
  } catch {
    return null;
  }
}
