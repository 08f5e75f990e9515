import { InvalidInput, languages, tidy, type FieldError } from '@zemlyak/kernel';
import type { CodeScheme, Reference } from '@zemlyak/reference';
import { bilingualFields, listFields, type OfferChange } from './offer-content';

/** The vocabulary of each list of codes. */
const schemes: Readonly<Record<(typeof listFields)[number], CodeScheme>> = {
  hs: 'hs',
  okved: 'okved2',
  svc: 'svc',
  forms: 'form',
  targetCountries: 'country',
  targetFormats: 'format',
  excludedCountries: 'country',
  incoterms: 'incoterm',
  certificates: 'certificate',
  languages: 'language',
};

type Codes = Pick<Reference, 'has' | 'currency'>;

/**
 * Trims texts, removes repeated codes, and checks every code, unit and currency, and that no text gives contacts away.
 * @throws InvalidInput naming every wrong value at once
 */
export function checkedContent(reference: Codes, change: OfferChange): OfferChange {
  const errors = [
    ...emptied(change),
    ...contactsIn(change),
    ...listFields.flatMap((field) => unknownCodes(reference, field, change[field] ?? [])),
    ...amountErrors(reference, change),
    ...contradictions(change),
  ];
  if (errors.length) throw new InvalidInput({ errors });
  const tidied: Record<string, unknown> = { ...change };
  for (const field of bilingualFields) if (change[field]) tidied[field] = tidy(change[field]);
  for (const field of listFields) if (change[field]) tidied[field] = [...new Set(change[field])];
  return tidied as OfferChange;
}

const MAIL_OR_PHONE = /[^\s@]+@[^\s@]+\.[\p{L}]{2,}|\+\d[\d\s()-]{8,}\d/u;

/** Contacts open when both sides agreed, so a public text has none. */
function contactsIn(change: OfferChange): FieldError[] {
  return bilingualFields.flatMap((field) =>
    languages.flatMap((language) => (MAIL_OR_PHONE.test(change[field]?.[language] ?? '') ? [{ path: `${field}.${language}`, code: 'holdsContacts' }] : [])),
  );
}

/** Fields that may not be sent as null, and a title that would be left without a language. */
function emptied(change: OfferChange): FieldError[] {
  const nulls = ['type', ...bilingualFields, ...listFields]
    .filter((field) => change[field as keyof OfferChange] === null)
    .map((path) => ({ path, code: 'isDefined' }));
  const title = change.title && tidy(change.title);
  return title && !title.ru && !title.en ? [...nulls, { path: 'title', code: 'isBilingual' }] : nulls;
}

function unknownCodes(reference: Codes, field: (typeof listFields)[number], codes: readonly string[]): FieldError[] {
  return codes.flatMap((code, i) =>
    isKnown(reference, schemes[field], code) ? [] : [{ path: `${field}.${i}`, code: 'unknownCode', params: { value: code.slice(0, 40) } }],
  );
}

/** Goods may be stated finer than the classifier that we hold: 6 or 10 digits under a known heading. */
function isKnown(reference: Codes, scheme: CodeScheme, code: string): boolean {
  return reference.has(scheme, code) || (scheme === 'hs' && /^(\d{6}|\d{10})$/.test(code) && reference.has('hs', code.slice(0, 4)));
}

function amountErrors(reference: Codes, change: OfferChange): FieldError[] {
  const units = [
    ['quantity.unit', change.quantity?.unit],
    ['capacityPerMonth.unit', change.capacityPerMonth?.unit],
    ['priceUnit', change.priceUnit],
  ] as const;
  const unknownUnits = units.flatMap(([path, unit]) =>
    unit && !reference.has('unit', unit) ? [{ path, code: 'unknownCode', params: { value: unit.slice(0, 40) } }] : [],
  );
  return change.price && !reference.currency(change.price.currency) ? [...unknownUnits, { path: 'price.currency', code: 'isCurrency' }] : unknownUnits;
}

function contradictions(change: OfferChange): FieldError[] {
  return (change.excludedCountries ?? []).flatMap((country, i) =>
    change.targetCountries?.includes(country) ? [{ path: `excludedCountries.${i}`, code: 'wantedAndExcluded' }] : [],
  );
}
