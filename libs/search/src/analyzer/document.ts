import { languages } from '@zemlyak/kernel';
import type { KnownWord, SearchDocument } from '../port';
import { codeAndHeadings, codeLexeme } from './codes';
import { isStopWord } from './stop-words';
import { stem } from './stem';
import { tokens } from './tokens';

/** Bump when the same text gives other words than before: everything is indexed anew. */
export const ANALYZER_VERSION = 1;

/** How much a field counts, A most. */
export type Weight = 'A' | 'B' | 'D';

/** What a document says, ready for an engine. */
export interface AnalyzedDocument {
  /** Lexeme → its places, each `position` and weight; no places for lexemes that only say "it is there". */
  readonly lexemes: ReadonlyMap<string, readonly string[]>;
  /** Every different word, for the vocabulary. */
  readonly words: readonly Omit<KnownWord, 'documentFrequency'>[];
}

/** Lexeme of a stem that stands in the title. */
export const titleLexeme = (found: string): string => `t:${found}`;

/** Lexeme of a word of the title or the company's name exactly as written (folded). */
export const writtenLexeme = (surface: string): string => `=${surface}`;

const FIELD_GAP = 10;
const LAST_POSITION = 16_000;
const MOST_PLACES = 200;

/** Words of a document with weights: title and company A, labels B, text D, codes apart. */
export function analyzeDocument(document: SearchDocument): AnalyzedDocument {
  const collector = new Collector();
  for (const language of languages) collector.text(document.title[language] ?? '', 'A', true);
  collector.text(document.company, 'A', false);
  for (const label of document.labels) collector.text(label, 'B', false);
  for (const language of languages) collector.text(document.body[language] ?? '', 'D', false);
  for (const code of document.codes.flatMap(codeAndHeadings)) collector.mark(codeLexeme(code));
  return collector.done();
}

class Collector {
  private readonly lexemes = new Map<string, string[]>();
  private readonly words = new Map<string, string>();
  private offset = 0;

  text(text: string, weight: Weight, title: boolean): void {
    const all = tokens(text);
    for (const [i, token] of all.entries()) {
      if (isStopWord(token, all[i + 1])) continue;
      const found = stem(token.surface);
      this.words.set(token.surface, found);
      this.place(found, this.offset + token.position, weight);
      if (title) this.mark(titleLexeme(found));
      if (weight === 'A') this.mark(writtenLexeme(token.surface));
    }
    this.offset += (all.at(-1)?.position ?? 0) + FIELD_GAP;
  }

  mark(lexeme: string): void {
    if (!this.lexemes.has(lexeme)) this.lexemes.set(lexeme, []);
  }

  done(): AnalyzedDocument {
    return { lexemes: this.lexemes, words: [...this.words].map(([surface, found]) => ({ surface, stem: found })) };
  }

  private place(lexeme: string, position: number, weight: Weight): void {
    const places = this.lexemes.get(lexeme) ?? [];
    if (places.length < MOST_PLACES && position <= LAST_POSITION) places.push(`${position}${weight}`);
    this.lexemes.set(lexeme, places);
  }
}
