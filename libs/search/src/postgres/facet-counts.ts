import { facetNames, type Count, type FacetCounts, type FacetName, type FacetValue, type SearchRequest } from '../port';
import type { FacetIds } from './facet-ids';
import { countPacked } from './index-row';
import { SAMPLE_STEP, type PagePlan, type PageRow } from './page-query';
import type { SqlConnection } from './sql';

interface Valued {
  readonly value: string;
  readonly count: Count;
}

/** Total and facets of a counted page; a chosen facet is counted as if nothing were chosen in it. */
export async function countedPage(
  row: PageRow,
  plan: PagePlan,
  request: SearchRequest,
  ids: FacetIds,
  database: SqlConnection,
): Promise<{ total: Count; facets: FacetCounts }> {
  const exact = plan.path === 'exact';
  const scaled = (value: number): Count => ({ value: exact ? value : value * SAMPLE_STEP, exact });
  const all = countPacked(row.packed);
  const without = new Map(plan.chosen.map((group, i) => [group.facet, countPacked(row[`without_${i}`] ?? null)]));
  const pairs = await ids.pairs(database, [...all.totals.keys(), ...[...without.values()].flatMap(({ totals }) => [...totals.keys()])]);
  const byFacet = new Map<string, Valued[]>();
  for (const name of facetNames) {
    const totals = (without.get(name) ?? all).totals;
    byFacet.set(
      name,
      [...totals].flatMap(([id, n]) => {
        const [facet, value] = pairs.get(id) ?? ['', ''];
        return facet === name ? [{ value, count: scaled(n) }] : [];
      }),
    );
  }
  return { total: scaled(all.documents), facets: chosenFirst(byFacet, request) };
}

/** The wanted facets, most frequent values first and cut; a chosen value is never cut and stays even at zero. */
export function chosenFirst(byFacet: ReadonlyMap<string, readonly Valued[]>, request: SearchRequest): FacetCounts {
  return Object.fromEntries(request.facets.map(({ name, limit }) => [name, shown(name, byFacet.get(name) ?? [], limit, request)]));
}

function shown(name: FacetName, values: readonly Valued[], limit: number, request: SearchRequest): FacetValue[] {
  const chosen = new Set(request.selected[name] ?? []);
  const known = new Set(values.map(({ value }) => value));
  const missing = [...chosen].filter((value) => !known.has(value)).map((value) => ({ value, count: { value: 0, exact: true } }));
  return [...values, ...missing]
    .sort((a, b) => b.count.value - a.count.value || (a.value < b.value ? -1 : 1))
    .filter((item, place) => place < limit || chosen.has(item.value))
    .map((item) => ({ ...item, selected: chosen.has(item.value) }));
}
