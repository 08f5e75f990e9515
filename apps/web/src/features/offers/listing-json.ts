import { type MoneyAmount, toDecimal } from '../../i18n/money';
import type { PublicListing } from './listing-facts';

const priceOf = ({ amountMinor, currency }: MoneyAmount, exponent: number) => ({ price: toDecimal(amountMinor, exponent), priceCurrency: currency });

/** A listing for search engines; an offer as goods or a service for sale, a request as a demand. @source schema.org Offer, Demand */
export function listingJson(listing: PublicListing, address: string, exponent: number): Record<string, unknown> {
  const { side, type, title, description, price, organisation, expiresAt, number } = listing;
  return {
    '@context': 'https://schema.org',
    '@type': side === 'offer' ? 'Offer' : 'Demand',
    '@id': address,
    url: address,
    sku: number,
    validThrough: expiresAt,
    itemOffered: {
      '@type': type === 'goods' ? 'Product' : 'Service',
      name: title.ru ?? title.en,
      ...(description.ru || description.en ? { description: description.ru ?? description.en } : {}),
    },
    [side === 'offer' ? 'offeredBy' : 'seller']: { '@type': 'Organization', name: organisation.nameRu ?? organisation.nameLatin },
    ...(price ? priceOf(price, exponent) : {}),
  };
}
