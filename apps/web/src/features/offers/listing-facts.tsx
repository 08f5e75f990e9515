import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import type { TitleOf } from '../../lib/use-titles';
import { FactTable } from '../../ui/fact-table';

export type PublicListing = Omit<components['schemas']['OfferDto'], 'inside'>;

/** Price, amounts, places and everything else of a listing that is no running text. */
export function ListingFacts({
  listing,
  titleOf,
  exponent,
}: {
  readonly listing: PublicListing;
  readonly titleOf: TitleOf;
  /** Digits of the minor unit of the price's currency. */
  readonly exponent?: number | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const {
    price,
    priceUnit,
    quantity,
    capacityPerMonth,
    incoterms,
    targetCountries,
    targetFormats,
    excludedCountries,
    forms,
    certificates,
    languages,
    expiresAt,
    number,
  } = listing;
  const amount = (value: typeof quantity) => value && `${format.number(value.amount, 3)} ${titleOf('units', value.unit)}`;
  const names = (vocabulary: Parameters<TitleOf>[0], codes: readonly string[]) => codes.map((code) => titleOf(vocabulary, code)).join(', ');
  const money = price && format.money(price, exponent === undefined ? {} : { exponent });
  const lines = [
    ['price', money ? (priceUnit ? t('listing.pricePer', { price: money, unit: titleOf('units', priceUnit) }) : money) : t('listing.onRequest')],
    ['quantity', amount(quantity)],
    ['capacity', amount(capacityPerMonth)],
    ['forms', names('cooperationForms', forms)],
    ['incoterms', incoterms.map((code) => `${code} — ${titleOf('incoterms', code)}`).join('; ')],
    ['countries', names('countries', targetCountries)],
    ['formats', names('formats', targetFormats)],
    ['excluded', names('countries', excludedCountries)],
    ['certificates', names('certificates', certificates)],
    ['languages', names('languages', languages)],
    ['expires', format.date(expiresAt, zone)],
    ['number', number],
  ] as const;
  return <FactTable lines={lines.map(([name, value]) => ({ name: t(`listing.fact.${name}`), value }))} />;
}
