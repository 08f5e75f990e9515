import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Bilingual, Day, Language } from '@zemlyak/kernel';
import type { ConceptSource } from './concepts/concept-index';
import { ReferenceQueries } from './reference.queries';
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
  Unit,
} from './vocabulary/entries';
import { conceptSchemes, type CodeScheme } from './vocabulary/schemes';
import type { Snapshot } from './vocabulary/snapshot';
import { VocabularyLoader } from './vocabulary/vocabulary-loader';

/** How often a process looks whether another one changed the tables. Milliseconds. */
const LOOK_EVERY = 30_000;

/** The vocabularies, answered from memory, the same for every actor. A change made in this process is seen at once, one made in another within half a minute. */
@Injectable()
export class Reference implements OnModuleInit, OnApplicationShutdown, ConceptSource {
  private readonly log = new Logger('reference');
  private held?: Snapshot;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly loader: VocabularyLoader,
    private readonly queries: ReferenceQueries,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.loader.load();
    await this.refresh();
    this.timer = setInterval(
      () => void this.refresh().catch((error: unknown) => this.log.warn(`cannot look for changes: ${String(error)}`)),
      LOOK_EVERY,
    ).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Reads the tables again if they changed, or if a day has passed. */
  async refresh(now = new Date()): Promise<void> {
    if (this.held?.isOf(await this.queries.edition(), now)) return;
    this.held = await this.queries.snapshot(now);
  }

  /** Changes with the content; for ETags and for caches built on the vocabularies. */
  get edition(): string {
    return this.snapshot.edition;
  }

  countries(): readonly Country[] {
    return this.snapshot.countries;
  }
  country(code: string): Country | undefined {
    return this.snapshot.country(code);
  }
  subjects(): readonly Subject[] {
    return this.snapshot.subjects;
  }
  macroRegions(): readonly Term[] {
    return this.snapshot.macroRegions;
  }
  federalDistricts(): readonly Term[] {
    return this.snapshot.federalDistricts;
  }
  formats(): readonly Format[] {
    return this.snapshot.formats;
  }
  currencies(): readonly Currency[] {
    return this.snapshot.currencies;
  }
  currency(code: string): Currency | undefined {
    return this.snapshot.currencies.find((currency) => currency.code === code);
  }
  languages(): readonly Term[] {
    return this.snapshot.languages;
  }
  okved(): readonly ClassifierCode[] {
    return this.snapshot.okved;
  }
  hs(): readonly ClassifierCode[] {
    return this.snapshot.hs;
  }
  services(): readonly Service[] {
    return this.snapshot.services;
  }
  cooperationForms(): readonly CooperationForm[] {
    return this.snapshot.cooperationForms;
  }
  certificates(): readonly Certificate[] {
    return this.snapshot.certificates;
  }
  units(): readonly Unit[] {
    return this.snapshot.units;
  }
  incoterms(): readonly Incoterm[] {
    return this.snapshot.incoterms;
  }
  listingRules(): readonly ListingRule[] {
    return this.snapshot.listingRules;
  }
  listingTypes(): readonly Term[] {
    return this.snapshot.listingTypes;
  }
  cities(): readonly City[] {
    return this.snapshot.cities;
  }

  /** True for a code that may be chosen now; false for unknown and dropped ones. */
  has(scheme: CodeScheme, code: string): boolean {
    return this.snapshot.has(scheme, code);
  }

  /** The name in the language, else in the other one; the code itself when it is unknown. Dropped codes keep their name. */
  title(scheme: CodeScheme, code: string, language: Language): string {
    return this.snapshot.title(scheme, code, language) ?? code;
  }

  /** The name in both languages; empty for an unknown code. */
  titles(scheme: CodeScheme, code: string): Bilingual {
    return this.snapshot.code(scheme, code)?.title ?? {};
  }

  /** Formats that the country is a member of on the day. Observers, partners and the invited do not count. */
  formatsOf(country: string, day: Day): string[] {
    return this.snapshot.formatsOf(country, day);
  }

  /** Countries that are members of the format on the day. */
  membersOf(format: string, day: Day): string[] {
    return this.snapshot.membersOf(format, day);
  }

  /** null for an unknown country */
  macroRegionOf(country: string): string | null {
    return this.country(country)?.macroRegion ?? null;
  }

  /** Codes that plain words are matched with. */
  concepts(): readonly Code[] {
    return conceptSchemes.flatMap((scheme) => this.snapshot.codes(scheme));
  }

  private get snapshot(): Snapshot {
    if (!this.held) throw new Error('the vocabularies are read when the module starts; they are not there yet');
    return this.held;
  }
}
