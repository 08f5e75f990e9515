import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';

/** Words of a text in lower case with ё as е; letters and digits only, so "ночного-видения" is two words. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const stemOf = (word: string): string =>
  /\p{N}/u.test(word) || word.length < 3 ? word : /\p{Script=Cyrillic}/u.test(word) ? russianStem(word) : englishStem(word);

/** A phrase found in a text. */
export interface FoundPhrase<Mark> {
  readonly mark: Mark;
  /** The words as they stand in the text, in lower case. */
  readonly words: string;
}

/**
 * Finds phrases in texts whatever the ending of their words: "охотничьи патроны" is found in "партия охотничьих патронов". The words
 * of a phrase must stand side by side in its order. Reads a text once, whatever the number of phrases.
 */
export class Phrases<Mark> {
  private readonly byFirst = new Map<string, { readonly stems: readonly string[]; readonly mark: Mark }[]>();

  constructor(phrases: Iterable<readonly [phrase: string, mark: Mark]>) {
    for (const [phrase, mark] of phrases) {
      const stems = words(phrase).map(stemOf);
      const first = stems[0];
      if (first !== undefined) this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), { stems, mark }]);
    }
  }

  /** Every phrase that occurs, in the order of the text; each mark at most once. */
  in(text: string): FoundPhrase<Mark>[] {
    const written = words(text),
      stems = written.map(stemOf);
    const found = new Map<Mark, FoundPhrase<Mark>>();
    stems.forEach((stem, at) => {
      for (const phrase of this.byFirst.get(stem) ?? []) {
        if (found.has(phrase.mark) || !phrase.stems.every((s, i) => stems[at + i] === s)) continue;
        found.set(phrase.mark, { mark: phrase.mark, words: written.slice(at, at + phrase.stems.length).join(' ') });
      }
    });
    return [...found.values()];
  }
}
