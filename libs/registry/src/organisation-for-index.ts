import { dayOf, languages, type Bilingual } from '@zemlyak/kernel';
import type { CodeScheme, Reference } from '@zemlyak/reference';
import type { IndexFacets, OrganisationForIndex, OrganisationView } from './organisation';
import { identifierScheme } from './identifiers/schemes';

type Vocabularies = Pick<Reference, 'titles' | 'formatsOf' | 'macroRegionOf' | 'okved'>;

/** The search document of a public record. Personal and private numbers stay out. */
export function organisationForIndex(view: OrganisationView, vocabularies: Vocabularies, now: Date): OrganisationForIndex {
  const industries = industriesOf(view.okved, vocabularies);
  return {
    id: view.id,
    kind: 'company',
    organisationId: view.id,
    title: { ...(view.nameRu && { ru: view.nameRu }), ...(view.nameLatin && { en: view.nameLatin }) },
    companyName: [...new Set([view.nameRu, view.nameLatin, view.legalName].filter(Boolean))].join(' · '),
    body: view.about,
    labels: labelsOf(view, industries, vocabularies),
    codes: [
      ...view.okved,
      ...view.hs,
      ...view.identifiers.filter((number) => !number.personal && identifierScheme(number.scheme)?.open).map((number) => number.value),
    ],
    facets: facetsOf(view, industries, vocabularies, now),
    updatedAt: view.updatedAt,
    staticRank: completeness(view) * 0.6 + (view.verified ? 0.4 : 0),
  };
}

/** How much of the profile is filled in, 0..1; every part weighs the same. */
export function completeness(view: OrganisationView): number {
  const parts = [
    view.nameRu,
    view.nameLatin,
    view.about.ru,
    view.about.en,
    view.okved.length || view.hs.length,
    view.city,
    view.website,
    view.languages.length,
    view.capacities.length,
    view.certificates.length,
    view.exportExperience,
    view.photoIds.length,
    view.foundedYear,
    view.identifiers.length,
  ];
  return parts.filter(Boolean).length / parts.length;
}

/** Sections (industry) and classes (subindustry) above the chosen codes. */
function industriesOf(codes: readonly string[], vocabularies: Vocabularies): { sections: string[]; classes: string[] } {
  const parents = new Map(vocabularies.okved().map((entry) => [entry.code, entry.parent]));
  const lineOf = (code: string): string[] => {
    const line = [code];
    for (let above = parents.get(code); above; above = parents.get(above)) line.push(above);
    return line;
  };
  const lines = codes.flatMap(lineOf);
  return { sections: [...new Set(lines.filter((code) => /^[A-Z]$/.test(code)))], classes: [...new Set(lines.filter((code) => /^\d{2}$/.test(code)))] };
}

function facetsOf(view: OrganisationView, industries: { sections: string[]; classes: string[] }, vocabularies: Vocabularies, now: Date): IndexFacets {
  const macroRegion = vocabularies.macroRegionOf(view.country);
  return {
    kind: [view.kind],
    country: [view.country],
    format: vocabularies.formatsOf(view.country, dayOf(now)),
    macro_region: macroRegion ? [macroRegion] : [],
    subject: view.subject ? [view.subject] : [],
    industry: industries.sections,
    subindustry: industries.classes,
    verification: [view.verified ? 'verified' : 'reviewed'],
    cert: [...new Set(view.certificates.map((held) => held.code))],
    lang: [...view.languages],
  };
}

function labelsOf(view: OrganisationView, industries: { sections: string[]; classes: string[] }, vocabularies: Vocabularies): string[] {
  const both = (scheme: CodeScheme, code: string): string[] => texts(vocabularies.titles(scheme, code));
  const labels = [
    ...both('country', view.country),
    ...(view.subject ? both('subject', view.subject) : []),
    ...(view.city ? [view.city] : []),
    ...[...industries.sections, ...industries.classes, ...view.okved].flatMap((code) => both('okved2', code)),
    ...view.hs.flatMap((code) => both('hs', code)),
    ...view.capacities.flatMap((capacity) => texts(capacity.what)),
  ];
  return [...new Set(labels)];
}

const texts = (text: Bilingual): string[] => languages.map((language) => text[language]).filter((found): found is string => !!found);
