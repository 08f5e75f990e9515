import type {
  Certificate,
  City,
  ClassifierCode,
  Code,
  CooperationForm,
  Country,
  Currency,
  Format,
  Incoterm,
  ListingRule,
  Service,
  Subject,
  Term,
  Title,
  Unit,
} from './entries';

const both = (code: Code): Title => ({ ru: code.title.ru ?? code.title.en ?? code.code, en: code.title.en ?? code.title.ru ?? code.code });
const text = (code: Code, name: string): string => code.facts[name] ?? '';
const number = (code: Code, name: string): number => Number(code.facts[name] ?? 0);
const inBoth = (code: Code, ru: string, en: string): Title => ({ ru: text(code, ru), en: text(code, en) });
const listed = (commaSeparated: string): string[] =>
  commaSeparated
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Each function below makes one kind of entry from a stored code; a language that is missing is filled from the other. */
export const termOf = (code: Code): Term => ({ code: code.code, title: both(code) });

export const classifierCodeOf = (code: Code): ClassifierCode => ({ code: code.code, parent: code.parent, title: code.title });

export const countryOf = (code: Code): Country => ({
  ...termOf(code),
  alpha3: text(code, 'alpha3'),
  numeric: text(code, 'numeric'),
  macroRegion: text(code, 'macro_region'),
  currency: text(code, 'currency'),
  calling: text(code, 'calling'),
  lat: number(code, 'lat'),
  lng: number(code, 'lng'),
});

export const subjectOf = (code: Code): Subject => ({
  ...termOf(code),
  iso: code.facts['iso'] ?? null,
  kind: text(code, 'kind'),
  federalDistrict: code.facts['federal_district'] ?? null,
  capital: inBoth(code, 'capital_ru', 'capital_en'),
  lat: number(code, 'lat'),
  lng: number(code, 'lng'),
  tile: { column: number(code, 'tile_col'), row: number(code, 'tile_row') },
  restrictedTerritory: text(code, 'restricted_territory') === '1',
});

export const formatOf = (code: Code): Format => ({ ...termOf(code), shortTitle: inBoth(code, 'ru_short', 'en_short') });

export const currencyOf = (code: Code): Currency => ({ ...termOf(code), numeric: text(code, 'numeric'), exponent: number(code, 'exponent') });

export const cooperationFormOf = (code: Code): CooperationForm => ({ ...termOf(code), fit: listed(text(code, 'fit')) });

export const certificateOf = (code: Code): Certificate => ({ ...termOf(code), about: inBoth(code, 'about_ru', 'about_en') });

export const unitOf = (code: Code): Unit => ({ ...termOf(code), rec20: text(code, 'rec20'), shortTitle: inBoth(code, 'ru_short', 'en_short') });

export const incotermOf = (code: Code): Incoterm => ({ ...termOf(code), mode: text(code, 'mode') === 'sea' ? 'sea' : 'any' });

export const listingRuleOf = (code: Code): ListingRule => ({
  ...termOf(code),
  words: { ru: listed(code.words.ru), en: listed(code.words.en) },
  effect: text(code, 'effect') === 'block' ? 'block' : 'warn',
});

export const serviceOf = (code: Code): Service => ({ ...termOf(code), okved: text(code, 'okved') });

export const cityOf = (code: Code): City => ({
  ...termOf(code),
  country: text(code, 'country'),
  lat: number(code, 'lat'),
  lng: number(code, 'lng'),
  zone: text(code, 'zone'),
});
