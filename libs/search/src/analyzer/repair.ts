import type { Correction, KnownWord, Vocabulary } from '../port';
import { edits, editsAllowed } from './edits';
import { scriptOf, twin } from './fold';
import type { KnownWords } from './known-words';
import { otherLayouts } from './layout';
import { read, type QueryWord } from './reading';
import { stem } from './stem';
import type { SynonymTable } from './synonyms';
import { cyrillicReadings, soundKey, soundKeys } from './translit';

/** A word after repair: how it is spelt now, and the stems it may stand for, the likeliest first. */
export interface Resolved {
  readonly surface: string;
  readonly stems: readonly string[];
  readonly code: string | null;
}

/** What an unknown word became: usually one word, two when a space was missing. */
export interface Repair {
  readonly words: readonly Resolved[];
  readonly kind: Correction['kind'] | null;
}

interface Candidate extends KnownWord {
  readonly edits: number;
}

const MOST_GUESSES = 3;
const SHORTEST_PART = 3;
/** Below this, a misspelt word of the other alphabet is chance. */
const SHORTEST_ACROSS = 6;

/** Finds what an unknown word was meant to be. Words with digits are never guessed. */
export class WordRepair {
  constructor(
    private readonly synonyms: SynonymTable,
    private readonly vocabulary: Vocabulary,
    private readonly known: KnownWords,
  ) {}

  /**
   * Look-alike letters, then keyboard layout, then transliteration, then a missing space, then the nearest words, then both
   * layout and nearest. @returns null when nothing fits
   */
  async repair(word: QueryWord): Promise<Repair | null> {
    const layout = await this.otherLayout(word);
    if (layout) return layout;
    if (/\p{N}/u.test(word.surface)) return null;
    return (
      (await this.lookAlike(word.surface)) ??
      (await this.transliterated(word.surface)) ??
      (await this.split(word.surface)) ??
      (await this.nearest(word.surface)) ??
      this.otherLayoutNearest(word)
    );
  }

  private async lookAlike(surface: string): Promise<Repair | null> {
    const other = twin(surface);
    if (!other) return null;
    const found = stem(other);
    await this.known.load([found]);
    return this.known.isKnown(found) ? { words: [resolved(other, [found])], kind: null } : null;
  }

  private async otherLayout(word: QueryWord): Promise<Repair | null> {
    for (const text of otherLayouts(word.chunk)) {
      const words = read(text).words;
      await this.known.load(words.map(({ surface }) => stem(surface)));
      if (words.length && words.every((other) => this.known.isKnown(stem(other.surface)))) {
        return { words: words.map(({ surface }) => resolved(surface, [stem(surface)])), kind: 'layout' };
      }
    }
    return null;
  }

  private async transliterated(surface: string): Promise<Repair | null> {
    const readings = scriptOf(surface) === 'latin' ? cyrillicReadings(surface) : [];
    const sounding = (await this.vocabulary.sounding(soundKeys(surface))).filter((found) => scriptOf(found.surface) !== scriptOf(surface));
    const options = [...readings.map((reading) => ({ surface: reading, stem: stem(reading) })), ...sounding];
    await this.known.load(options.map((option) => option.stem));
    const fits = options.filter((option) => this.known.isKnown(option.stem)).sort((a, b) => this.known.frequency(b.stem) - this.known.frequency(a.stem));
    return guess(fits, 'translit');
  }

  private async split(surface: string): Promise<Repair | null> {
    const places = Array.from({ length: Math.max(0, surface.length - 2 * SHORTEST_PART + 1) }, (_, i) => i + SHORTEST_PART);
    const pairs = places.map((at) => [surface.slice(0, at), surface.slice(at)] as const);
    await this.known.load(pairs.flat().map(stem));
    const fits = pairs.map((pair) => ({ pair, rarest: Math.min(...pair.map((part) => this.known.frequency(stem(part)))) })).filter(({ rarest }) => rarest > 0);
    const best = fits.sort((a, b) => b.rarest - a.rarest)[0];
    return best ? { words: best.pair.map((part) => resolved(part, [stem(part)])), kind: 'typo' } : null;
  }

  private async nearest(surface: string): Promise<Repair | null> {
    if (editsAllowed(surface.length) === 0) return null;
    const all = [...(await this.vocabulary.near(soundKey(surface))), ...this.synonyms.words];
    const same = closest(
      all.filter((word) => scriptOf(word.surface) === scriptOf(surface)),
      (word) => editsTo(surface, word),
    );
    if (same.length) return guess(same, 'typo');
    const key = soundKey(surface);
    const across = closest(
      all.filter((word) => scriptOf(word.surface) !== scriptOf(surface)),
      (word) => editsByKey(key, soundKey(word.surface)),
    );
    return guess(across, 'translit');
  }

  private async otherLayoutNearest(word: QueryWord): Promise<Repair | null> {
    for (const text of otherLayouts(word.chunk)) {
      const [only, ...more] = read(text).words;
      const found = only && !more.length ? await this.nearest(only.surface) : null;
      if (found) return { ...found, kind: 'layout' };
    }
    return null;
  }
}

const resolved = (surface: string, stems: readonly string[]): Resolved => ({ surface, stems, code: null });

/** One word with the stems of the best few candidates. */
function guess(fits: readonly { surface: string; stem: string }[], kind: Correction['kind']): Repair | null {
  const stems = [...new Set(fits.map((fit) => fit.stem))].slice(0, MOST_GUESSES);
  return fits[0] ? { words: [resolved(fits[0].surface, stems)], kind } : null;
}

/** Candidates with the fewest edits, the more frequent first. */
function closest(words: readonly KnownWord[], measure: (word: KnownWord) => number): Candidate[] {
  const measured = words.map((word) => ({ ...word, edits: measure(word) })).filter((word) => Number.isFinite(word.edits));
  const fewest = Math.min(...measured.map((word) => word.edits));
  return measured.filter((word) => word.edits === fewest).sort((a, b) => b.documentFrequency - a.documentFrequency);
}

/** Edits to a word of the same alphabet, as written or by stem; endings differ, the first letter does not. Infinity when too many. */
function editsTo(typed: string, word: KnownWord): number {
  if (typed[0] !== word.surface[0] || editsAllowed(word.surface.length) === 0) return Infinity;
  const within = (a: string, b: string) => {
    const most = editsAllowed(a.length);
    const counted = most === 0 || b.length < 4 ? Infinity : edits(a, b, most);
    return counted <= most ? counted : Infinity;
  };
  const sameSound = soundKey(typed) === soundKey(word.surface) ? 1 : Infinity;
  return Math.min(within(typed, word.surface), within(stem(typed), word.stem), sameSound);
}

function editsByKey(typed: string, key: string): number {
  const most = editsAllowed(typed.length);
  if (typed.length < SHORTEST_ACROSS || typed[0] !== key[0]) return Infinity;
  const counted = edits(typed, key, most);
  return counted <= most ? counted : Infinity;
}
