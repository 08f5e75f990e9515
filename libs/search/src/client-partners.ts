import { InvalidInput, type Id } from '@zemlyak/kernel';
import type { Band, PartnersOf } from '@zemlyak/matching';
import { documentId } from './document-sources';
import type { Weighted } from './port';

/** What a search by match to a client tells beside the cards. */
export interface ClientFit {
  /** Public listings of the client; without one nothing can be found for it. */
  readonly listings: number;
  /** Listings paired with them, before any filter. */
  readonly partners: number;
  /** How well each suits, by its id in the index. */
  readonly bands: ReadonlyMap<string, Band>;
}

/** The partners of a client as an engine takes them. */
export interface ClientPartners {
  readonly only: readonly Weighted[];
  readonly fit: ClientFit;
}

/** Puts the pairs of a client into the words of the index; their order is that of their scores. */
export function toClientPartners({ listings, partners }: PartnersOf): ClientPartners {
  const indexed = partners.map(({ listingId, side, score, band }) => ({ id: documentId(side, listingId), weight: score, band }));
  return {
    only: indexed.map(({ id, weight }) => ({ id, weight })),
    fit: { listings, partners: partners.length, bands: new Map(indexed.map(({ id, band }) => [id, band])) },
  };
}

/**
 * The order by match and its client belong together: one without the other is a mistake, and to guess would show a wrong list.
 * @throws InvalidInput
 */
export function requireWhole({ sort, client }: { readonly sort?: string; readonly client?: Id }): void {
  if (sort === 'match' && !client) throw new InvalidInput({ errors: [{ path: 'client', code: 'clientNeeded' }] });
  if (client && sort !== 'match') throw new InvalidInput({ errors: [{ path: 'sort', code: 'clientNeedsMatch' }] });
}
