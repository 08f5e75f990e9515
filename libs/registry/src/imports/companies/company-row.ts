import { InvalidInput, type Language } from '@zemlyak/kernel';
import type { Reference } from '@zemlyak/reference';
import type { ClientContact } from '../../clients/clients.service';
import type { AcceptedIdentifier } from '../../identifiers/check-identifier';
import { nameKey } from '../../names';
import type { CreateOrganisationInput } from '../../organisation';
import { checkProfile, checkWhole } from '../../profile';
import { CodeNames, RowReader } from '../cells';
import type { ImportRun, MappedRow, RowProblem } from '../import-kinds';
import { fieldOfScheme, schemeOf } from './company-fields';

/** A row of a file of companies as it was understood; `input` is there when nothing is wrong. */
export interface CompanyRow {
  readonly number: number;
  readonly problems: readonly RowProblem[];
  readonly keys: readonly string[];
  readonly input?: { readonly profile: CreateOrganisationInput; readonly identifiers: readonly AcceptedIdentifier[]; readonly client?: ClientContact };
}

/** Reads rows by the rules that hold for records written by hand. Made once for many rows: it looks names up in the vocabularies. */
export class CompanyRows {
  private readonly countries: CodeNames;
  private readonly subjects: CodeNames;
  private readonly languages: CodeNames;

  constructor(private readonly reference: Reference) {
    this.countries = new CodeNames(reference.countries(), {
      RU: ['РФ', 'Российская Федерация'],
      KG: ['Кыргызстан', 'Киргизия', 'Киргизстан'],
      BY: ['Белоруссия', 'Беларусь'],
      MD: ['Молдова', 'Молдавия'],
      TM: ['Туркмения', 'Туркменистан'],
      KZ: ['РК'],
      AE: ['ОАЭ', 'UAE'],
      GB: ['UK', 'Великобритания'],
      US: ['USA', 'США'],
    });
    this.subjects = new CodeNames(reference.subjects(), Object.fromEntries(reference.subjects().map(({ code, iso }) => [code, iso ? [iso] : []])));
    this.languages = new CodeNames(reference.languages());
  }

  read(run: ImportRun, { number, values }: MappedRow): CompanyRow {
    const reader = new RowReader(values);
    const profile = this.profileOf(run, reader, values),
      client = clientOf(reader, run.actor.language);
    const identifiers = profile && !reader.problems.length ? this.checked(reader, profile) : [];
    const keys = profile ? keysOf(profile, identifiers) : [];
    return reader.problems.length || !profile
      ? { number, problems: reader.problems, keys: [] }
      : { number, problems: [], keys, input: { profile, identifiers, ...(client && { client }) } };
  }

  private profileOf(run: ImportRun, reader: RowReader, values: Readonly<Record<string, string>>): CreateOrganisationInput | undefined {
    const nameRu = reader.text('nameRu', 2, 200),
      nameLatin = reader.text('nameLatin', 2, 200),
      legalName = reader.text('legalName', 2, 300) ?? nameRu ?? nameLatin;
    const country = reader.code('country', this.countries) ?? (values['country'] || run.anywhere ? undefined : run.organisation.country);
    const ownSubject = run.organisation.kind === 'agency' && !run.anywhere ? run.organisation.subject : null;
    const subject = reader.code('subject', this.subjects) ?? (values['subject'] ? undefined : ownSubject);
    const numbers = Object.entries(values).flatMap(([field, value]) => (schemeOf(field) ? [{ scheme: schemeOf(field)!, value }] : []));
    const about = { ru: reader.text('aboutRu', 1, 5000), en: reader.text('aboutEn', 1, 5000) };
    const rest = {
      city: reader.text('city', 1, 120),
      okved: reader.list('okved', 30),
      hs: reader.list('hs', 50)?.map((code) => code.replace(/\s/g, '')),
      languages: reader.codes('languages', this.languages, 20),
      website: reader.site('website'),
      employees: reader.integer('employees', 0, 10_000_000),
      foundedYear: reader.integer('foundedYear', 1000, 2100),
    };
    if (!legalName && !reader.problems.length) reader.fault('legalName', 'nameNeeded');
    if (!country && !values['country']) reader.fault('country', 'isNotEmpty');
    if (!legalName || !country) return undefined;
    refuseOutside(reader, run, country, subject ?? null);
    const isCyrillic = /\p{Script=Cyrillic}/u.test(legalName);
    const shown = nameRu || nameLatin ? { nameRu, nameLatin } : isCyrillic ? { nameRu: legalName.slice(0, 200) } : { nameLatin: legalName.slice(0, 200) };
    return { ...rest, ...shown, kind: 'company', legalName, country, subject: subject ?? null, identifiers: numbers, about };
  }

  /** The rules of the record itself, told by the row's fields. */
  private checked(reader: RowReader, profile: CreateOrganisationInput): AcceptedIdentifier[] {
    try {
      checkWhole({
        kind: 'company',
        nameRu: profile.nameRu ?? null,
        nameLatin: profile.nameLatin ?? null,
        country: profile.country,
        subject: profile.subject ?? null,
        parentId: null,
      });
      return checkProfile(this.reference, profile);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      for (const { path, code, params } of error.facts.errors ?? []) reader.fault(fieldOfPath(path, profile), code, params);
      return [];
    }
  }
}

/** Numbers that only one firm has: a KPP names the tax office and is shared by thousands. */
export const tellingNumbers = (identifiers: readonly AcceptedIdentifier[]): AcceptedIdentifier[] => identifiers.filter((number) => number.scheme !== 'RU_KPP');

/** The same firm: by any of its numbers, without them by name and place. */
function keysOf(profile: CreateOrganisationInput, identifiers: readonly AcceptedIdentifier[]): string[] {
  const telling = tellingNumbers(identifiers);
  if (telling.length) return telling.map((number) => `${number.scheme}:${number.value}`);
  return [`name:${nameKey(profile.legalName)}:${profile.country}:${profile.subject ?? ''}:${nameKey(profile.city)}`];
}

/** Agencies answer for their federal subject, councils for their country. */
function refuseOutside(reader: RowReader, run: ImportRun, country: string, subject: string | null): void {
  if (run.anywhere) return;
  if (country !== run.organisation.country) reader.fault('country', 'outsideTerritory');
  else if (run.organisation.kind === 'agency' && subject !== run.organisation.subject) reader.fault('subject', 'outsideTerritory');
}

function clientOf(reader: RowReader, language: Language): ClientContact | undefined {
  const email = reader.mail('contactEmail'),
    name = reader.text('contactName', 1, 120);
  if (!email) return undefined;
  return { email, language, ...(name && (/\p{Script=Cyrillic}/u.test(name) ? { nameCyrillic: name } : { nameLatin: name })) };
}

/** "identifiers.1.value" is the column of the second number, "about.ru" that of the Russian text. */
function fieldOfPath(path: string, profile: CreateOrganisationInput): string | null {
  const [head, part] = path.split('.');
  if (head === 'identifiers') return fieldOfScheme(profile.identifiers![Number(part)]!.scheme);
  if (head === 'about') return part === 'en' ? 'aboutEn' : 'aboutRu';
  return head ?? null;
}
