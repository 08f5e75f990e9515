import type { Alternative, Correction, ParsedQuery, SearchRequest, Term, Vocabulary } from '../port';
import { assemble } from './assemble';
import { KnownWords, stemsToLoad } from './known-words';
import { otherLayouts } from './layout';
import { read, type QueryWord, type Reading } from './reading';
import { WordRepair, type Resolved } from './repair';
import { stem } from './stem';
import type { SynonymTable } from './synonyms';
import { cyrillicReadings } from './translit';

const MOST_COMPLETIONS = 25;
const MOST_LETTERS = 200;
/** A single letter after finished words is not looked for yet. */
const SHORTEST_BEGINNING = 2;

interface Chosen {
  readonly reading: Reading;
  readonly correction: Correction | null;
}

/** Turns what a person typed into what an engine can look for. Holds no state between queries. */
export class QueryAnalyzer {
  constructor(private readonly synonyms: SynonymTable) {}

  /** @param raw at most 200 characters are read */
  async analyze(raw: string, mode: SearchRequest['mode'], vocabulary: Vocabulary): Promise<ParsedQuery> {
    const text = raw.slice(0, MOST_LETTERS);
    const known = new KnownWords(vocabulary, this.synonyms);
    const { reading, correction } = await this.chooseLayout(text, mode, vocabulary, known);
    const open = mode === 'suggest' && reading.words.at(-1)?.open ? reading.words.at(-1)! : null;
    const finished = open ? reading.words.slice(0, -1) : reading.words;
    const corrections = correction ? [correction] : [];
    const words = await this.resolve(finished, vocabulary, known, corrections);
    const terms = await assemble(words, this.synonyms, known);
    if (open && (open.surface.length >= SHORTEST_BEGINNING || !terms.length)) terms.push(await this.completion(open, vocabulary, known, corrections));
    return { raw, terms, phrases: reading.phrases, negatives: reading.negatives, corrections };
  }

  /** The literal reading, unless the same keys in the other layout give more known words. */
  private async chooseLayout(text: string, mode: SearchRequest['mode'], vocabulary: Vocabulary, known: KnownWords): Promise<Chosen> {
    const literal = read(text);
    const others = otherLayouts(text);
    await known.load(this.stemsOf(literal));
    let best: Chosen = { reading: literal, correction: null };
    let coverage = await this.coverage(literal, mode, vocabulary, known);
    if (coverage === 1) return best;
    for (const other of others) {
      const reading = read(other);
      await known.load(this.stemsOf(reading));
      const found = await this.coverage(reading, mode, vocabulary, known);
      if (found > coverage) {
        coverage = found;
        best = { reading, correction: { kind: 'layout', from: text.trim(), to: other.trim() } };
      }
    }
    return best;
  }

  /** Stems of a reading and of all names its words have, for one look-up. */
  private stemsOf(reading: Reading): string[] {
    const literal = reading.words.map((word) => stem(word.surface));
    const synonyms = literal.flatMap((_, i) => this.synonyms.match(literal, i)?.others.flat() ?? []);
    return [...stemsToLoad(reading.words), ...synonyms];
  }

  /** Share of words that are known, 0..1; an unfinished word is known when something begins so. */
  private async coverage(reading: Reading, mode: SearchRequest['mode'], vocabulary: Vocabulary, known: KnownWords): Promise<number> {
    if (!reading.words.length) return reading.phrases.length || reading.negatives.length ? 1 : 0;
    let count = 0;
    for (const word of reading.words) {
      const begins = mode === 'suggest' && word.open && (await vocabulary.complete(word.surface, 1)).length > 0;
      if (begins || known.isKnownWord(word)) count++;
    }
    return count / reading.words.length;
  }

  private async resolve(words: readonly QueryWord[], vocabulary: Vocabulary, known: KnownWords, corrections: Correction[]): Promise<Resolved[]> {
    const named = this.namedTogether(words, known);
    const repairs = new WordRepair(this.synonyms, vocabulary, known);
    const all: Resolved[] = [];
    for (const [i, word] of words.entries()) {
      if (named.has(i) || known.isKnownWord(word)) {
        all.push(...asTyped(word, known));
        continue;
      }
      const repair = await repairs.repair(word);
      all.push(...(repair?.words ?? asTyped(word, known)));
      if (repair?.kind) corrections.push({ kind: repair.kind, from: word.surface, to: repair.words.map((w) => w.surface).join(' ') });
    }
    return all;
  }

  /** Places of words that are unknown one by one but make a known name, or one known word, together. */
  private namedTogether(words: readonly QueryWord[], known: KnownWords): Set<number> {
    const stems = words.map((word) => stem(word.surface));
    return new Set(
      stems.flatMap((_, i) => {
        const next = words[i + 1];
        const joined = next && known.frequency(stem(words[i]!.surface + next.surface)) > 0 ? 2 : 0;
        const length = Math.max(joined, this.synonyms.match(stems, i)?.length ?? 0);
        return length > 1 ? Array.from({ length }, (_unused, k) => i + k) : [];
      }),
    );
  }

  /** A term for an unfinished word: everything frequent that begins so, in either layout or alphabet. */
  private async completion(word: QueryWord, vocabulary: Vocabulary, known: KnownWords, corrections: Correction[]): Promise<Term> {
    const beginnings = [
      { kind: null, text: word.surface },
      ...otherLayouts(word.chunk).map((text) => ({ kind: 'layout' as const, text: read(text).words.at(-1)?.surface ?? '' })),
      ...cyrillicReadings(word.surface)
        .slice(0, 8)
        .map((text) => ({ kind: 'translit' as const, text })),
    ].filter(({ text }) => text);
    for (const { kind, text } of beginnings) {
      const found = await vocabulary.complete(text, MOST_COMPLETIONS);
      if (!found.length) continue;
      if (kind) corrections.push({ kind, from: word.surface, to: text });
      const stems = [...new Set(found.map((completion) => completion.stem))];
      await known.load(stems);
      const alternatives = stems.map((completed): Alternative => ({ stems: [completed], adjacent: false, why: 'literal' }));
      return { surface: text, alternatives, code: false, documentFrequency: sum(stems.map((completed) => known.frequency(completed))) };
    }
    const [term] = await assemble(await this.resolve([word], vocabulary, known, corrections), this.synonyms, known);
    return term!;
  }
}

/** The word as it stands; a hyphenated word that nobody joins goes in parts. */
function asTyped(word: QueryWord, known: KnownWords): Resolved[] {
  const whole = { surface: word.surface, stems: [stem(word.surface)], code: word.code };
  if (!word.parts.length || known.isKnown(stem(word.surface))) return [whole];
  return word.parts.map((part) => ({ surface: part, stems: [stem(part)], code: null }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
