import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { fieldErrors, ProblemError, type ProblemBody, unwrap } from '../../lib/problems';
import type { OfferCheck } from './offer-queries';
import { type OfferValues, toOfferChange } from './offer-values';

const typing = 600;

/** What was found of a listing being written: either a judgement, or faults that make one impossible. */
interface Answer {
  readonly check?: OfferCheck;
  readonly problem?: ProblemBody;
}

async function judge(body: string, signal: AbortSignal): Promise<Answer> {
  try {
    return { check: await unwrap(api.POST('/api/v1/offer-checks', { body: JSON.parse(body) as { side: 'offer' | 'request' }, signal })) };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.errors) return { problem: error.problem };
    throw error;
  }
}

interface Surroundings {
  readonly organisationId: string;
  /** Photos added so far. */
  readonly photos: number;
  readonly exponentOf: (currency: string) => number;
}

/** What the server says of the listing while it is being written: rules, completeness, what is missing and why; and faults by field. */
export function useOfferCheck(
  values: OfferValues,
  { organisationId, photos, exponentOf }: Surroundings,
): { readonly check?: OfferCheck; readonly faults: Readonly<Record<string, string>> } {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, ...change } = toOfferChange(values, exponentOf);
  const named = title && (title.ru || title.en) ? { title } : {};
  const [asked] = useDebouncedValue(JSON.stringify({ side: values.side, organisationId, photos, ...change, ...named }), typing);
  const { data } = useQuery({
    queryKey: ['offers', 'check', language, asked],
    retry: false,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    queryFn: ({ signal }) => judge(asked, signal),
  });
  return { check: data?.check, faults: data?.problem ? fieldErrors(data.problem, t) : {} };
}

/** What a rule says of each field, by path. */
export function ruleErrors(check: OfferCheck | undefined, say: (finding: OfferCheck['problems'][number]) => string): Readonly<Record<string, string>> {
  const errors: Record<string, string> = {};
  for (const finding of check?.problems ?? []) errors[finding.path] ??= say(finding);
  return errors;
}
