import { keepPreviousData, queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import type { Duplicate } from './organisation-queries';
import type { ProfileValues } from './profile-values';

type Identifier = ProfileValues['identifiers'][number];
/** Shorter numbers are still being typed. */
const shortest = 4;
const typing = 500;

/** Whether a number can be right by the rules of its scheme; it says nothing of whose number it is. */
export function identifierCheckQuery({ scheme, value }: Identifier) {
  return queryOptions({
    queryKey: ['reference', 'identifier-check', scheme, value.trim()],
    staleTime: Infinity,
    retry: false,
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/identifier-checks', { body: { scheme, value: value.trim() }, signal })),
  });
}

/** The judgement on a number half a second after the last key; undefined while it is short or being typed. */
export function useIdentifierCheck(identifier: Identifier) {
  const [asked] = useDebouncedValue(identifier.value, typing);
  const ready = identifier.scheme !== '' && asked.trim().length >= shortest && asked === identifier.value;
  const { data } = useQuery({ ...identifierCheckQuery({ scheme: identifier.scheme, value: asked }), enabled: ready });
  return ready ? data : undefined;
}

async function soundOnes(client: QueryClient, identifiers: readonly Identifier[]): Promise<Identifier[]> {
  const typed = identifiers.filter(({ scheme, value }) => scheme !== '' && value.trim().length >= shortest);
  const checks = await Promise.all(typed.map((identifier) => client.fetchQuery(identifierCheckQuery(identifier))));
  return typed.filter((_, index) => checks[index]?.valid);
}

/** Records that may be of the same firm, and a missing name spelt in the other script. */
export interface Likeness {
  readonly matches: readonly Duplicate[];
  readonly suggestion?: { readonly field: 'nameRu' | 'nameLatin'; readonly text: string };
}

const none: Likeness = { matches: [] };
type Question = Pick<ProfileValues, 'nameRu' | 'nameLatin' | 'legalName' | 'country' | 'identifiers'>;

/** The server wants a country and a name or a number. */
const isAskable = ({ country, identifiers, ...names }: Question) =>
  country !== '' && (Object.values(names).some((name) => name.length >= 3) || identifiers.some(({ value }) => value.trim().length >= shortest));

/** Looks for the same firm while its name and numbers are typed. */
export function useLikeness({ nameRu, nameLatin, legalName, country, identifiers }: Question): Likeness {
  const client = useQueryClient();
  const question = JSON.stringify({ nameRu: nameRu.trim(), nameLatin: nameLatin.trim(), legalName: legalName.trim(), country, identifiers } satisfies Question);
  const [asked] = useDebouncedValue(question, typing);
  const { data } = useQuery({
    queryKey: ['organisations', 'likeness', asked],
    enabled: isAskable(JSON.parse(asked) as Question),
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Likeness> => {
      const { identifiers: numbers, ...names } = JSON.parse(asked) as Question;
      const identifiers = await soundOnes(client, numbers);
      if (!isAskable({ ...names, identifiers })) return none;
      const { matches, nameSuggestion } = await unwrap(
        api.POST('/api/v1/organisations/duplicates', {
          body: { country: names.country, nameRu: names.nameRu || null, nameLatin: names.nameLatin || null, legalName: names.legalName || null, identifiers },
          signal,
        }),
      );
      return { matches, ...(nameSuggestion && { suggestion: nameSuggestion }) };
    },
  });
  return data ?? none;
}
