import { useQueries } from '@tanstack/react-query';
import { usePartyWords } from '../../lib/party';
import { organisationQuery } from './admin-queries';

/** Names of organisations by id, as far as they have come. */
export function useOrganisationNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { name } = usePartyWords();
  const wanted = [...new Set(ids)];
  const answers = useQueries({ queries: wanted.map((id) => ({ ...organisationQuery(id), staleTime: 5 * 60_000 })) });
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, name(data)] as const] : [])));
}
