import { languages, type Language } from '@zemlyak/kernel';
import { Phrases } from '@zemlyak/compliance';
import type { ListingRule } from '@zemlyak/reference';
import { bilingualFields, type OfferContent } from './offer-content';

/** A phrase in a listing that gives away what may not, or not simply, be posted. */
export interface ListingFinding {
  readonly rule: ListingRule;
  /** Where, as in the request: "description.ru". */
  readonly path: string;
  /** The words as found, in lower case. */
  readonly words: string;
}

/** The published list of what listings may not be about, ready to read texts with. Both languages' phrases are looked for in every text. */
export class ListingRules {
  private readonly phrases: Phrases<ListingRule>;

  constructor(rules: readonly ListingRule[]) {
    this.phrases = new Phrases(
      rules.flatMap((rule) => languages.flatMap((language: Language) => rule.words[language].map((phrase) => [phrase, rule] as const))),
    );
  }

  findings(content: Pick<OfferContent, (typeof bilingualFields)[number]>): ListingFinding[] {
    return bilingualFields.flatMap((field) =>
      languages.flatMap((language) =>
        this.phrases.in(content[field][language] ?? '').map(({ mark, words }) => ({ rule: mark, path: `${field}.${language}`, words })),
      ),
    );
  }
}
