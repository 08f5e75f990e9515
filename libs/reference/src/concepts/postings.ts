import type { Code } from '../vocabulary/entries';
import type { ConceptScheme } from '../vocabulary/schemes';
import { conceptDocuments, type ConceptDocument } from './concept-documents';
import { wordsOf } from './fold';
import { Lexicon, type Reading } from './lexicon';
import { stem } from './stem';
import { stopWords } from './stop-words';

/** What a whole name found in the text adds, against the weight of its words. */
const PHRASE = 0.6;
/** Words of a text that are looked at; what a longer text says has been said by then. */
const MOST_WORDS = 200;

export interface Hit {
  readonly document: ConceptDocument;
  readonly score: number;
}

interface Posting {
  readonly document: number;
  readonly weight: number;
}

/** Which concepts a stem stands under, how rare it is, and the search over it. */
export class Postings {
  private readonly documents: readonly ConceptDocument[];
  private readonly lists = new Map<string, Posting[]>();
  private readonly phrases = new Map<string, { readonly document: number; readonly stems: readonly string[] }[]>();
  private readonly lexicon: Lexicon;

  constructor(codes: readonly Code[]) {
    this.documents = conceptDocuments(codes);
    this.documents.forEach((document, number) => this.add(document, number));
    this.lexicon = new Lexicon(lexiconOf(this.documents.map((document) => document.code)));
  }

  /** Concepts that the text's words stand under, best first. */
  search(text: string, options: { readonly unfinished: boolean; readonly scheme?: ConceptScheme | undefined }): Hit[] {
    const readings = this.read(text, options.unfinished);
    const scores = new Map<number, number>();
    for (const alternatives of readings) this.addBest(alternatives, scores);
    this.addPhrases(readings, scores);
    const hits: Hit[] = [];
    for (const [number, score] of scores) {
      const document = this.documents[number]!;
      if (!options.scheme || document.code.scheme === options.scheme) hits.push({ document, score: score * document.prior });
    }
    return hits.sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1));
  }

  knows(word: string): boolean {
    return wordsOf(word).some((one) => this.lists.has(stem(one)));
  }

  private read(text: string, unfinished: boolean): Reading[][] {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const open = unfinished && /[\p{L}\p{N}]$/u.test(text);
    const seen = new Set<string>();
    const readings: Reading[][] = [];
    words.forEach((word, i) => {
      if (stopWords.has(word) || seen.has(word)) return;
      seen.add(word);
      const found = this.lexicon.readings(word, stem(word), open && i === words.length - 1);
      if (found.length) readings.push(found);
    });
    return readings;
  }

  /** Each word counts once per concept: with its best reading. */
  private addBest(alternatives: readonly Reading[], scores: Map<number, number>): void {
    const best = new Map<number, number>();
    const cap = this.rarity(alternatives.map((reading) => reading.stem)); // an unsure word is no rarer than all that it may mean
    for (const { stem: found, certainty } of alternatives) {
      const rarity = Math.min(cap, this.rarity([found])) * certainty;
      for (const { document, weight } of this.lists.get(found) ?? []) best.set(document, Math.max(best.get(document) ?? 0, rarity * weight));
    }
    for (const [document, score] of best) scores.set(document, (scores.get(document) ?? 0) + score);
  }

  private addPhrases(readings: readonly (readonly Reading[])[], scores: Map<number, number>): void {
    const present = new Map(readings.flat().map((reading) => [reading.stem, reading.certainty]));
    const gained = new Map<number, number>();
    for (const first of present.keys()) {
      for (const { document, stems } of this.phrases.get(first) ?? []) {
        if (!stems.every((found) => present.has(found))) continue;
        const gain = PHRASE * stems.reduce((sum, found) => sum + this.rarity([found]) * present.get(found)!, 0);
        gained.set(document, Math.max(gained.get(document) ?? 0, gain));
      }
    }
    for (const [document, gain] of gained) scores.set(document, (scores.get(document) ?? 0) + gain);
  }

  /** The square of the inverse document frequency: a word under many headings weighs little. */
  private rarity(stems: readonly string[]): number {
    const under = stems.reduce((sum, found) => sum + (this.lists.get(found)?.length ?? 0), 0);
    return under === 0 ? 0 : Math.log(1 + this.documents.length / under) ** 2;
  }

  private add(document: ConceptDocument, number: number): void {
    const length = 1 / (0.75 + (0.25 * document.weights.size) / 40);
    for (const [found, weight] of document.weights) {
      const list = this.lists.get(found);
      const posting = { document: number, weight: weight * length };
      if (list) list.push(posting);
      else this.lists.set(found, [posting]);
    }
    for (const stems of document.phrases) {
      const first = stems[0]!;
      const list = this.phrases.get(first);
      if (list) list.push({ document: number, stems });
      else this.phrases.set(first, [{ document: number, stems }]);
    }
  }
}

function lexiconOf(codes: readonly Code[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const code of codes) {
    for (const text of [code.title.ru, code.title.en, code.words.ru, code.words.en]) {
      for (const word of wordsOf(text ?? '')) if (!stopWords.has(word)) words.set(word, stem(word));
    }
  }
  return words;
}
