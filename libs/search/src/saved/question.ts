import { facetNames, type Selection } from '../port';

/** When letters about new cards come. */
export const cadences = ['at_once', 'daily', 'weekly', 'never'] as const;
export type Cadence = (typeof cadences)[number];

/** What somebody looks for: the same words and choices that a search is made of. */
export interface Question {
  /** '' when only choices were made. */
  readonly q: string;
  readonly selected: Selection;
}

/** The one way a question is written, so that the same question is kept once: spaces tidied, values in order and once, empty choices left out. */
export function tidyQuestion({ q, selected }: Question): Question {
  const chosen = facetNames.flatMap((name) => {
    const values = [...new Set(selected[name] ?? [])].sort();
    return values.length ? [[name, values] as const] : [];
  });
  return { q: q.trim().replace(/\s+/gu, ' '), selected: Object.fromEntries(chosen) };
}

/** A question that asks for nothing in particular finds everything; nobody wants letters about that. */
export const isEmptyQuestion = ({ q, selected }: Question): boolean => q === '' && Object.keys(selected).length === 0;

/** The question as the query of the registry's address, without the leading `?`. */
export function addressOf({ q, selected }: Question): string {
  const address = new URLSearchParams();
  if (q) address.set('q', q);
  for (const name of facetNames) for (const value of selected[name] ?? []) address.append(name, value);
  return address.toString();
}
