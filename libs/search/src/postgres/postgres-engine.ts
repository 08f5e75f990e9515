import type { Language } from '@zemlyak/kernel';
import type {
  Belonging,
  Count,
  DocumentKind,
  FacetCounts,
  FacetName,
  Hit,
  IndexedId,
  ParsedQuery,
  SearchDocument,
  SearchEngine,
  SearchRequest,
  SearchResponse,
  Tally,
  Visibility,
} from '../port';
import { toHit, wantedStems, type CardRow } from './card-highlights';
import { compile, relaxed, strict, type CompiledQuery } from './compiled-query';
import { readPlace, writePlace } from './cursor';
import { chosenFirst, countedPage } from './facet-counts';
import { FacetIds } from './facet-ids';
import { SAMPLE_STEP, deepest, pageQuery, type ChosenGroup, type PagePlan, type PageRow } from './page-query';
import { similarQuery } from './similar-query';
import type { SqlDatabase } from './sql';
import { Totals } from './totals';
import { IndexWriter } from './writer';

/** Up to so many documents every match is read; above, only when few match. */
const ALWAYS_EXACT = 30_000;
const FEW_MATCHES = 1_500;
/** A sample with fewer hits says too little: everything is counted after all. */
const THIN_SAMPLE = 100;

/** Compared by value and not by number: a format that no document ever had has no number. */
const OUT_OF_FORMAT = `
  WITH wanted AS (
    SELECT f.id AS country, w.formats FROM jsonb_to_recordset($1) AS w(country text, formats text[])
    JOIN search.facet f ON f.facet = 'country' AND f.value = w.country)
  SELECT c.ref AS id FROM search.card c JOIN search.document d USING (id) JOIN wanted w ON w.country = ANY(d.facets)
  WHERE c.ref > $2
    AND ARRAY(SELECT f.value FROM search.facet f WHERE f.facet = 'format' AND f.id = ANY(d.facets) ORDER BY f.value COLLATE "C") <> w.formats
  ORDER BY c.ref LIMIT $3`;

interface Outcome {
  readonly row: PageRow;
  readonly plan: PagePlan;
  readonly total: Count;
  readonly facets: FacetCounts;
}

/** The search engine that lives in the database; see docs/algorithms/search.md. */
export class PostgresEngine implements SearchEngine {
  private readonly facetIds = new FacetIds();
  private readonly totals: Totals;
  private readonly writer: IndexWriter;

  /** @param exactUpTo documents up to which every match is read; tests lower it to reach the broad path */
  constructor(
    private readonly database: SqlDatabase,
    private readonly exactUpTo = ALWAYS_EXACT,
  ) {
    this.totals = new Totals(database);
    this.writer = new IndexWriter(database);
  }

  async search(request: SearchRequest, query: ParsedQuery): Promise<SearchResponse> {
    const documents = await this.totals.documents();
    const compiled = compile(query, documents);
    const chosen = await this.chosenGroups(request);
    const hidden = await this.hiddenFacet(request.viewer);
    const run = (match: string) =>
      this.run({ ...placeOf(request), match, compiled, chosen, hidden, ...estimate(compiled, match, documents) }, request, documents);
    const first = await run(strict(compiled));
    const looser = isEmpty(first) ? relaxed(compiled) : null;
    const outcome = looser ? await run(looser) : first;
    return this.response(outcome, request, query, looser !== null && !isEmpty(outcome));
  }

  async similar(id: string, limit: number, viewer: readonly Visibility[], language: Language): Promise<readonly Hit[]> {
    const { sql, parameters } = similarQuery(id, limit, viewer);
    const rows = await this.database.query<CardRow>(sql, parameters);
    return rows.map((row) => toHit(row, new Set(), language));
  }

  tally(facet: FacetName, viewer: readonly Visibility[]): Promise<readonly Tally[]> {
    return this.totals.tally(facet, viewer);
  }

  upsert(documents: readonly SearchDocument[]): Promise<void> {
    return this.writer.upsert(documents);
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.writer.remove(ids);
  }

  rebuild(all: AsyncIterable<readonly SearchDocument[]>): Promise<{ readonly documents: number }> {
    return this.writer.rebuild(all);
  }

  refreshRanks(): Promise<void> {
    return this.writer.refreshRanks();
  }

  async indexed(after: string | null, limit: number): Promise<readonly IndexedId[]> {
    return this.database.query<IndexedId>(
      `SELECT ref AS id, organisation_id AS "companyId", analyzer AS "analyzerVersion" FROM search.card WHERE ref > $1 ORDER BY ref LIMIT $2`,
      [after ?? '', limit],
    );
  }

  async outOfFormat(belongings: readonly Belonging[], after: string | null, limit: number): Promise<readonly string[]> {
    const wanted = belongings.map(({ country, formats }) => ({ country, formats: [...formats].sort() }));
    const rows = await this.database.query<{ id: string }>(OUT_OF_FORMAT, [JSON.stringify(wanted), after ?? '', limit]);
    return rows.map(({ id }) => id);
  }

