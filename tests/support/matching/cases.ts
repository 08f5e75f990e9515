import { readFileSync } from 'node:fs';

/** A profile of a file of labelled cases. */
export interface CaseProfile {
  readonly id: string;
  readonly side: 'offer' | 'request';
  readonly country: string;
  readonly lang: 'ru' | 'en';
  readonly title: string;
  readonly subject: string;
  readonly hs: readonly string[];
  readonly okved: readonly string[];
  readonly cooperation: readonly string[];
  readonly target_countries: readonly string[];
  /** ISO 3166-2. */
  readonly region?: string;
  readonly certificates?: readonly string[];
}

/** A judgement: 2 introduce them today, 1 worth showing, 0 looks alike but is not. */
export interface CasePair {
  readonly request: string;
  readonly offer: string;
  readonly grade: 0 | 1 | 2;
}

export interface Cases {
  readonly profiles: readonly CaseProfile[];
  readonly pairs: readonly CasePair[];
}

export const variantNames = ['with_codes', 'degraded', 'text_only', 'cross_language_text_only'] as const;
export type VariantName = (typeof variantNames)[number];

export const readCases = (file: string): Cases => JSON.parse(readFileSync(file, 'utf8')) as Cases;

/** The profiles with the codes that the variant leaves them; see `meta.variants` of the case files. */
export function codesOf(
  profiles: readonly CaseProfile[],
  variant: VariantName,
): Map<string, { readonly hs: readonly string[]; readonly okved: readonly string[] }> {
  const chapters = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => code.slice(0, 2)))];
  return new Map(
    profiles.map((profile, i) => {
      const none = variant === 'text_only' || variant === 'cross_language_text_only' || (variant === 'degraded' && i % 4 === 3);
      if (none) return [profile.id, { hs: [], okved: [] }];
      if (variant === 'degraded' && i % 2 === 1) return [profile.id, { hs: chapters(profile.hs), okved: chapters(profile.okved) }];
      return [profile.id, { hs: profile.hs, okved: profile.okved }];
    }),
  );
}
