import type { components } from '@zemlyak/api-client';

/** What the reviewer may decide. Offers are returned, never rejected. */
export type Verdict = components['schemas']['ReviewVerdict'];
export type ReviewKind = 'organisation' | 'offer';

/** A decision as its form holds it. */
export interface DecisionValues extends Record<string, unknown> {
  verdict: Verdict | '';
  remarks: { field: string; text: string }[];
  reason: string;
}

export const noDecision: DecisionValues = { verdict: '', remarks: [], reason: '' };

/** Fields a reviewer can mark, in the order of the record. */
export const remarkable: Readonly<Record<ReviewKind, readonly string[]>> = {
  organisation: [
    'legalName',
    'nameRu',
    'nameLatin',
    'country',
    'subject',
    'city',
    'identifiers',
    'about',
    'hs',
    'okved',
    'capacities',
    'certificates',
    'exportExperience',
    'languages',
    'website',
    'employees',
    'foundedYear',
    'photos',
  ],
  offer: [
    '',
    'title',
    'description',
    'terms',
    'type',
    'hs',
    'okved',
    'svc',
    'forms',
    'targetCountries',
    'targetFormats',
    'excludedCountries',
    'quantity',
    'capacityPerMonth',
    'price',
    'incoterms',
    'certificates',
    'languages',
    'clauseTag',
    'photos',
    'files',
  ],
};

/** Verdicts of a kind of record, in the order they are offered. */
export const verdicts: Readonly<Record<ReviewKind, readonly Verdict[]>> = { organisation: ['approve', 'return', 'reject'], offer: ['approve', 'return'] };

/** What a form lacks before it can be sent; keys of the sentences by path. */
export function lacksOf({ verdict, remarks, reason }: DecisionValues): Readonly<Record<string, 'verdict' | 'remarks' | 'words' | 'reason'>> {
  if (verdict === '') return { verdict: 'verdict' };
  if (verdict === 'reject') return reason.trim().length < 3 ? { reason: 'reason' } : {};
  if (verdict !== 'return') return {};
  if (remarks.length === 0) return { remarks: 'remarks' };
  return Object.fromEntries(remarks.flatMap(({ text }, index) => (text.trim().length < 3 ? [[`remarks.${index}.text`, 'words'] as const] : [])));
}

/** The decision as the server takes it: words only where they belong to it. */
export function toDecision({ verdict, remarks, reason }: DecisionValues): {
  readonly verdict: Verdict;
  readonly remarks?: { field: string; text: string }[];
  readonly reason?: string;
} {
  if (verdict === '') throw new TypeError('nothing is decided');
  if (verdict === 'return') return { verdict, remarks: remarks.map(({ field, text }) => ({ field, text: text.trim() })) };
  return verdict === 'reject' ? { verdict, reason: reason.trim() } : { verdict };
}
