/** How many letters two words must share at the start to count as kin ("шерсть", "шерстяной"). */
const KIN_LETTERS = 5;
const KIN_WEIGHT = 0.5;

/** How rare words are in the listings, and so how much sharing one of them says. */
export class Lexicon {
  /**
   * @param listings number of listings counted
   * @param frequencies listings that contain a stem
   */
  constructor(
    private readonly listings: number,
    private readonly frequencies: ReadonlyMap<string, number>,
  ) {}

  /** Counts the words of a set of listings. */
  static of(texts: readonly (readonly string[])[]): Lexicon {
    const frequencies = new Map<string, number>();
    for (const terms of texts) for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    return new Lexicon(texts.length, frequencies);
  }

  /** Weight of a word: 1 for one that nobody else uses, falling to 0 for one that everybody does. */
  weight(term: string): number {
    const n = Math.max(this.listings, 20);
    return Math.log((n + 1) / (Math.min(this.frequencies.get(term) ?? 1, n) + 0.5)) / Math.log((n + 1) / 1.5);
  }

  /** Likeness of two word lists, 0..1: weighted share of common words, with words of one root counted in part. */
  likeness(a: readonly string[], b: readonly string[]): number {
    if (!a.length || !b.length) return 0;
    return Math.sqrt(this.covered(a, b) * this.covered(b, a));
  }

  private covered(wanted: readonly string[], given: readonly string[]): number {
    const exact = new Set(given);
    const roots = new Set(given.filter((term) => term.length >= KIN_LETTERS).map(rootOf));
    let total = 0,
      found = 0;
    for (const term of wanted) {
      const weight = this.weight(term) ** 2;
      total += weight;
      if (exact.has(term)) found += weight;
      else if (term.length >= KIN_LETTERS && roots.has(rootOf(term))) found += KIN_WEIGHT * weight;
    }
    return total ? found / total : 0;
  }
}

const rootOf = (term: string): string => term.slice(0, KIN_LETTERS);