  /** Chooses how to count: from the kept totals, from all matches, or from a sample. */
  private async run(wanted: Omit<PagePlan, 'path' | 'counted'> & { readonly matches: number }, request: SearchRequest, documents: number): Promise<Outcome> {
    const { matches: byWords, ...rest } = wanted;
    const matches = Math.min(byWords, rest.only?.length ?? byWords);
    const kept = rest.match === '' && !rest.only && !rest.updatedAfter && rest.chosen.every((group) => group.facet === 'kind');
    const selectivity = documents > this.exactUpTo && !kept ? await this.selectivity(rest.chosen, documents) : 1;
    const few = documents <= this.exactUpTo || matches * selectivity <= FEW_MATCHES;
    const plan: PagePlan = { ...rest, path: few ? 'exact' : 'broad', counted: request.mode === 'search' && !kept };
    const row = await this.page(plan);
    if (!plan.counted) return { row, plan, ...(kept ? await this.keptCounts(request) : shownOnly(row, request)) };
    const counted = await countedPage(row, plan, request, this.facetIds, this.database);
    if (plan.path === 'exact' || counted.total.value >= THIN_SAMPLE * SAMPLE_STEP) return { row, plan, ...counted };
    const careful: PagePlan = { ...plan, path: 'exact' };
    const again = await this.page(careful);
    return { row: again, plan: careful, ...(await countedPage(again, careful, request, this.facetIds, this.database)) };
  }

  private async page(plan: PagePlan): Promise<PageRow> {
    const { sql, parameters } = pageQuery(plan);
    const [row] = await this.database.query<PageRow>(sql, parameters);
    return row!;
  }

  /** Counts of a page without words: kept by every write, exact at any size. */
  private async keptCounts(request: SearchRequest): Promise<{ total: Count; facets: FacetCounts }> {
    const rows = await this.totals.of(['kind', ...request.facets.map((facet) => facet.name)], request.viewer);
    const kinds = new Set<string>(request.selected.kind ?? []);
    const isChosen = (kind: DocumentKind) => !request.selected.kind || kinds.has(kind);
    const byFacet = new Map<string, { value: string; count: Count }[]>();
    for (const { name } of request.facets) {
      const sums = new Map<string, number>();
      for (const row of rows) if (row.facet === name && (name === 'kind' || isChosen(row.kind))) sums.set(row.value, (sums.get(row.value) ?? 0) + row.total);
      byFacet.set(
        name,
        [...sums].map(([value, total]) => ({ value, count: { value: total, exact: true } })),
      );
    }
    const total = rows.filter((row) => row.facet === 'kind' && isChosen(row.kind)).reduce((sum, row) => sum + row.total, 0);
    return { total: { value: total, exact: true }, facets: chosenFirst(byFacet, request) };
  }

  private async chosenGroups(request: SearchRequest): Promise<ChosenGroup[]> {
    const groups: ChosenGroup[] = [];
    for (const [facet, values] of Object.entries(request.selected)) {
      const ids: number[] = [];
      for (const value of values) {
        const id = await this.facetIds.find(this.database, facet, value);
        if (id !== null) ids.push(id);
      }
      if (values.length) groups.push({ facet, ids });
    }
    return groups;
  }

  private hiddenFacet(viewer: readonly Visibility[]): Promise<number | null> {
    return viewer.includes('members') ? Promise.resolve(null) : this.facetIds.find(this.database, 'visibility', 'members');
  }

  /** Share of all documents that pass the chosen facets, as if they were independent. */
  private async selectivity(chosen: readonly ChosenGroup[], documents: number): Promise<number> {
    const totals = await this.totals.ofIds(chosen.flatMap((group) => group.ids));
    return chosen.reduce((share, group) => share * Math.min(1, group.ids.reduce((sum, id) => sum + (totals.get(id) ?? 0), 0) / documents), 1);
  }

  private response(outcome: Outcome, request: SearchRequest, query: ParsedQuery, relaxedAnswer: boolean): SearchResponse {
    const { row, plan, total, facets } = outcome;
    const stems = wantedStems(query);
    const found = row.hits ?? [];
    const hits = found.slice(0, request.limit).map((hit) => toHit(hit, stems, request.language));
    return { hits, total, facets, corrections: query.corrections, relaxed: relaxedAnswer, next: nextPlace(found, plan, request.limit) };
  }
}

const isEmpty = (outcome: Outcome): boolean => !outcome.row.hits?.length && outcome.total.value === 0;

/** Counts of a page that counts nothing: what is shown. */
function shownOnly(row: PageRow, request: SearchRequest): { total: Count; facets: FacetCounts } {
  const more = (row.hits?.length ?? 0) > request.limit;
  return { total: { value: Math.min(row.hits?.length ?? 0, request.limit), exact: !more }, facets: {} };
}

function placeOf(request: SearchRequest): Pick<PagePlan, 'sort' | 'only' | 'offset' | 'after' | 'below' | 'limit' | 'updatedAfter'> {
  const place = request.cursor ? readPlace(request.cursor, request.sort) : null;
  return {
    sort: request.sort,
    only: request.only ?? (request.sort === 'given' ? [] : null),
    limit: request.limit,
    updatedAfter: request.updatedAfter ?? null,
    offset: place && 'offset' in place ? place.offset : 0,
    after: place && 'updated' in place ? place : null,
    below: place && 'weight' in place ? place : null,
  };
}

/** Documents that match the words alone, from above: the rarest word of a strict query, all words of a relaxed one. */
function estimate(compiled: CompiledQuery, match: string, documents: number): { matches: number; share: number } {
  if (match === '') return { matches: documents, share: 1 };
  const counts = compiled.groups.map((group) => group.documents);
  const all =
    match === strict(compiled)
      ? Math.min(...counts, documents)
      : Math.min(
          documents,
          counts.reduce((a, b) => a + b, 0),
        );
  return { matches: all, share: documents ? all / documents : 0 };
}

function nextPlace(found: NonNullable<PageRow['hits']>, plan: PagePlan, limit: number): string | null {
  const last = found[limit - 1];
  if (found.length <= limit || !last) return null;
  if (plan.sort === 'newest') return writePlace({ updated: last.updated, id: last.id });
  if (plan.sort === 'given') return writePlace({ weight: last.score, ref: last.ref });
  const offset = plan.offset + limit;
  return plan.match !== '' && offset >= deepest(plan.path) ? null : writePlace({ offset });
}
