import { formatInCommon, type World } from './geography';
import type { ListingProfile } from './listing-profile';
import { EVIDENCE, RAMPS, WEIGHTS, type FeatureName } from './model';
import { fittingForms } from './parts';
import type { PairScore, Surroundings } from './scorer';

/** A reason or a missing point as it is stored: the text is found by `key` in the reader's language, codes in `params` become titles then. */
export interface Point {
  readonly feature: FeatureName;
  /** 0..1. */
  readonly value: number;
  readonly weight: number;
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

const MOST_REASONS = 5;
const FEWEST_REASONS = 2;
const MOST_MISSING = 2;
const CLEAR = 0.25;

/** Three to five plain reasons, the telling ones first; never fewer than two. */
export function reasonsOf(request: ListingProfile, offer: ListingProfile, pair: PairScore, around: Surroundings): Point[] {
  const told = [
    ...subjectReasons(request, offer, pair),
    ...countryReasons(request, offer, pair, around.world),
    ...termsReasons(request, offer, around),
    ...partyReasons(request, offer, around),
  ];
  for (const spare of spareReasons(pair)) if (told.length < FEWEST_REASONS) told.push(spare);
  return told.slice(0, MOST_REASONS);
}

/** One or two facts whose absence holds the score down, the heavier first. */
export function missingOf(request: ListingProfile, offer: ListingProfile, pair: PairScore): Point[] {
  const open = [...missingCountries(request, offer, pair), ...missingTerms(request, offer, pair)];
  return (open.length ? open : [point('quantity', 0, WEIGHTS.quantity, 'terms_open')]).slice(0, MOST_MISSING);
}

function subjectReasons(request: ListingProfile, offer: ListingProfile, { evidence }: PairScore): Point[] {
  const found: Point[] = [];
  const service = request.services.find((code) => offer.services.includes(code));
  const activity = request.okved.find((code) => offer.okved.includes(code));
  if (evidence.sharedCode) found.push(point('code', evidence.goods ?? 0, EVIDENCE.code, 'same_code', { hs: evidence.sharedCode }));
  else if (evidence.sharedChapter) found.push(point('code', evidence.goods ?? 0, EVIDENCE.code, 'same_chapter', { hs: evidence.sharedChapter }));
  if (service) found.push(point('activity', evidence.activity ?? 0, EVIDENCE.activity, 'same_service', { svc: service }));
  else if (activity && !evidence.sharedCode) found.push(point('activity', evidence.activity ?? 0, EVIDENCE.activity, 'same_activity', { okved: activity }));
  const common = commonConcept(request, offer);
  if (common && evidence.concepts >= CLEAR) found.push(point('concepts', evidence.concepts, EVIDENCE.concepts, 'same_meaning', { concept: common }));
  else if (evidence.words >= RAMPS.words.to / 2) found.push(point('words', evidence.words, EVIDENCE.words, 'same_words'));
  return found;
}

/** The concept that weighs most in both texts. */
function commonConcept(a: ListingProfile, b: ListingProfile): string | null {
  const weights = new Map(a.concepts.map(({ concept, weight }) => [concept, weight]));
  let best: string | null = null,
    most = 0;
  for (const { concept, weight } of b.concepts) {
    const both = weight * (weights.get(concept) ?? 0);
    if (both > most) [best, most] = [concept, both];
  }
  return best;
}

function countryReasons(request: ListingProfile, offer: ListingProfile, { welcome }: PairScore, world: World): Point[] {
  const found: Point[] = [];
  if (welcome.ofOffer === 'named')
    found.push(point('country_for_request', 1, WEIGHTS.country_for_request, 'request_names_country', { country: offer.country }));
  if (welcome.ofRequest === 'named') found.push(point('country_for_offer', 1, WEIGHTS.country_for_offer, 'offer_names_country', { country: request.country }));
  const format = found.length < 2 ? formatInCommon(request.country, offer.country, world) : null;
  if (format) found.push(point('country_for_offer', 0.75, WEIGHTS.country_for_offer, 'same_format', { format }));
  return found;
}

function termsReasons(request: ListingProfile, offer: ListingProfile, around: Surroundings): Point[] {
  const found: Point[] = [];
  const certificate = request.certificates.find((code) => offer.certificates.includes(code));
  if (certificate) found.push(point('certificates', 1, WEIGHTS.certificates, 'has_certificate', { certificate }));
  const form = request.forms.find((code) => offer.forms.includes(code));
  const fitting = form ? null : fittingForms(request.forms, offer.forms, around.formFit);
  if (form) found.push(point('form', 1, WEIGHTS.form, 'same_form', { form }));
  else if (fitting) found.push(point('form', 0.7, WEIGHTS.form, 'forms_fit', { form: fitting[0], otherForm: fitting[1] }));
  if (enough(request, offer)) found.push(point('quantity', 1, WEIGHTS.quantity, 'quantity_enough'));
  return found;
}

const enough = ({ quantity: wanted }: ListingProfile, { quantity: given }: ListingProfile): boolean =>
  wanted !== null && given !== null && wanted.unit === given.unit && given.amount >= wanted.amount;

function partyReasons(request: ListingProfile, offer: ListingProfile, around: Surroundings): Point[] {
  const found: Point[] = [];
  const language = request.languages.find((code) => offer.languages.includes(code));
  if (around.standingOf(request.organisationId).verified && around.standingOf(offer.organisationId).verified)
    found.push(point('trust', 1, WEIGHTS.trust, 'both_checked'));
  if (language) found.push(point('language', 1, WEIGHTS.language, 'same_language', { language }));
  return found;
}

/** True of every pair, told only when there is too little else. */
function spareReasons(pair: PairScore): Point[] {
  return [
    point('subject', featureOf(pair, 'subject'), WEIGHTS.subject, 'related_subject'),
    point('freshness', featureOf(pair, 'freshness'), WEIGHTS.freshness, 'both_current'),
  ];
}

function missingCountries(request: ListingProfile, offer: ListingProfile, { welcome }: PairScore): Point[] {
  const found: Point[] = [];
  if (welcome.ofRequest === 'not_named')
    found.push(point('country_for_offer', 0.25, WEIGHTS.country_for_offer, 'offer_omits_country', { country: request.country }));
  if (welcome.ofOffer === 'not_named')
    found.push(point('country_for_request', 0.25, WEIGHTS.country_for_request, 'request_omits_country', { country: offer.country }));
  return found;
}

function missingTerms(request: ListingProfile, offer: ListingProfile, pair: PairScore): Point[] {
  const found: Point[] = [];
  const lacking = request.certificates.find((code) => !offer.certificates.includes(code));
  if (lacking) found.push(point('certificates', featureOf(pair, 'certificates'), WEIGHTS.certificates, 'certificate_not_stated', { certificate: lacking }));
  else if (!offer.certificates.length) found.push(point('certificates', 1, WEIGHTS.certificates, 'no_certificates_stated'));
  if (featureOf(pair, 'form') <= 0.3) found.push(point('form', 0.3, WEIGHTS.form, 'forms_differ'));
  if (featureOf(pair, 'language') < 1) found.push(point('language', featureOf(pair, 'language'), WEIGHTS.language, 'no_common_language'));
  if (!request.hs.length && !request.services.length) found.push(point('code', 0, EVIDENCE.code, 'request_has_no_code'));
  else if (!offer.hs.length && !offer.services.length) found.push(point('code', 0, EVIDENCE.code, 'offer_has_no_code'));
  if (!request.quantity) found.push(point('quantity', 1, WEIGHTS.quantity, 'request_has_no_quantity'));
  else if (!offer.quantity) found.push(point('quantity', 1, WEIGHTS.quantity, 'offer_has_no_quantity'));
  return found;
}

const featureOf = (pair: PairScore, name: FeatureName): number => pair.features.find((feature) => feature.name === name)?.value ?? 0;

const point = (feature: FeatureName, value: number, weight: number, key: string, params: Readonly<Record<string, string>> = {}): Point => ({
  feature,
  value: Math.round(value * 1000) / 1000,
  weight,
  key,
  params,
});
