import type { components } from '@zemlyak/api-client';
import { toDecimal } from '../../i18n/money';
import type { Code } from '../../lib/reference';
import type { BilingualText } from '../../ui/bilingual-field';
import type { Offer, OfferSide } from './offer-queries';

type Content = components['schemas']['OfferContentDto'];
/** What the server is sent of a listing being written. */
export type OfferChange = components['schemas']['ChangeOfferDto'];
/** What a number field holds: nothing, a number, or what is being typed. */
export type Typed = number | string;
export interface QuantityValues {
  readonly amount: Typed;
  readonly unit: string;
}

/** A listing as its form holds it; names are those of the record, so that the server's errors find their fields. */
export interface OfferValues extends Record<string, unknown> {
  side: OfferSide;
  type: Content['type'];
  title: BilingualText;
  description: BilingualText;
  terms: BilingualText;
  codes: readonly Code[];
  forms: string[];
  targetCountries: string[];
  targetFormats: string[];
  excludedCountries: string[];
  quantity: QuantityValues;
  capacityPerMonth: QuantityValues;
  pricing: 'request' | 'given';
  price: { amount: Typed; currency: string };
  priceUnit: string;
  incoterms: string[];
  certificates: string[];
  languages: string[];
  clauseTag: string;
  /** Calendar day of the end; empty: six months from now. */
  expiresOn: string;
}

const kilogram = '166';
const nothing: BilingualText = { ru: '', en: '' };

/** An empty form. */
export function emptyOffer(side: OfferSide, language: 'ru' | 'en'): OfferValues {
  return {
    side,
    type: 'goods',
    title: nothing,
    description: nothing,
    terms: nothing,
    codes: [],
    forms: [],
    targetCountries: [],
    targetFormats: [],
    excludedCountries: [],
    quantity: { amount: '', unit: kilogram },
    capacityPerMonth: { amount: '', unit: kilogram },
    pricing: 'request',
    price: { amount: '', currency: 'RUB' },
    priceUnit: '',
    incoterms: [],
    certificates: [],
    languages: [language],
    clauseTag: '',
    expiresOn: '',
  };
}

const both = (text: { readonly ru?: string; readonly en?: string }): BilingualText => ({ ru: text.ru ?? '', en: text.en ?? '' });
const codesOf = ({ hs, okved, svc }: Pick<Content, 'hs' | 'okved' | 'svc'>): Code[] => [
  ...hs.map((code) => ({ scheme: 'hs' as const, code })),
  ...okved.map((code) => ({ scheme: 'okved2' as const, code })),
  ...svc.map((code) => ({ scheme: 'svc' as const, code })),
];
const quantityOf = (quantity: Content['quantity']): QuantityValues =>
  quantity ? { amount: quantity.amount, unit: quantity.unit } : { amount: '', unit: kilogram };

/** The text being worked on: the one that waits or was returned, else the live one. */
export function workingContent(offer: Offer): Content {
  const pending = offer.inside?.pending;
  return pending && pending.state !== 'approved' && pending.state !== 'withdrawn' && pending.content ? pending.content : offer;
}

/**
 * Fills the form from the listing.
 * @param exponentOf digits of the minor unit of a currency
 */
export function toOfferValues(offer: Offer, exponentOf: (currency: string) => number): OfferValues {
  const content = workingContent(offer);
  const { type, forms, targetCountries, targetFormats, excludedCountries, incoterms, certificates, languages, price } = content;
  return {
    side: offer.side,
    type,
    title: both(content.title),
    description: both(content.description),
    terms: both(content.terms),
    codes: codesOf(content),
    forms: [...forms],
    targetCountries: [...targetCountries],
    targetFormats: [...targetFormats],
    excludedCountries: [...excludedCountries],
    quantity: quantityOf(content.quantity),
    capacityPerMonth: quantityOf(content.capacityPerMonth),
    pricing: price ? 'given' : 'request',
    price: price ? { amount: toDecimal(price.amountMinor, exponentOf(price.currency)), currency: price.currency } : { amount: '', currency: 'RUB' },
    priceUnit: content.priceUnit ?? '',
    incoterms: [...incoterms],
    certificates: [...certificates],
    languages: [...languages],
    clauseTag: content.clauseTag ?? '',
    expiresOn: offer.expiresAt.slice(0, 10),
  };
}

/**
 * A typed amount in minor units, without passing through a fraction: "19.99" of a currency with two digits is 1999.
 * @returns null for an empty or unreadable field
 */
export function toMinor(typed: Typed, exponent: number): number | null {
  const text = String(typed).trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const [whole = '0', fraction = ''] = text.split('.');
  return Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
}

const filled = (text: BilingualText) => ({ ...(text.ru.trim() && { ru: text.ru.trim() }), ...(text.en.trim() && { en: text.en.trim() }) });

function sentQuantity({ amount, unit }: QuantityValues): { amount: number; unit: string } | null {
  const number = Number(amount);
  return String(amount).trim() === '' || Number.isNaN(number) ? null : { amount: number, unit };
}

/** Off the market at the end of the chosen day, UTC. */
export const endOf = (day: string): string => `${day}T23:59:59.000Z`;

/** What the server is sent: the whole form; empty fields empty the record's. */
export function toOfferChange(values: OfferValues, exponentOf: (currency: string) => number): OfferChange {
  const codes = (scheme: Code['scheme']) => values.codes.filter((code) => code.scheme === scheme).map(({ code }) => code);
  const amountMinor = values.pricing === 'given' ? toMinor(values.price.amount, exponentOf(values.price.currency)) : null;
  return {
    type: values.type,
    title: filled(values.title),
    description: filled(values.description),
    terms: filled(values.terms),
    hs: codes('hs'),
    okved: codes('okved2'),
    svc: codes('svc'),
    forms: values.forms,
    targetCountries: values.targetCountries,
    targetFormats: values.targetFormats,
    excludedCountries: values.excludedCountries,
    quantity: sentQuantity(values.quantity),
    capacityPerMonth: values.side === 'offer' ? sentQuantity(values.capacityPerMonth) : null,
    price: amountMinor === null ? null : { amountMinor, currency: values.price.currency },
    priceUnit: amountMinor === null ? null : values.priceUnit || null,
    incoterms: values.incoterms,
    certificates: values.certificates,
    languages: values.languages,
    clauseTag: values.clauseTag.trim() || null,
  };
}

/** Fields of the record that the form shows under another name, and the input that stands for a group of fields. */
const shownAs: Readonly<Record<string, string>> = {
  hs: 'codes',
  okved: 'codes',
  svc: 'codes',
  markets: 'targetCountries',
  expiresAt: 'expiresOn',
  quantity: 'quantity.amount',
  capacityPerMonth: 'capacityPerMonth.amount',
  price: 'price.amount',
};

/** `id` of the input for a path of the server ("hs.0", "description", "price.currency"). */
export function offerFieldId(path: string): string {
  const [first = '', second] = path.split('.');
  if (['title', 'description', 'terms'].includes(first)) return `${first}.${second ?? 'ru'}`;
  return shownAs[first] ?? first;
}
