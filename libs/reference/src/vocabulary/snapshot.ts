import { dayOf, readable, within, type Day, type Language } from '@zemlyak/kernel';
import * as entry from './entry-of';
import type {
  Certificate,
  City,
  ClassifierCode,
  Code,
  CooperationForm,
  Country,
  Currency,
  DatedMembership,
  Format,
  Incoterm,
  ListingRule,
  Service,
  Subject,
  Term,
  Unit,
} from './entries';
import type { StoredScheme } from './schemes';

/** All small vocabularies at one moment, read-only and ready for synchronous answers. */
export class Snapshot {
  readonly countries: readonly Country[];
  readonly subjects: readonly Subject[];
  readonly macroRegions: readonly Term[];
  readonly federalDistricts: readonly Term[];
  readonly formats: readonly Format[];
  readonly currencies: readonly Currency[];
  readonly languages: readonly Term[];
  readonly cooperationForms: readonly CooperationForm[];
  readonly certificates: readonly Certificate[];
  readonly units: readonly Unit[];
  readonly incoterms: readonly Incoterm[];
  readonly listingRules: readonly ListingRule[];
  readonly listingTypes: readonly Term[];
  readonly services: readonly Service[];
  readonly cities: readonly City[];
  readonly hs: readonly ClassifierCode[];
  readonly okved: readonly ClassifierCode[];
  private readonly countryByCode: ReadonlyMap<string, Country>;
  private readonly byScheme = new Map<StoredScheme, Map<string, Code>>();

  /**
   * @param edition changes whenever anything in the snapshot does
   * @param day codes that ended before it are known by title only
   */
  constructor(
    readonly edition: string,
    codes: readonly Code[],
    private readonly memberships: readonly DatedMembership[],
    private readonly day: Day,
  ) {
    for (const code of codes) {
      let scheme = this.byScheme.get(code.scheme);
      if (!scheme) this.byScheme.set(code.scheme, (scheme = new Map<string, Code>()));
      scheme.set(code.code, code);
    }
    const all = <Entry>(scheme: StoredScheme, make: (code: Code) => Entry): Entry[] => this.codes(scheme).map(make);
    this.countries = all('country', entry.countryOf);
    this.countryByCode = new Map(this.countries.map((country) => [country.code, country]));
    this.subjects = all('subject', entry.subjectOf);
    this.macroRegions = all('macro_region', entry.termOf);
    this.federalDistricts = all('federal_district', entry.termOf);
    this.formats = all('format', entry.formatOf);
    this.currencies = all('currency', entry.currencyOf);
    this.languages = all('language', entry.termOf);
    this.cooperationForms = all('form', entry.cooperationFormOf);
    this.certificates = all('certificate', entry.certificateOf);
    this.units = all('unit', entry.unitOf);
    this.incoterms = all('incoterm', entry.incotermOf);
    this.listingRules = all('listing_rule', entry.listingRuleOf);
    this.listingTypes = all('listing_type', entry.termOf);
    this.services = all('svc', entry.serviceOf);
    this.cities = all('city', entry.cityOf);
    this.hs = all('hs', entry.classifierCodeOf);
    this.okved = all('okved2', entry.classifierCodeOf);
  }

  /** True when it was made from this edition on this day. */
  isOf(edition: string, now: Date): boolean {
    return this.edition === edition && this.day === dayOf(now);
  }

  country(code: string): Country | undefined {
    return this.countryByCode.get(code);
  }

  /** Open codes of a scheme in their own order; empty for schemes not held in memory. */
  codes(scheme: StoredScheme): Code[] {
    return [...(this.byScheme.get(scheme)?.values() ?? [])].filter((code) => this.isOpen(code));
  }

  /** True for a code that may be chosen now. */
  has(scheme: StoredScheme, code: string): boolean {
    const found = this.code(scheme, code);
    return found !== undefined && this.isOpen(found);
  }

  /** Any code, dropped ones too. */
  code(scheme: StoredScheme, code: string): Code | undefined {
    return this.byScheme.get(scheme)?.get(code);
  }

  /** The code's name in the language, else in the other one; null for an unknown code. */
  title(scheme: StoredScheme, code: string, language: Language): string | null {
    const found = this.code(scheme, code);
    return found ? (readable(found.title, language)?.text ?? null) : null;
  }

  /** Formats that the country is a member of on the day, in the list's order. */
  formatsOf(country: string, day: Day): string[] {
    const belongs = new Set(this.memberships.filter((m) => m.country === country && isMember(m, day)).map((m) => m.format));
    return this.formats.map((format) => format.code).filter((code) => belongs.has(code));
  }

  /** Countries that are members of the format on the day, by code. */
  membersOf(format: string, day: Day): string[] {
    return this.memberships
      .filter((m) => m.format === format && isMember(m, day))
      .map((m) => m.country)
      .sort();
  }

  private isOpen(code: Code): boolean {
    return code.validTo === null || code.validTo >= this.day;
  }
}

const isMember = (membership: DatedMembership, day: Day): boolean => membership.status === 'member' && within(day, membership.validFrom, membership.validTo);
