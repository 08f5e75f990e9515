import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Terms, Vocabulary } from '../../lib/terms';
import type { TitleOf } from '../../lib/use-titles';
import type { FacetValue, SearchPage } from './search-queries';
import type { Chosen, Facet } from './search-state';

/** Which vocabulary names the values of a facet; the values of the other two are words of the interface. */
const vocabularies: Partial<Record<Facet, Vocabulary>> = {
  country: 'countries',
  format: 'formats',
  macro_region: 'macroRegions',
  subject: 'subjects',
  industry: 'okved',
  type: 'listingTypes',
  form: 'cooperationForms',
  cert: 'certificates',
  lang: 'languages',
};

/** Name of a value of a facet in the language of the page. */
export type NameOf = (facet: Facet, value: string) => string;

export function useFacetNames(titleOf: TitleOf): NameOf {
  const { t } = useTranslation();
  return useCallback(
    (facet, value) => {
      const vocabulary = vocabularies[facet];
      const name = vocabulary ? titleOf(vocabulary, value) : t(`registry.${facet}.${value}`, { defaultValue: value });
      return name.charAt(0).toLocaleUpperCase() + name.slice(1);
    },
    [titleOf, t],
  );
}

/** Every code that a page of results shows, by vocabulary. */
export function codesOf(page: Pick<SearchPage, 'items' | 'facets'>, chosen: Chosen): Partial<Record<Vocabulary, Set<string>>> {
  const codes: Partial<Record<Vocabulary, Set<string>>> = {};
  const add = (facet: string, values: readonly string[]) => {
    const vocabulary = vocabularies[facet as Facet];
    if (vocabulary) codes[vocabulary] = new Set([...(codes[vocabulary] ?? []), ...values]);
  };
  for (const { facet, values } of page.facets)
    add(
      facet,
      values.map(({ value }) => value),
    );
  for (const { facets } of page.items) for (const [facet, values] of Object.entries(facets)) add(facet, values);
  for (const [facet, values] of Object.entries(chosen)) add(facet, values);
  return codes;
}

/** True when every code of a page has a name among those at hand. */
export function allNamed(page: Pick<SearchPage, 'items' | 'facets'>, chosen: Chosen, terms: Terms): boolean {
  return Object.entries(codesOf(page, chosen)).every(([vocabulary, codes]) =>
    [...codes].every((code) => terms[vocabulary as Vocabulary]?.[code] !== undefined),
  );
}

/** A chosen value that nothing found has. */
export const nothingOf = (value: string): FacetValue => ({ value, count: { value: 0, exact: true }, selected: true });
