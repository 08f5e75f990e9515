import type { Vocabulary } from '../port';
import type { QueryWord } from './reading';
import { stem } from './stem';
import type { SynonymTable } from './synonyms';

/** What one query needs to know of the vocabulary: each stem is asked for once. */
export class KnownWords {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly synonyms: SynonymTable,
  ) {}

  /** Asks for the stems not asked for before, in one call. */
  async load(stems: Iterable<string>): Promise<void> {
    const fresh = [...new Set(stems)].filter((wanted) => !this.counts.has(wanted));
    if (!fresh.length) return;
    const found = await this.vocabulary.frequencies(fresh);
    for (const wanted of fresh) this.counts.set(wanted, found.get(wanted) ?? 0);
  }

  /** Documents with the stem, an upper bound; the stem must have been loaded. */
  frequency(wanted: string): number {
    return this.counts.get(wanted) ?? 0;
  }

  /** In the index, or a name for something that may be. */
  isKnown(wanted: string): boolean {
    return this.frequency(wanted) > 0 || this.synonyms.has(wanted);
  }

  /** Known as it stands, joined or in all its parts. */
  isKnownWord(word: QueryWord): boolean {
    return word.code !== null || this.isKnown(stem(word.surface)) || (word.parts.length > 0 && word.parts.every((part) => this.isKnown(stem(part))));
  }
}

/** Stems to load before the words can be judged: whole words, parts of hyphenated ones, neighbours written together. */
export function stemsToLoad(words: readonly QueryWord[]): string[] {
  const pairs = words.slice(1).map((word, i) => stem(words[i]!.surface + word.surface));
  return [...words.flatMap((word) => [word.surface, ...word.parts]).map(stem), ...pairs];
}
