import type { Id } from '@zemlyak/kernel';
import type { ImportedScheme } from '../vocabulary/schemes';
import type { BadRow } from './source-format';

/** Codes of each kind that a report names; the counts are complete. */
export const MOST_NAMED = 500;

/** What an import changed, and what of the file was left out. */
export interface ImportReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Codes that the file no longer holds; they cannot be chosen from today on, records that name them keep them. */
  readonly dropped: readonly string[];
  readonly bad: readonly BadRow[];
}

/** One applied file: a version of its scheme. */
export interface AppliedImport {
  readonly id: Id;
  readonly scheme: ImportedScheme;
  readonly fileName: string;
  readonly sha256: string;
  /** 1, 2, 3 … within the scheme. */
  readonly version: number;
  readonly complete: boolean;
  /** Readable rows. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly dropped: number;
  readonly bad: number;
  readonly report: ImportReport;
  readonly importedAt: Date;
}
