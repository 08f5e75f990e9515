import { dayOf, languages, type Bilingual, type Language } from '@zemlyak/kernel';
import type { Reference } from '@zemlyak/reference';
import type { IndexFacets, OrganisationCard } from '@zemlyak/registry';
import { completenessOf } from './completeness';
import type { OfferForIndex, OfferView } from './offer-views';

/** Share of verification in the rank; the rest is completeness. */
const VERIFIED_SHARE = 0.3;

/** Builds the index document of a public listing. */
export function offerForIndex(offer: OfferView, organisation: OrganisationCard, photos: number, reference: Reference, now: Date): OfferForIndex {
  const percent = completenessOf(offer, offer.side, photos).percent,
    fullest = Math.max(percent.ru, percent.en) / 100;
  return {
    id: offer.id,
    kind: offer.side,
    organisationId: offer.organisationId,
    title: offer.title,
    body: bodyOf(offer),
    companyName: [organisation.nameRu, organisation.nameLatin].filter(Boolean).join(' · '),
    labels: labelsOf(offer, organisation, reference),
    codes: [...offer.hs, ...offer.okved, ...offer.svc, offer.number],
    facets: facetsOf(offer, organisation, reference, now),
    updatedAt: offer.updatedAt,
    staticRank: Math.round(100 * ((organisation.verified ? VERIFIED_SHARE : 0) + (1 - VERIFIED_SHARE) * fullest)) / 100,
  };
}

function bodyOf(offer: OfferView): Bilingual {
  const textIn = (language: Language): string => [offer.description[language], offer.terms[language]].filter(Boolean).join('\n');
  return Object.fromEntries(languages.map((language) => [language, textIn(language)] as const).filter(([, text]) => text));
}

function labelsOf(offer: OfferView, organisation: OrganisationCard, reference: Reference): string[] {
  const titles = languages.flatMap((language) => [
    reference.title('country', offer.country, language),
    ...(offer.subject ? [reference.title('subject', offer.subject, language)] : []),
    ...offer.hs.map((code) => reference.title('hs', code.slice(0, 4), language)),
    ...offer.okved.map((code) => reference.title('okved2', code, language)),
    ...offer.svc.map((code) => reference.title('svc', code, language)),
  ]);
  return [...new Set([...titles, ...(organisation.city ? [organisation.city] : [])])];
}

function facetsOf(offer: OfferView, organisation: OrganisationCard, reference: Reference, now: Date): IndexFacets {
  const region = reference.macroRegionOf(offer.country);
  return {
    kind: [offer.side],
    country: [offer.country],
    format: reference.formatsOf(offer.country, dayOf(now)),
    macro_region: region ? [region] : [],
    subject: offer.subject ? [offer.subject] : [],
    industry: sectionsOf(offer, reference),
    subindustry: [...new Set(offer.okved.map((code) => code.slice(0, 2)))].filter((code) => /^\d\d$/.test(code)),
    type: [offer.type],
    form: [...offer.forms],
    verification: [organisation.verified ? 'verified' : 'reviewed'],
    cert: [...offer.certificates],
    lang: [...offer.languages],
  };
}

/** Sections of OKVED2 above the stated codes. */
function sectionsOf(offer: OfferView, reference: Reference): string[] {
  const parents = new Map(reference.okved().map((entry) => [entry.code, entry.parent]));
  const sectionOf = (code: string): string => {
    const parent = parents.get(code);
    return parent ? sectionOf(parent) : code;
  };
  const services = new Map(reference.services().map((service) => [service.code, service.okved]));
  return [...new Set([...offer.okved, ...offer.svc.flatMap((code) => services.get(code) ?? [])].map(sectionOf))].filter((code) => /^[A-Z]$/.test(code));
}
