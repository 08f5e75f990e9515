import { useTranslation } from 'react-i18next';

const named = [
  'nameRu',
  'nameLatin',
  'legalName',
  'country',
  'subject',
  'city',
  'identifiers',
  'codes',
  'languages',
  'about',
  'website',
  'capacities',
  'certificates',
  'exportExperience',
  'employees',
  'foundedYear',
] as const;
const others: Readonly<Record<string, (typeof named)[number]>> = { hs: 'codes', okved: 'codes' };

/** The name people know a field of the profile by; `path` may point inside it ("about.en"). */
export function useProfileFieldName(): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const first = path.split('.')[0] ?? path;
    const known = named.find((name) => name === first) ?? others[first];
    return known ? t(`company.field.${known}`) : path;
  };
}

/** Names of the fields by the paths that the server may find fault with. */
export function useProfileLabels(): Readonly<Record<string, string>> {
  const name = useProfileFieldName();
  const inside = [0, 1, 2, 3, 4].flatMap((index) => [
    `identifiers.${index}`,
    `identifiers.${index}.value`,
    `identifiers.${index}.scheme`,
    `hs.${index}`,
    `okved.${index}`,
    `capacities.${index}.amount`,
    `certificates.${index}.code`,
  ]);
  const paths = [...named, ...Object.keys(others), 'about.ru', 'about.en', 'exportExperience.since', 'exportExperience.countries', ...inside];
  return Object.fromEntries(paths.map((path) => [path, name(path)]));
}
