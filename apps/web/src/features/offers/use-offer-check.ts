import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import type { OfferCheck } from './offer-queries';
import { type OfferValues, toOfferChange } from './offer-values';

const typing = 600;

/** What the server says of the listing while it is being written: rules, completeness, what is missing and why. */
export function useOfferCheck(values: OfferValues, { organisationId, photos, exponentOf }: { readonly organisationId: string; readonly photos: number; readonly exponentOf: (currency: string) => number }): OfferCheck | undefined {
  const language = useLanguage();
  const { title, ...change } = toOfferChange(values, exponentOf);
  const named = title && (title.ru || title.en) ? { title } : {};
  const [asked] = useDebouncedValue(JSON.stringify({ side: values.side, organisationId, photos, ...change, ...named }), typing);
  const { data } = useQuery({
    queryKey: ['offers', 'check', language, asked], retry: false, placeholderData: keepPreviousData, staleTime: Infinity,
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/offer-checks', { body: JSON.parse(asked) as { side: 'offer' | 'request' }, signal })),
  });
  return data;
}

/** What a rule says of each field, by path. */
export function ruleErrors(check: OfferCheck | undefined, say: (finding: OfferCheck['problems'][number]) => string): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const finding of check?.problems ?? []) errors[finding.path] ??= say(finding);
  return errors;
}
