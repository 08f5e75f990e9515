import type { Bilingual, Day } from '@zemlyak/kernel';

/** One code as an official file has it. */
export interface SourceCode {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly code: string;
  readonly parent: string | null;
  readonly title: Bilingual;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly facts: Readonly<Record<string, string>>;
}

/** Why a row was left out; each has a sentence under `validation` in the locales. */
export const badRowReasons = ['codeShape', 'titleMissing', 'dateShape', 'columnCount', 'repeatedCode', 'unknownCode'] as const;
export type BadRowReason = (typeof badRowReasons)[number];

/** A row that was left out, and the column that is to blame, as the file or its description names it. */
export interface BadRow {
  readonly line: number;
  readonly column: string;
  readonly reason: BadRowReason;
}

/** Cells of one row by column name. */
export type Cells = Readonly<Record<string, string>>;

/** How one kind of official file is laid out. */
export interface SourceFormat {
  readonly encoding: 'utf8' | 'win1251' | 'cp866';
  /** The likelier first: publishers change it from edition to edition. */
  readonly delimiter: readonly string[];
  readonly quoted: boolean;
  /** Column names in order; 'first line' when the file names them itself. */
  readonly columns: readonly string[] | 'first line';
  /** Lines before the rows that say something else (a version, a date). */
  readonly preamble?: number;
  /** Cells without which a row is no row of this file. */
  readonly required: readonly string[];
  /** False for files that lag behind the list that is shipped: they describe known codes, neither add nor close any. */
  readonly decides: boolean;
  /** Files of this kind name a code again for each span of its validity. */
  readonly repeats?: boolean;
  /** @returns null for a row that is no code at all (a heading, a total) */
  read(cells: Cells): Omit<SourceCode, 'line'> | { readonly column: string; readonly reason: BadRowReason } | null;
}
