import type { SqlConnection } from './sql';

/** A facet and one of its values. `visibility` is a facet of the index only. */
export type FacetPair = readonly [facet: string, value: string];

interface FacetRow {
  readonly id: number;
  readonly facet: string;
  readonly value: string;
}

/** Numbers of facet values. A number is given once and never changes, so what is known need not be asked again. */
export class FacetIds {
  private readonly idByPair = new Map<string, number>();
  private readonly pairById = new Map<number, FacetPair>();

  /** @returns the number, or null when no document ever had the value */
  async find(connection: SqlConnection, facet: string, value: string): Promise<number | null> {
    const known = this.idByPair.get(facetKey([facet, value]));
    if (known !== undefined) return known;
    const rows = await connection.query<FacetRow>(`SELECT id, facet, value FROM search.facet WHERE facet = $1 AND value = $2`, [facet, value]);
    this.learn(rows);
    return rows[0]?.id ?? null;
  }

  /** @returns the pair behind each number */
  async pairs(connection: SqlConnection, ids: Iterable<number>): Promise<ReadonlyMap<number, FacetPair>> {
    const unknown = [...ids].filter((id) => !this.pairById.has(id));
    if (unknown.length) this.learn(await connection.query<FacetRow>(`SELECT id, facet, value FROM search.facet WHERE id = ANY($1)`, [unknown]));
    return this.pairById;
  }

  private learn(rows: readonly FacetRow[]): void {
    for (const { id, facet, value } of rows) {
      this.idByPair.set(facetKey([facet, value]), id);
      this.pairById.set(id, [facet, value]);
    }
  }
}

/**
 * Gives numbers to new values; the caller holds the writers' lock, so numbers are dense. Nothing is remembered: the caller's
 * transaction may still fail.
 * @returns numbers by `facetKey`
 */
export async function numberFacets(connection: SqlConnection, wanted: readonly FacetPair[]): Promise<ReadonlyMap<string, number>> {
  const pairs = [...new Map(wanted.map((pair) => [facetKey(pair), pair])).values()];
  const names = [pairs.map(([facet]) => facet), pairs.map(([, value]) => value)];
  await connection.query(
    `INSERT INTO search.facet (id, facet, value)
     SELECT (SELECT coalesce(max(id), 0) FROM search.facet) + row_number() OVER (), n.facet, n.value
     FROM unnest($1::text[], $2::text[]) AS n(facet, value)
     WHERE NOT EXISTS (SELECT FROM search.facet f WHERE f.facet = n.facet AND f.value = n.value)`,
    names,
  );
  const rows = await connection.query<FacetRow>(
    `SELECT f.id, f.facet, f.value FROM unnest($1::text[], $2::text[]) AS n(facet, value) JOIN search.facet f USING (facet, value)`,
    names,
  );
  return new Map(rows.map((row) => [facetKey([row.facet, row.value]), row.id]));
}

export const facetKey = ([facet, value]: FacetPair): string => `${facet}\0${value}`;
