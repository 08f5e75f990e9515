/** Raised whenever a weight or a formula changes; stored with every score. */
export const MODEL_VERSION = 1;

/** Every named feature of a score. */
export const featureNames = [
  'code',
  'activity',
  'bridge',
  'concepts',
  'words',
  'subject',
  'country_for_request',
  'country_for_offer',
  'form',
  'certificates',
  'quantity',
  'language',
  'freshness',
  'trust',
  'answers',
] as const;
export type FeatureName = (typeof featureNames)[number];

/** How sure each kind of evidence about the subject is by itself, 0..1. */
export const EVIDENCE = { code: 1, activity: 0.75, bridge: 0.8, concepts: 0.85, words: 0.95 } as const;

/** Where the two measures of texts begin to mean something and where they have said all; between them they grow evenly. */
export const RAMPS = { concepts: { from: 0.05, to: 0.65 }, words: { from: 0, to: 0.5 } } as const;

/** Share of the best evidence in the subject; the rest is what codes and texts say together. */
export const BEST_SHARE = 0.75;

/** How much a country is worth to a side that feels so about it, 0..1. */
export const WELCOME = { named: 1, format: 0.75, open: 0.7, not_named: 0.25, excluded: 0 } as const;

/** The power each feature is raised to: 0 ignores it, 1 takes it whole. */
export const WEIGHTS = {
  subject: 1,
  country_for_request: 0.9,
  country_for_offer: 0.9,
  form: 0.35,
  certificates: 0.25,
  quantity: 1,
  language: 1,
  freshness: 1,
  trust: 1,
  answers: 1,
} as const satisfies Partial<Record<FeatureName, number>>;

/** Below it a pair is weak: shown as such, never announced. */
export const FLOOR = 0.45;
/** From here a pair is strong: both sides are told of it once. */
export const STRONG = 0.62;
/** Below it a pair is not kept at all. */
export const WORTH_KEEPING = 0.12;
