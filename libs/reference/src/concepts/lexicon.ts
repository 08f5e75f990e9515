/** Shortest beginning that is completed, in letters. */
const SHORTEST_BEGINNING = 3;
/** Shortest unknown word that may hold a typing error, in letters. */
const SHORTEST_REPAIRED = 5;
const MOST_COMPLETIONS = 40;

/** A stem that a typed word may stand for, and how sure that is: 1 for the word itself. */
export interface Reading {
  readonly stem: string;
  readonly certainty: number;
}

/** All words of the documents with their stems, for beginnings and for words typed wrong. */
export class Lexicon {
  private readonly words: readonly string[];
  private readonly wordsLike: ReadonlyMap<string, readonly string[]>;
  private readonly stemsLike: ReadonlyMap<string, readonly string[]>;
  private readonly stems: ReadonlySet<string>;

  /** @param stemOf every known word with its stem */
  constructor(private readonly stemOf: ReadonlyMap<string, string>) {
    this.words = [...stemOf.keys()].sort();
    this.stems = new Set(stemOf.values());
    this.wordsLike = byLook(this.words);
    this.stemsLike = byLook([...this.stems]);
  }

  /**
   * What a word may mean: itself; when it is unfinished also the words it begins; when nothing is found, words one edit away, then
   * words of the same root.
   * @param word folded
   */
  readings(word: string, itsStem: string, unfinished: boolean): Reading[] {
    const itself: Reading[] = this.stems.has(itsStem) ? [{ stem: itsStem, certainty: 1 }] : [];
    const begun = unfinished && word.length >= SHORTEST_BEGINNING ? this.completions(word, itself.length ? 0.35 : 0.8) : [];
    if (itself.length || begun.length) return [...itself, ...begun.filter((reading) => reading.stem !== itsStem)];
    if (word.length < SHORTEST_REPAIRED || /\d/.test(word)) return [];
    const repaired = this.oneEditAway(word, itsStem);
    return repaired.length ? repaired : this.sameRoot(itsStem);
  }

  private completions(beginning: string, certainty: number): Reading[] {
    const found = new Map<string, Reading>();
    for (let at = this.firstFrom(beginning); at < this.words.length && found.size < MOST_COMPLETIONS; at++) {
      const word = this.words[at]!;
      if (!word.startsWith(beginning)) break;
      const full = this.stemOf.get(word)!;
      const share = certainty * (beginning.length / word.length) ** 0.5;
      if ((found.get(full)?.certainty ?? 0) < share) found.set(full, { stem: full, certainty: share });
    }
    return [...found.values()];
  }

  /** Words one edit away, and stems one edit away from the stem: the error may stand in a form that no list has. */
  private oneEditAway(word: string, itsStem: string): Reading[] {
    const found = new Set(near(word, this.wordsLike).map((known) => this.stemOf.get(known)!));
    if (itsStem.length >= SHORTEST_REPAIRED) for (const known of near(itsStem, this.stemsLike)) found.add(known);
    return [...found].map((known) => ({ stem: known, certainty: 0.45 }));
  }

  /** Stems that differ only in how they end: "малинов" and "малин". */
  private sameRoot(unknown: string): Reading[] {
    for (let length = unknown.length; length >= Math.max(5, unknown.length - 3); length--) {
      const root = unknown.slice(0, length);
      const found = this.completions(root, 0.5).filter((reading) => reading.stem.length <= length + 3);
      if (found.length) return found;
    }
    return [];
  }

  private firstFrom(beginning: string): number {
    let low = 0,
      high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.words[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Words by first letter and length: an error in the first letter is rare, and this keeps the comparison to a few hundred words. */
function byLook(words: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const look = `${word[0]}${word.length}`;
    const same = groups.get(look);
    if (same) same.push(word);
    else groups.set(look, [word]);
  }
  return groups;
}

const near = (word: string, known: ReadonlyMap<string, readonly string[]>): string[] =>
  [word.length - 1, word.length, word.length + 1].flatMap((length) => (known.get(`${word[0]}${length}`) ?? []).filter((other) => withinOneEdit(word, other)));

/** True when one letter added, lost, changed, or swapped with its neighbour makes one word the other. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  if (start === a.length && start === b.length) return true;
  const rest = (word: string, skipped: number): string => word.slice(start + skipped);
  if (a.length < b.length) return rest(a, 0) === rest(b, 1);
  if (a.length > b.length) return rest(a, 1) === rest(b, 0);
  return rest(a, 1) === rest(b, 1) || (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2));
}
