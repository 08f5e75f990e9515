import { MalformedCursor } from '@zemlyak/kernel';
import { readPlace, writePlace, type Place } from './cursor';

const places: Record<'relevance' | 'newest' | 'given', Place> = {
  relevance: { offset: 40 },
  newest: { updated: '2027-03-31T10:00:00.000Z', id: 7 },
  given: { weight: 0.6123456789, ref: 'offer-01890a5d-ac96-774b-bcce-b302099a8057' },
};
const orders = Object.keys(places) as (keyof typeof places)[];
const written = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the cursor of a page', () => {
  it.each(orders)('by %s comes back as it was written', (order) => expect(readPlace(writePlace(places[order]), order)).toEqual(places[order]));

  it.each(orders.flatMap((order) => orders.filter((other) => other !== order).map((other) => [order, other] as const)))(
    'by %s is refused by %s',
    (order, other) => expect(() => readPlace(writePlace(places[order]), other)).toThrow(MalformedCursor),
  );

  it.each([
    ['', 'given'],
    ['x', 'given'],
    [written(null), 'given'],
    [written(7), 'given'],
    [written({ weight: '0.5', ref: 'offer-1' }), 'given'],
    [written({ weight: 0.5, ref: '' }), 'given'],
    [written({ weight: 0.5, ref: 'offer-\u0000' }), 'given'],
    [written({ weight: 0.5, ref: 'a'.repeat(101) }), 'given'],
    [written({ offset: -1 }), 'relevance'],
    [written({ offset: 1.5 }), 'relevance'],
    [written({ updated: 'yesterday', id: 1 }), 'newest'],
    [written({ updated: '0000-01-01T00:00:00Z', id: 1 }), 'newest'],
    [written({ updated: '2027-03-31T10:00:00+23:59', id: 1 }), 'newest'],
    [written({ updated: '2027-03-31T10:00:00Z', id: 2 ** 31 }), 'newest'],
  ] as const)('%s is none by %s', (cursor, order) => expect(() => readPlace(cursor, order)).toThrow(MalformedCursor));
});
