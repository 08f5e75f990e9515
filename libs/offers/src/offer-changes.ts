import { languages } from '@zemlyak/kernel';
import { bilingualFields, listFields, type OfferContent } from './offer-content';

/** One field that differs between two texts of a listing. Texts and amounts have `before` and `after`, lists what came and went. */
export interface FieldChange {
  /** "title.ru", "hs", "price" … */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const plainFields = ['type', 'quantity', 'capacityPerMonth', 'price', 'priceUnit', 'clauseTag'] as const;

/** Field by field what changed, in the order of the form; nothing for what stayed. */
export function changesBetween(before: OfferContent, after: OfferContent): FieldChange[] {
  const texts = bilingualFields.flatMap((field) =>
    languages.map((language) => valueChange(`${field}.${language}`, before[field][language] ?? null, after[field][language] ?? null)),
  );
  const plain = plainFields.map((field) => valueChange(field, written(before[field]), written(after[field])));
  const lists = listFields.map((field) => listChange(field, before[field], after[field]));
  return [...texts, ...plain, ...lists].filter((change) => change !== null);
}

/** Names of the fields that differ, without the language: for facts and highlights. */
export const changedFields = (before: OfferContent, after: OfferContent): string[] => [
  ...new Set(changesBetween(before, after).map((change) => change.field.split('.')[0]!)),
];

function valueChange(field: string, before: string | null, after: string | null): FieldChange | null {
  return before === after ? null : { field, before, after, added: [], removed: [] };
}

function listChange(field: string, before: readonly string[], after: readonly string[]): FieldChange | null {
  const added = after.filter((value) => !before.includes(value)),
    removed = before.filter((value) => !after.includes(value));
  return added.length || removed.length ? { field, before: null, after: null, added, removed } : null;
}

/** Amounts as "500 166" (unit of OKEI) and money as "150000 RUB" in minor units; the page puts them in words. */
function written(value: OfferContent[(typeof plainFields)[number]]): string | null {
  if (value === null || typeof value === 'string') return value;
  return 'currency' in value ? `${value.amountMinor} ${value.currency}` : `${value.amount} ${value.unit}`;
}
