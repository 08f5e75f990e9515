import { useTranslation } from 'react-i18next';

const named = [
  'side',
  'type',
  'title',
  'description',
  'terms',
  'codes',
  'forms',
  'targetCountries',
  'targetFormats',
  'excludedCountries',
  'quantity',
  'capacityPerMonth',
  'price',
  'priceUnit',
  'incoterms',
  'certificates',
  'languages',
  'clauseTag',
  'expiresOn',
  'photos',
] as const;
const others: Readonly<Record<string, (typeof named)[number]>> = {
  hs: 'codes',
  okved: 'codes',
  svc: 'codes',
  markets: 'targetCountries',
  expiresAt: 'expiresOn',
};

/** The name people know a field of a listing by; texts say their language. */
export function useOfferFieldName(): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const [first = '', second] = path.split('.');
    const known = named.find((name) => name === first) ?? others[first];
    if (!known) return path;
    const name = t(`offers.field.${known}`);
    return second === 'ru' || second === 'en' ? `${name} (${second})` : name;
  };
}

/** Names of the fields by the paths that the server may find fault with. */
export function useOfferLabels(): Readonly<Record<string, string>> {
  const name = useOfferFieldName();
  const texts = ['title', 'description', 'terms'].flatMap((field) => [`${field}.ru`, `${field}.en`]);
  const lists = ['hs', 'okved', 'svc', 'forms', 'targetCountries', 'excludedCountries', 'certificates', 'languages'].flatMap((field) =>
    [0, 1, 2, 3, 4].map((index) => `${field}.${index}`),
  );
  return Object.fromEntries(
    [...named, ...Object.keys(others), ...texts, ...lists, 'quantity.unit', 'quantity.amount', 'price.currency', 'price.amountMinor'].map((path) => [
      path,
      name(path),
    ]),
  );
}
