import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownWord } from '../port';
import { stem } from './stem';
import { tokens } from './tokens';

/** Terms that mean one thing, in both languages. */
export type SynonymGroup = readonly string[];

/** What a place of the query may also be called. */
export interface SynonymMatch {
  /** How many words of the query are covered. */
  readonly length: number;
  /** Stem sequences of the other names. */
  readonly others: readonly (readonly string[])[];
}

interface Entry {
  readonly sequence: readonly string[];
  readonly groups: number[];
}

/** The built-in trade words, one group a line. */
export const builtInSynonyms: readonly SynonymGroup[] = readFileSync(join(__dirname, 'synonyms.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'));

/**
 * Groups of stem sequences. A term may stand in several groups; groups do not chain: names of a name are not names.
 * Names of several words match only side by side.
 */
export class SynonymTable {
  private readonly byFirst = new Map<string, Entry[]>();
  private readonly sequences: string[][][] = [];
  private readonly wordBySurface = new Map<string, KnownWord>();

  constructor(groups: readonly SynonymGroup[]) {
    for (const group of groups) this.add(group);
  }

  /** The longest name that begins at a place of the query; null when none does. */
  match(stems: readonly string[], at: number): SynonymMatch | null {
    const entries = (this.byFirst.get(stems[at] ?? '') ?? []).filter((entry) => entry.sequence.every((s, i) => stems[at + i] === s));
    const longest = entries.reduce<Entry | null>((best, entry) => (best && best.sequence.length >= entry.sequence.length ? best : entry), null);
    if (!longest) return null;
    const own = longest.sequence.join(' ');
    const others = new Map(longest.groups.flatMap((group) => this.sequences[group]!).map((sequence) => [sequence.join(' '), sequence]));
    others.delete(own);
    return { length: longest.sequence.length, others: [...others.values()] };
  }

  /** True when the stem by itself is a name. */
  has(found: string): boolean {
    return (this.byFirst.get(found) ?? []).some((entry) => entry.sequence.length === 1);
  }

  /** Every word of every name. */
  get words(): IterableIterator<KnownWord> {
    return this.wordBySurface.values();
  }

  private add(group: SynonymGroup): void {
    const number = this.sequences.length;
    const own = new Map(group.flatMap(sequencesOf).map((sequence) => [sequence.join(' '), sequence]));
    this.sequences.push([...own.values()]);
    for (const sequence of own.values()) this.entry(sequence).groups.push(number);
    for (const token of group.flatMap(tokens)) {
      this.wordBySurface.set(token.surface, { surface: token.surface, stem: stem(token.surface), documentFrequency: 0 });
    }
  }

  private entry(sequence: readonly string[]): Entry {
    const first = sequence[0]!;
    const entries = this.byFirst.get(first) ?? [];
    this.byFirst.set(first, entries);
    let entry = entries.find((known) => known.sequence.length === sequence.length && known.sequence.every((s, i) => s === sequence[i]));
    if (!entry) entries.push((entry = { sequence, groups: [] }));
    return entry;
  }
}

/** A hyphenated term is known both in parts and joined. */
function sequencesOf(term: string): string[][] {
  const words = tokens(term);
  const parts = words.filter((word) => !word.joined).map((word) => stem(word.surface));
  const joined = words.filter((word) => word.joined && word.start === 0 && word.end === term.length).map((word) => [stem(word.surface)]);
  return parts.length ? [parts, ...joined] : [];
}
