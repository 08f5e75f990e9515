import type { OfferContent } from './review-queries';

/** A value of a change, read from the text the server writes it in. */
export type WrittenValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: number; readonly unit: string }
  | { readonly kind: 'money'; readonly amountMinor: number; readonly currency: string }
  | { readonly kind: 'entry'; readonly list: 'listingTypes' | 'units'; readonly code: string };

/** Reads "500 166" as an amount and "150000 RUB" as money in minor units; texts stay texts. */
export function readWritten(field: string, written: string): WrittenValue {
  const [number = '', mark = ''] = written.split(' ');
  if (field === 'price') return { kind: 'money', amountMinor: Number(number), currency: mark };
  if (field === 'quantity' || field === 'capacityPerMonth') return { kind: 'amount', amount: Number(number), unit: mark };
  if (field === 'type') return { kind: 'entry', list: 'listingTypes', code: written };
  if (field === 'priceUnit') return { kind: 'entry', list: 'units', code: written };
  return { kind: 'text', text: written };
}

/** The vocabulary that names the values of a list of a listing; none for codes of the classifiers. */
export const vocabularyOf = {
  forms: 'cooperationForms',
  targetCountries: 'countries',
  excludedCountries: 'countries',
  targetFormats: 'formats',
  incoterms: 'incoterms',
  certificates: 'certificates',
  languages: 'languages',
} as const satisfies Partial<Record<keyof OfferContent, string>>;

/** Names of a listing's fields that are lists with names in a vocabulary. */
export type NamedList = keyof typeof vocabularyOf;

export function isNamedList(field: string): field is NamedList {
  return field in vocabularyOf;
}

/** Classifier of a list of codes. */
export const schemeOf: Readonly<Record<string, 'hs' | 'okved2' | 'svc'>> = { hs: 'hs', okved: 'okved2', svc: 'svc' };
