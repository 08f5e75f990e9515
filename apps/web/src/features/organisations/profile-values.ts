import type { components } from '@zemlyak/api-client';
import type { Code } from '../../lib/reference';
import type { BilingualText } from '../../ui/bilingual-field';
import type { Organisation } from './organisation-queries';

type Change = components['schemas']['ChangeOrganisationDto'];
/** What a number field holds: nothing, a number, or what is being typed. */
export type Typed = number | string;

/** What can be made or done in one period. */
export interface CapacityValues {
  readonly what: BilingualText;
  readonly amount: Typed;
  readonly unit: string;
  readonly period: 'day' | 'month' | 'year';
}
export interface CertificateValues {
  readonly code: string;
  readonly number: string;
  readonly validUntil: string;
}

/** The profile as its form holds it: empty strings instead of nothing. Names are those of the record, so that the server's errors find their fields. */
export interface ProfileValues extends Record<string, unknown> {
  nameRu: string;
  nameLatin: string;
  legalName: string;
  country: string;
  subject: string;
  city: string;
  identifiers: { scheme: string; value: string }[];
  codes: readonly Code[];
  languages: string[];
  about: BilingualText;
  website: string;
  capacities: CapacityValues[];
  certificates: CertificateValues[];
  exportExperience: { since: Typed; countries: string[]; note: BilingualText };
  employees: Typed;
  foundedYear: Typed;
}

const both = (text: { readonly ru?: string; readonly en?: string } | undefined): BilingualText => ({ ru: text?.ru ?? '', en: text?.en ?? '' });

/** Fills the form from the record. */
export function toProfileValues(record: Organisation): ProfileValues {
  const experience = record.exportExperience;
  return {
    nameRu: record.nameRu ?? '',
    nameLatin: record.nameLatin ?? '',
    legalName: record.legalName,
    country: record.country,
    subject: record.subject ?? '',
    city: record.city ?? '',
    identifiers: (record.inside?.identifiers ?? record.identifiers).map(({ scheme, value }) => ({ scheme, value })),
    codes: [...record.hs.map((code) => ({ scheme: 'hs' as const, code })), ...record.okved.map((code) => ({ scheme: 'okved2' as const, code }))],
    languages: [...record.languages],
    about: both(record.about),
    website: record.website ?? '',
    capacities: record.capacities.map(({ what, amount, unit, period }) => ({ what: both(what), amount, unit, period })),
    certificates: record.certificates.map(({ code, number = '', validUntil = '' }) => ({ code, number, validUntil })),
    exportExperience: { since: experience?.since ?? '', countries: [...(experience?.countries ?? [])], note: both(experience?.note) },
    employees: record.employees ?? '',
    foundedYear: record.foundedYear ?? '',
  };
}

/** A typed number, null for an empty field. */
export function numberOf(typed: Typed): number | null {
  if (typeof typed === 'number') return typed;
  return typed.trim() === '' ? null : Number(typed);
}

const words = (text: string) => text.trim() || null;
const filled = (text: BilingualText) => ({ ...(text.ru.trim() && { ru: text.ru.trim() }), ...(text.en.trim() && { en: text.en.trim() }) });
const isFilled = (text: BilingualText) => text.ru.trim() !== '' || text.en.trim() !== '';

function exportOf({ since, countries, note }: ProfileValues['exportExperience']): Change['exportExperience'] {
  const year = numberOf(since);
  if (year === null && countries.length === 0 && !isFilled(note)) return null;
  return { ...(year !== null && { since: year }), countries, ...(isFilled(note) && { note: filled(note) }) };
}

/** The website with its scheme, as the server asks; people type it without. */
export function websiteOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

/** What the server is sent: the whole form, with nothing where fields are empty. */
export function toProfileChange(values: ProfileValues): Change {
  const codesOf = (scheme: Code['scheme']) => values.codes.filter((code) => code.scheme === scheme).map(({ code }) => code);
  return {
    nameRu: words(values.nameRu),
    nameLatin: words(values.nameLatin),
    legalName: values.legalName.trim(),
    country: values.country,
    subject: values.country === 'RU' ? words(values.subject) : null,
    city: words(values.city),
    identifiers: values.identifiers.filter(({ value }) => value.trim() !== ''),
    hs: codesOf('hs'),
    okved: codesOf('okved2'),
    languages: values.languages,
    about: filled(values.about),
    website: websiteOf(values.website),
    capacities: values.capacities.map(({ what, amount, unit, period }) => ({ what: filled(what), amount: numberOf(amount) ?? 0, unit, period })),
    certificates: values.certificates
      .filter(({ code }) => code !== '')
      .map(({ code, number, validUntil }) => ({ code, ...(number.trim() && { number: number.trim() }), ...(validUntil && { validUntil }) })),
    exportExperience: exportOf(values.exportExperience),
    employees: numberOf(values.employees),
    foundedYear: numberOf(values.foundedYear),
  };
}

/** Fields of the record that the form shows under another name. */
const shownAs: Readonly<Record<string, string>> = { hs: 'codes', okved: 'codes' };

/** `id` of the input for a path of the server ("hs.0" is part of the codes). */
export function profileFieldId(path: string): string {
  const [first = '', ...rest] = path.split('.');
  const shown = shownAs[first];
  if (shown) return shown;
  if (path === 'about') return 'about.ru';
  if (path === 'identifiers') return 'identifiers.0.value';
  return [first, ...rest].join('.');
}
