import type { DocumentKind, FacetName, Tally, Visibility } from '../port';
import type { SqlConnection } from './sql';

interface TallyRow {
  readonly kind: DocumentKind;
  readonly facet: string;
  readonly value: string;
  readonly total: number;
}

const ESTIMATE_AGE_MS = 10_000;

/** Exact totals kept by every write, and a rough memory of them for estimates. */
export class Totals {
  private remembered: { readonly at: number; readonly documents: number } | null = null;

  constructor(private readonly database: SqlConnection) {}

  /** Documents in the index, at most ten seconds old: good for choosing a path, not for showing. */
  async documents(now = Date.now()): Promise<number> {
    if (!this.remembered || now - this.remembered.at > ESTIMATE_AGE_MS) {
      const [row] = await this.database.query<{ documents: number }>(
        `SELECT coalesce(sum(t.total), 0)::integer AS documents FROM search.tally t JOIN search.facet f ON f.id = t.facet_id WHERE f.facet = 'kind'`,
      );
      this.remembered = { at: now, documents: row?.documents ?? 0 };
    }
    return this.remembered.documents;
  }

  /** Totals of every value of the facets, per kind. */
  async of(facets: readonly (FacetName | 'kind')[], viewer: readonly Visibility[]): Promise<readonly TallyRow[]> {
    return this.database.query<TallyRow>(
      `SELECT t.kind, f.facet, f.value, sum(t.total)::integer AS total FROM search.tally t JOIN search.facet f ON f.id = t.facet_id
       WHERE f.facet = ANY($1) AND t.visibility = ANY($2) GROUP BY t.kind, f.facet, f.value HAVING sum(t.total) > 0 ORDER BY total DESC, f.value`,
      [facets, viewer],
    );
  }

  /** Totals of given facet values over all kinds, by facet number. */
  async ofIds(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await this.database.query<{ id: number; total: number }>(
      `SELECT facet_id AS id, sum(total)::integer AS total FROM search.tally WHERE facet_id = ANY($1) GROUP BY facet_id`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.total]));
  }

  async tally(facet: FacetName, viewer: readonly Visibility[]): Promise<readonly Tally[]> {
    return (await this.of([facet], viewer)).map(({ kind, value, total }) => ({ kind, value, total }));
  }
}
