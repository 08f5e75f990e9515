import type { PublicOrganisation } from './public-brief';

/** An organisation for search engines. People and contacts are never in it. @source schema.org Organization */
export function organisationJson(organisation: PublicOrganisation, address: string): Record<string, unknown> {
  const { nameRu, nameLatin, legalName, country, city, website, foundedYear, about } = organisation;
  const names = [nameRu, nameLatin].filter((name): name is string => name !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': address,
    url: website ?? address,
    name: names[0] ?? legalName,
    legalName,
    ...(names[1] ? { alternateName: names[1] } : {}),
    ...(about.ru || about.en ? { description: about.ru ?? about.en } : {}),
    ...(foundedYear ? { foundingDate: String(foundedYear) } : {}),
    address: { '@type': 'PostalAddress', addressCountry: country, ...(city ? { addressLocality: city } : {}) },
  };
}
