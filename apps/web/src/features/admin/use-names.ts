import { useQueries } from '@tanstack/react-query';
import { useLanguage } from '../../i18n/use-language';
import { organisationQuery } from './admin-queries';

/** The name in the script of the page, else in the other. */
export function useNameOf(): (of: { readonly nameRu: string | null; readonly nameLatin: string | null }) => string {
  const language = useLanguage();
  return ({ nameRu, nameLatin }) => (language === 'ru' ? nameRu ?? nameLatin : nameLatin ?? nameRu) ?? '';
}

/** Names of organisations by id, as far as they have come. */
export function useOrganisationNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const nameOf = useNameOf();
  const wanted = [...new Set(ids)];
  const answers = useQueries({ queries: wanted.map((id) => ({ ...organisationQuery(id), staleTime: 5 * 60_000 })) });
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, nameOf(data)] as const] : [])));
}
