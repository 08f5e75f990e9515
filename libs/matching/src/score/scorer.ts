import { welcomeOf, type Welcome, type World } from './geography';
import type { Lexicon } from './lexicon';
import type { ListingProfile, Standing } from './listing-profile';
import { BEST_SHARE, EVIDENCE, FLOOR, RAMPS, STRONG, WEIGHTS, WELCOME, type FeatureName } from './model';
import { answersValue, certificateValue, formValue, freshnessValue, languageValue, quantityValue, trustValue, type FormFit } from './parts';
import { compareSubjects, type ConceptSimilarity, type SubjectEvidence } from './subject';

/** What the scorer knows beside the two listings. */
export interface Surroundings {
  readonly world: World;
  readonly formFit: FormFit;
  readonly lexicon: Lexicon;
  readonly similarity: ConceptSimilarity;
  readonly standingOf: (organisationId: string) => Standing;
  readonly now: Date;
}

export const bands = ['strong', 'good', 'weak'] as const;
export type Band = (typeof bands)[number];

/** One named part of a score: its value 0..1 and the power it is raised to. */
export interface Feature {
  readonly name: FeatureName;
  readonly value: number;
  readonly weight: number;
}

/** How well a request and an offer suit each other, part by part. */
export interface PairScore {
  /** 0..1. */
  readonly score: number;
  readonly band: Band;
  /** Does the offer give what the request asks for, 0..1. */
  readonly forRequest: number;
  /** Is the request the partner that the offer looks for, 0..1. */
  readonly forOffer: number;
  readonly features: readonly Feature[];
  readonly evidence: SubjectEvidence;
  /** How the request sees the offer's country, and the offer the request's. */
  readonly welcome: { readonly ofOffer: Welcome; readonly ofRequest: Welcome };
}

/** Scores one request against one offer; symmetric in nothing but the subject, see docs/algorithms/matching.md. */
export function scorePair(request: ListingProfile, offer: ListingProfile, around: Surroundings): PairScore {
  const evidence = compareSubjects(request, offer, around.lexicon, around.similarity);
  const welcome = { ofOffer: welcomeOf(request, offer.country, around.world), ofRequest: welcomeOf(offer, request.country, around.world) };
  const standings = [around.standingOf(request.organisationId), around.standingOf(offer.organisationId)];
  const value = {
    subject: subjectValue(evidence),
    country_for_request: WELCOME[welcome.ofOffer],
    country_for_offer: WELCOME[welcome.ofRequest],
    form: formValue(request.forms, offer.forms, around.formFit),
    certificates: certificateValue(request.certificates, offer.certificates),
    quantity: quantityValue(request.quantity, offer.quantity),
    language: languageValue(request.languages, offer.languages),
    freshness: freshnessValue([request.publishedAt, offer.publishedAt], around.now),
    trust: trustValue(standings),
    answers: answersValue(standings),
  } satisfies Record<keyof typeof WEIGHTS, number>;
  const power = (name: keyof typeof WEIGHTS): number => value[name] ** WEIGHTS[name];
  const forRequest = power('subject') * power('form') * power('country_for_request') * power('certificates');
  const forOffer = power('subject') * power('form') * power('country_for_offer');
  const common = power('quantity') * power('language') * power('freshness') * power('trust') * power('answers');
  const score = harmonicMean(forRequest, forOffer) * common;
  return { score, band: bandOf(score), forRequest, forOffer, evidence, welcome, features: [...evidenceFeatures(evidence), ...weighed(value)] };
}

/** Two wishes joined so that the weaker one decides; 0 when either is 0. */
export const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

export const bandOf = (score: number): Band => (score < FLOOR ? 'weak' : score < STRONG ? 'good' : 'strong');

/**
 * How sure it is that both speak of the same thing, 0..1: three quarters the best evidence, one quarter the mean of codes and texts.
 * Where goods codes are missing their silence is not held against the texts.
 */
export function subjectValue(evidence: SubjectEvidence): number {
  const texts = textValue(evidence);
  const codes = codeValue(evidence);
  const mean = (codes + texts) / 2;
  return BEST_SHARE * Math.max(codes, texts) + (1 - BEST_SHARE) * (evidence.goods === null ? Math.max(texts, mean) : mean);
}

/** Two independent witnesses: concepts and words. */
function textValue({ concepts, words }: SubjectEvidence): number {
  return 1 - (1 - EVIDENCE.concepts * ramp(concepts, RAMPS.concepts)) * (1 - EVIDENCE.words * ramp(words, RAMPS.words));
}

/** Goods codes decide where both sides have them; else activities and services, and the code that a text points to. */
function codeValue({ goods, activity, bridge }: SubjectEvidence): number {
  if (goods !== null) return EVIDENCE.code * goods;
  return Math.max(EVIDENCE.activity * (activity ?? 0), EVIDENCE.bridge * (bridge ?? 0));
}

function ramp(value: number, { from, to }: { readonly from: number; readonly to: number }): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

const weighed = (value: Record<keyof typeof WEIGHTS, number>): Feature[] =>
  (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).map((name) => ({ name, value: round(value[name]), weight: WEIGHTS[name] }));

function evidenceFeatures(evidence: SubjectEvidence): Feature[] {
  const values = { code: evidence.goods, activity: evidence.activity, bridge: evidence.bridge, concepts: evidence.concepts, words: evidence.words };
  return (Object.keys(values) as (keyof typeof values)[]).flatMap((name) => {
    const value = values[name];
    return value === null ? [] : [{ name, value: round(value), weight: EVIDENCE[name] }];
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
