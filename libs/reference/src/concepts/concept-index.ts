import type { Bilingual } from '@zemlyak/kernel';
import type { Code } from '../vocabulary/entries';
import type { ConceptScheme } from '../vocabulary/schemes';
import { readShippedVocabulary } from '../vocabulary/shipped';
import { Postings } from './postings';
import { similarity } from './similarity';
import { distinct } from './suggestions';

/** A concept in a text: its id ('hs:0409') and its share, above 0; the squares of a vector's weights add up to 1. */
export interface WeightedConcept {
  readonly concept: string;
  readonly weight: number;
}

/** A text as its 25 best concepts at most, heaviest first; empty when no word is known. Plain JSON, to be stored. */
export type ConceptVector = readonly WeightedConcept[];

export interface Suggestion {
  readonly scheme: ConceptScheme;
  readonly code: string;
  readonly title: Bilingual;
  /** Above 0, best 1. */ readonly score: number;
}

/** Where the codes come from. `edition` changes when they do. */
export interface ConceptSource {
  readonly edition: string;
  concepts(): readonly Code[];
}

const BEST = 25;

/** Finds codes by plain words of either language, and compares texts across languages by the codes they speak of. See docs/algorithms/concepts.md. */
export class ConceptIndex {
  private built?: { readonly edition: string; readonly postings: Postings };

  constructor(private readonly source: ConceptSource) {}

  /** An index over the shipped vocabulary, without a database. */
  static load(): ConceptIndex {
    const { hash, codes } = readShippedVocabulary();
    return new ConceptIndex({ edition: hash, concepts: () => codes });
  }

  /**
   * Codes that the words may mean, best first.
   * @param text what was typed so far; the last word may be unfinished
   * @param options.limit 1 to 50, 5 when not given
   */
  suggest(text: string, options: { readonly scheme?: ConceptScheme | undefined; readonly limit?: number | undefined } = {}): Suggestion[] {
    const found = this.postings.search(text, { unfinished: true, scheme: options.scheme });
    return distinct(found, options.limit ?? 5);
  }

  /** The text's concepts, for matching and for search. */
  vector(text: string): ConceptVector {
    const best = this.postings.search(text, { unfinished: false }).slice(0, BEST);
    const length = Math.hypot(...best.map((hit) => hit.score));
    return best.map((hit) => ({ concept: hit.document.id, weight: hit.score / length }));
  }

  /** How much two texts speak of the same, 0 to 1: 0.6 cosine + 0.4 overlap of chapters. */
  similarity(a: ConceptVector, b: ConceptVector): number {
    return similarity(a, b);
  }

  /** True when the word, in any of its forms, stands in the classifiers' own words; typing errors are not forgiven. */
  knows(word: string): boolean {
    return this.postings.knows(word);
  }

  /** Builds the index now instead of at the first question; some tenths of a second. */
  warm(): void {
    void this.postings;
  }

  private get postings(): Postings {
    if (this.built?.edition !== this.source.edition) this.built = { edition: this.source.edition, postings: new Postings(this.source.concepts()) };
    return this.built.postings;
  }
}
