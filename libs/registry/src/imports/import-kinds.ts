import { Injectable } from '@nestjs/common';
import type { Actor, Id, Language, OrganisationKind } from '@zemlyak/kernel';
import type { Tx } from '@zemlyak/platform';

/** Something that a column of a file may mean. */
export interface ImportField {
  readonly field: string;
  readonly label: Readonly<Record<Language, string>>;
  /** Further headings, in any language, that stand for it. */
  readonly headings?: readonly string[];
}

/** One working through of a file: who asked for it, in whose name, and what they may touch. */
export interface ImportRun {
  readonly importId: Id;
  /** The importer as they are now, acting for the organisation. */
  readonly actor: Actor;
  /** The agency or council in whose name records are drafted. */
  readonly organisation: ImportingOrganisation;
  /** True for an operator, who is bound to no territory. */
  readonly anywhere: boolean;
  readonly now: Date;
}

export interface ImportingOrganisation {
  readonly id: Id;
  readonly kind: OrganisationKind;
  readonly country: string;
  readonly subject: string | null;
}

/** A row with its cells by what they mean; blank cells are left out. */
export interface MappedRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with a row. The code has a sentence under `validation`. */
export interface RowProblem {
  /** null: the row as a whole. */
  readonly field: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What became of a row that was looked at. Without problems and without `taken` it is ready. */
export interface CheckedRow {
  readonly number: number;
  /** What makes the row the same as another: equal keys are imported once for an organisation. */
  readonly keys: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Why it is a repetition of something that is here already. */
  readonly taken?: RowProblem;
}

/** What became of a row that was applied; `recordId` is null when it was refused. */
export interface AppliedRow extends Omit<CheckedRow, 'keys'> {
  readonly recordId: Id | null;
}

/** How rows of one kind are read. The room that owns the records registers it, so the registry needs to know nothing of them. */
export interface ImportKind {
  /** Lower-case plural noun. */
  readonly name: string;
  /** What columns may mean, the likeliest first. */
  fields(organisation: ImportingOrganisation): readonly ImportField[];
  /** Groups of fields; at least one of each group needs a column. */
  required(organisation: ImportingOrganisation, anywhere: boolean): readonly (readonly string[])[];
  /** Looks at rows, in their order; writes nothing. At most 500 at once. */
  check(run: ImportRun, rows: readonly MappedRow[]): Promise<CheckedRow[]>;
  /** Makes records of rows, in their order, looking at each again; a refused row must leave nothing behind. At most 200 at once. */
  apply(tx: Tx, run: ImportRun, rows: readonly MappedRow[]): Promise<AppliedRow[]>;
}

/** The kinds of rows that can be imported. Rooms add theirs when they start. */
@Injectable()
export class ImportKinds {
  private readonly kinds = new Map<string, ImportKind>();

  /** Adding a name again replaces it. */
  add(kind: ImportKind): void {
    this.kinds.set(kind.name, kind);
  }

  find(name: string): ImportKind | undefined {
    return this.kinds.get(name);
  }

  /** @throws Error for a kind whose room is not running here; the job tries again elsewhere */
  get(name: string): ImportKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`no kind of import ${name}`);
    return kind;
  }
}
