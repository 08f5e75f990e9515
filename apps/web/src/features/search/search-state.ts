import type { components } from '@zemlyak/api-client';

/** Facets of the page, in the order people see them. */
export const facetNames = ['kind', 'type', 'country', 'format', 'macro_region', 'subject', 'industry', 'form', 'verification', 'cert', 'lang'] as const;
export type Facet = (typeof facetNames)[number];
export type Chosen = Partial<Record<Facet, readonly string[]>>;
export type Sort = components['schemas']['SearchSort'];
export type View = 'list' | 'map';

/** Everything the address of a search says; the page can be drawn anew from it. */
export interface SearchState {
  readonly q: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
  /** Organisation that matches are looked for; '' without one, as in every other order. */
  readonly client: string;
  readonly view: View;
  /** Rows to begin with, in whole pages; larger after "show more". */
  readonly shown: number;
}

/** Rows of one page. */
export const pageSize = 20;
/** Rows the server gives at once at most. */
const mostAtOnce = 100;

export const emptySearch: SearchState = { q: '', chosen: {}, sort: 'relevance', client: '', view: 'list', shown: pageSize };

function shownIn(text: string | null): number {
  const pages = Math.ceil(Number(text) / pageSize);
  return pages >= 1 ? Math.min(pages * pageSize, mostAtOnce) : pageSize;
}

function orderIn(address: URLSearchParams): Pick<SearchState, 'sort' | 'client'> {
  const sort = address.get('sort');
  const client = address.get('client') ?? '';
  if (sort === 'match') return { sort, client: /^[\da-f-]{36}$/i.test(client) ? client : '' };
  return { sort: sort === 'newest' ? sort : 'relevance', client: '' };
}

/** Reads a search out of an address; what it does not understand is left out. */
export function readSearch(address: URLSearchParams): SearchState {
  const chosen: Chosen = {};
  for (const facet of facetNames) {
    const values = [
      ...new Set(
        address
          .getAll(facet)
          .flatMap((text) => text.split(','))
          .map((value) => value.trim())
          .filter(Boolean),
      ),
    ];
    if (values.length > 0) chosen[facet] = values;
  }
  return {
    q: (address.get('q') ?? '').slice(0, 200),
    chosen,
    ...orderIn(address),
    view: address.get('view') === 'map' ? 'map' : 'list',
    shown: shownIn(address.get('shown')),
  };
}

/** Writes a search as the query of an address; what is usual is left out. */
export function writeSearch({ q, chosen, sort, client, view, shown }: SearchState): URLSearchParams {
  const address = new URLSearchParams();
  if (q) address.set('q', q);
  for (const facet of facetNames) for (const value of chosen[facet] ?? []) address.append(facet, value);
  if (sort !== 'relevance') address.set('sort', sort);
  if (client) address.set('client', client);
  if (view !== 'list') address.set('view', view);
  if (shown > pageSize) address.set('shown', String(Math.min(shown, mostAtOnce)));
  return address;
}

/** What decides which rows are found; how they are shown left out. */
export function sameQuestion(a: SearchState, b: SearchState): boolean {
  const question = (state: SearchState) => writeSearch({ ...state, view: 'list', shown: pageSize }).toString();
  return question(a) === question(b);
}

/** The search with one value of a facet chosen, or no longer chosen. */
export function toggle(state: SearchState, facet: Facet, value: string): SearchState {
  const values = state.chosen[facet] ?? [];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  const { [facet]: _old, ...others } = state.chosen;
  return { ...state, shown: pageSize, chosen: next.length > 0 ? { ...others, [facet]: next } : others };
}

/** The search without a facet. */
export function without(state: SearchState, facet: Facet): SearchState {
  const { [facet]: _left, ...chosen } = state.chosen;
  return { ...state, shown: pageSize, chosen };
}

export interface ChosenValue {
  readonly facet: Facet;
  readonly value: string;
}

/** Chosen values one by one, in the order of the facets. */
export function chosenValues({ chosen }: SearchState): readonly ChosenValue[] {
  return facetNames.flatMap((facet) => (chosen[facet] ?? []).map((value) => ({ facet, value })));
}

/** The query asked letter by letter: a quoted phrase is never corrected. */
export function literally(q: string): string {
  return `"${q.replaceAll(/["«»„“”]/g, ' ').trim()}"`;
}

interface CountedValue {
  readonly value: string;
}

/** Values of a facet with every chosen one among them: a choice never vanishes, even where nothing is left to find. */
export function withChosen<Value extends CountedValue>(
  values: readonly Value[],
  chosen: readonly string[],
  missing: (value: string) => Value,
): readonly Value[] {
  const known = new Set(values.map(({ value }) => value));
  return [...chosen.filter((value) => !known.has(value)).map(missing), ...values];
}
