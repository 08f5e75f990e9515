import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { membershipStatuses, type Code, type DatedMembership, type MembershipStatus } from './entries';
import { parentOf } from './parents';
import type { StoredScheme } from './schemes';
import { readTabSeparated } from './tab-separated';

const FOLDER = join(__dirname, '..', 'data');

/** Which file holds which scheme; `hs-*.tsv` is one scheme in parts. */
const SCHEME_OF: Readonly<Record<string, StoredScheme>> = {
  'hs-01-24': 'hs',
  'hs-25-49': 'hs',
  'hs-50-83': 'hs',
  'hs-84-97': 'hs',
  okved2: 'okved2',
  services: 'svc',
  units: 'unit',
  certificates: 'certificate',
  incoterms: 'incoterm',
  'cooperation-forms': 'form',
  countries: 'country',
  subjects: 'subject',
  formats: 'format',
  currencies: 'currency',
  languages: 'language',
  'macro-regions': 'macro_region',
  'federal-districts': 'federal_district',
  'listing-rules': 'listing_rule',
  'listing-types': 'listing_type',
  'diaspora-cities': 'city',
};
const MEMBERSHIPS = 'format-memberships';
const COMMON_COLUMNS = new Set(['code', 'ru', 'en', 'words_ru', 'words_en']);

/** A membership as the shipped file has it, with where it is known from. */
export interface ShippedMembership extends DatedMembership {
  readonly source: string;
  readonly note: string;
}

/** Everything that comes with the product, so that a fresh installation works without a download. */
export interface ShippedVocabulary {
  /** SHA-256 over all files: the edition. */
  readonly hash: string;
  readonly codes: readonly Code[];
  readonly memberships: readonly ShippedMembership[];
}

/** The edition's hash alone; about a millisecond. */
export const shippedHash = (): string => hashOf(readFiles());

/**
 * Reads the files that stand beside this code.
 * @throws Error when a file is missing, unknown or malformed
 */
export function readShippedVocabulary(): ShippedVocabulary {
  const files = readFiles();
  const codes = Object.entries(SCHEME_OF).flatMap(([name, scheme]) => rowsOf(files, name).map((row) => codeOf(scheme, row)));
  return { hash: hashOf(files), codes: underKnownParents(codes), memberships: rowsOf(files, MEMBERSHIPS).map(membershipOf) };
}

function readFiles(): Map<string, string> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.slice(0, -4))
    .sort();
  const unknown = names.filter((name) => !(name in SCHEME_OF) && name !== MEMBERSHIPS);
  if (unknown.length) throw new Error(`unknown vocabulary files: ${unknown.join(', ')}`);
  return new Map(names.map((name) => [name, readFileSync(join(FOLDER, `${name}.tsv`), 'utf8')]));
}

function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}:${text.length}:`).update(text);
  return hash.digest('hex');
}

function rowsOf(files: ReadonlyMap<string, string>, name: string): Record<string, string>[] {
  const text = files.get(name);
  if (text === undefined) throw new Error(`the vocabulary file ${name}.tsv is missing`);
  return readTabSeparated(text, `${name}.tsv`);
}

function codeOf(scheme: StoredScheme, row: Record<string, string>): Code {
  const facts = Object.fromEntries(Object.entries(row).filter(([name, value]) => !COMMON_COLUMNS.has(name) && value !== ''));
  const code = row['code'] ?? row['city_en'] ?? '';
  return {
    scheme,
    code,
    parent: parentOf(scheme, code),
    facts,
    official: {},
    validTo: null,
    title: { ru: row['ru'] ?? row['city_ru'] ?? '', en: row['en'] ?? row['city_en'] ?? '' },
    words: { ru: row['words_ru'] ?? '', en: row['words_en'] ?? '' },
  };
}

/** The files leave out levels that only repeat the one below; a code then stands under the nearest one that is there. */
function underKnownParents(codes: readonly Code[]): Code[] {
  const known = new Set(codes.map((code) => `${code.scheme}:${code.code}`));
  return codes.map((code) => {
    let parent = code.parent;
    while (parent !== null && !known.has(`${code.scheme}:${parent}`)) parent = parentOf(code.scheme, parent);
    return parent === code.parent ? code : { ...code, parent };
  });
}

function membershipOf(row: Record<string, string>): ShippedMembership {
  const status = row['status'] as MembershipStatus;
  if (!membershipStatuses.includes(status)) throw new Error(`${MEMBERSHIPS}.tsv: unknown status ${status}`);
  return {
    format: row['format']!,
    country: row['country']!,
    status,
    validFrom: row['valid_from']!,
    validTo: row['valid_to'] || null,
    source: row['source']!,
    note: row['note']!,
  };
}
