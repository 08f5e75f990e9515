import { InvalidInput, tidy, type FieldError, type OrganisationKind } from '@zemlyak/kernel';
import type { CodeScheme } from '@zemlyak/reference';
import { checkIdentifier, type AcceptedIdentifier } from './identifiers/check-identifier';
import type { IdentifierInput, ProfileInput } from './organisation';
import type { Organisation } from './organisation.entity';
import { nameKey } from './names';

/** Names of everything a reviewer can remark on and an owner can change. */
export const profileFields = [
  'nameRu',
  'nameLatin',
  'legalName',
  'country',
  'subject',
  'city',
  'parentId',
  'identifiers',
  'okved',
  'hs',
  'languages',
  'about',
  'website',
  'capacities',
  'certificates',
  'exportExperience',
  'employees',
  'foundedYear',
] as const satisfies readonly (keyof ProfileInput)[];
export type ProfileField = (typeof profileFields)[number];

/** What a register would confirm: changing it ends the confirmation and brings a public record back to review. */
export const legalFields: readonly ProfileField[] = ['legalName', 'country', 'identifiers'];
/** What screening looks at. */
export const identityFields: readonly ProfileField[] = [...legalFields, 'nameRu', 'nameLatin'];

/** The reader of vocabularies that checking needs. */
export interface Vocabulary {
  has(scheme: CodeScheme, code: string): boolean;
}

const MAIL_OR_PHONE = /[^\s@]+@[^\s@]+\.[\p{L}]{2,}|\+\d[\d\s()-]{8,}\d/u;

/**
 * Checks what the shape alone cannot tell: codes against the vocabularies, numbers by their own rules, no contacts in public text.
 * @returns the numbers as they are kept
 * @throws InvalidInput with every wrong field
 */
export function checkProfile(vocabulary: Vocabulary, input: ProfileInput): AcceptedIdentifier[] {
  const errors: FieldError[] = [];
  const known = (path: string, scheme: CodeScheme, code: string | null | undefined): void => {
    if (code !== null && code !== undefined && !vocabulary.has(scheme, code)) errors.push({ path, code: 'unknownCode', params: { value: code } });
  };
  known('country', 'country', input.country);
  known('subject', 'subject', input.subject);
  input.okved?.forEach((code, i) => known(`okved.${i}`, 'okved2', code));
  input.hs?.forEach((code, i) => known(`hs.${i}`, 'hs', code));
  input.languages?.forEach((code, i) => known(`languages.${i}`, 'language', code));
  input.capacities?.forEach((capacity, i) => known(`capacities.${i}.unit`, 'unit', capacity.unit));
  input.certificates?.forEach((held, i) => known(`certificates.${i}.code`, 'certificate', held.code));
  input.exportExperience?.countries.forEach((code, i) => known(`exportExperience.countries.${i}`, 'country', code));
  for (const [language, text] of Object.entries(input.about ?? {})) {
    if (text && MAIL_OR_PHONE.test(text)) errors.push({ path: `about.${language}`, code: 'holdsContacts' });
  }
  const { accepted, errors: wrongNumbers } = checkIdentifiers(input.identifiers ?? []);
  errors.push(...wrongNumbers);
  if (errors.length) throw new InvalidInput({ errors });
  return accepted;
}

function checkIdentifiers(inputs: readonly IdentifierInput[]): { accepted: AcceptedIdentifier[]; errors: FieldError[] } {
  const accepted: AcceptedIdentifier[] = [],
    errors: FieldError[] = [];
  inputs.forEach((input, i) => {
    const outcome = checkIdentifier(input.scheme, input.value);
    if (!outcome.ok)
      errors.push({
        path: outcome.code === 'identifierScheme' ? `identifiers.${i}.scheme` : `identifiers.${i}.value`,
        code: outcome.code,
        params: { example: outcome.example },
      });
    else if (accepted.some((other) => other.scheme === outcome.scheme && other.value === outcome.value))
      errors.push({ path: `identifiers.${i}`, code: 'arrayUnique' });
    else accepted.push(outcome);
  });
  return { accepted, errors };
}

/** What a whole record must have, whatever was sent. @throws InvalidInput */
export function checkWhole(record: Pick<Organisation, 'kind' | 'nameRu' | 'nameLatin' | 'country' | 'subject' | 'parentId'>): void {
  const errors: FieldError[] = [];
  if (!record.nameRu && !record.nameLatin) errors.push({ path: 'nameRu', code: 'nameNeeded' });
  if (record.subject && record.country !== 'RU') errors.push({ path: 'subject', code: 'subjectOutsideRussia' });
  if (record.kind === 'agency' && !record.subject) errors.push({ path: 'subject', code: 'subjectNeeded' });
  if (record.parentId && !isCouncil(record.kind)) errors.push({ path: 'parentId', code: 'parentNotCouncil' });
  if (errors.length) throw new InvalidInput({ errors });
}

export const isCouncil = (kind: OrganisationKind): boolean => kind === 'council' || kind === 'coordinating_council';

/** Puts what was sent into the record. @returns names of the fields that changed, numbers left to the caller */
export function applyProfile(record: Organisation, input: ProfileInput): ProfileField[] {
  const changed: ProfileField[] = [];
  for (const field of profileFields) {
    if (field === 'identifiers' || input[field] === undefined) continue;
    const value = tidied(field, input);
    if (JSON.stringify(record[field] ?? null) === JSON.stringify(value)) continue;
    (record as unknown as Record<string, unknown>)[field] = value;
    changed.push(field);
  }
  record.nameKeyRu = nameKey(record.nameRu);
  record.nameKeyLatin = nameKey(record.nameLatin);
  return changed;
}

function tidied(field: ProfileField, input: ProfileInput): unknown {
  if (field === 'about') return tidy(input.about);
  const value = input[field];
  return typeof value === 'string' ? value.normalize('NFC').trim() || null : value;
}
