import type { Visibility } from '../port';
/** So many of the title's rarest words are compared. */
const RAREST = 6;

/**
 * Documents of the same kind and, where it has one, the same industry that share rare words of the title, in title or text.
 * A document without a companion gives nothing.
 */
export function similarQuery(id: string, limit: number, viewer: readonly Visibility[]): { sql: string; parameters: unknown[] } {
  const sql = `
    WITH self AS (SELECT d.id, d.facets, d.tsv, c.kind FROM search.card c JOIN search.document d USING (id) WHERE c.ref = $1),
      industry AS (SELECT array_agg(f.id) AS ids FROM self, unnest(self.facets) n JOIN search.facet f ON f.id = n AND f.facet = 'industry'),
      rare AS (SELECT substr(l.lexeme, 3) AS stem, ln(1 + (SELECT count(*) FROM search.document) / sum(t.df)::float) AS mass
        FROM self, unnest(self.tsv) l JOIN search.term t ON t.stem = substr(l.lexeme, 3) AND t.df > 0
        WHERE l.lexeme LIKE 't:%' GROUP BY l.lexeme ORDER BY mass DESC LIMIT ${RAREST}),
      wanted AS MATERIALIZED (SELECT string_agg(quote_literal(stem), ' | ')::tsquery AS any FROM rare),
      found AS (SELECT d.id, d.st, d.tsv, d.updated FROM self, industry, wanted, search.document d
        WHERE d.tsv @@ wanted.any AND d.id <> self.id AND (industry.ids IS NULL OR d.facets && industry.ids) ORDER BY d.st DESC LIMIT 500)
    SELECT c.ref, c.kind, c.organisation_id AS organisation, c.content, f.updated,
      (SELECT sum(r.mass) FROM rare r WHERE f.tsv @@ quote_literal(r.stem)::tsquery) * (0.5 + f.st) AS score
    FROM found f JOIN search.card c USING (id), self WHERE c.kind = self.kind AND c.visibility = ANY($2)
    ORDER BY score DESC, f.id DESC LIMIT $3`;
  return { sql, parameters: [id, viewer, limit] };
}
