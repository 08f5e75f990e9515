import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database } from '@zemlyak/platform';
import { createHash } from 'node:crypto';
import { ImportKinds, type CheckedRow, type ImportKind, type ImportRun, type RowProblem } from './import-kinds';
import { KEPT_OF_LONG_CELL, LONGEST_CELL } from './import-limits';
import { forgetRows, heldKeys, writeRows, type StoredRow } from './import-rows';
import { ImportRuns } from './import-runs.service';
import { mappedRow, shapeProblems, type Mapping } from './mapping';
import { tableRows, type TableRow } from './reading/table';
import { TableImport } from './table-import.entity';

/** Rows looked at in one transaction. */
const PORTION = 500;

/** Looks at every row of a file and sorts them into ready, bad and repeated ones. A check that begins again begins from the first row. */
@Injectable()
export class Checking {
  constructor(
    private readonly database: Database,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRuns,
  ) {}

  /** @param run the check that is meant; one that was overtaken by a newer mapping stops by itself */
  async check(importId: Id, run: number, now = new Date()): Promise<void> {
    const found = await this.database.manager.findOneBy(TableImport, { id: importId });
    if (found?.status !== 'checking' || found.run !== run) return;
    const opened = await this.runs.open(found, now);
    if (!opened) return this.runs.step(HOUSE, importId, async (_tx, locked) => locked.fail(now));
    await this.runs.step(opened.actor, importId, async (tx, locked) => {
      await forgetRows(tx, importId);
      locked.count({ checked: 0, ready: 0, bad: 0, duplicates: 0 }, now);
    });
    const sorter = new RowSorter(this.kinds.get(found.kind), opened, found.mapping!, found.columns.length);
    if (await this.sortAll(found, opened, sorter)) await this.runs.step(opened.actor, importId, async (_tx, locked) => locked.endCheck(new Date()));
  }

  /** @returns false when something newer took over */
  private async sortAll(found: TableImport, opened: ImportRun, sorter: RowSorter): Promise<boolean> {
    let portion: TableRow[] = [],
      done = 0,
      isHeading = true;
    for await (const row of tableRows(await this.runs.fileOf(found), found.form)) {
      if (isHeading) {
        isHeading = false;
        continue;
      }
      portion.push(row);
      if (portion.length < PORTION) continue;
      if (!(await this.keep(found, opened, await this.sorted(sorter, portion), done))) return false;
      done += portion.length;
      portion = [];
    }
    return portion.length === 0 || this.keep(found, opened, await this.sorted(sorter, portion), done);
  }

  private sorted(sorter: RowSorter, portion: readonly TableRow[]): Promise<StoredRow[]> {
    return sorter.sort(portion, (sql, parameters) => this.database.query(sql, parameters));
  }

  /** Writes a portion, if the import is still where this check left it. */
  private keep(found: TableImport, opened: ImportRun, rows: readonly StoredRow[], done: number): Promise<boolean> {
    return this.runs.step(opened.actor, found.id, async (tx, locked) => {
      if (locked.status !== 'checking' || locked.run !== found.run || locked.checked !== done) return false;
      await writeRows(tx, found.id, rows);
      const count = (state: StoredRow['state']): number => rows.filter((row) => row.state === state).length;
      locked.count(
        {
          checked: done + rows.length,
          ready: locked.ready + count('ready'),
          bad: locked.bad + count('bad'),
          duplicates: locked.duplicates + count('duplicate'),
        },
        new Date(),
      );
      return true;
    });
  }
}

type Query = Parameters<typeof heldKeys>[0];

/** Sorts the rows of one file; remembers a digest of each ready row to find repetitions. */
class RowSorter {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly kind: ImportKind,
    private readonly run: ImportRun,
    private readonly mapping: Mapping,
    private readonly columns: number,
  ) {}

  async sort(rows: readonly TableRow[], query: Query): Promise<StoredRow[]> {
    const shapes = new Map(rows.map((row) => [row.number, shapeProblems(row, this.mapping)]));
    const whole = rows.filter((row) => !shapes.get(row.number)!.length);
    const checked = new Map(
      (
        await this.kind.check(
          this.run,
          whole.map((row) => mappedRow(this.mapping, row.number, row.cells)),
        )
      ).map((row) => [row.number, row]),
    );
    const digests = new Map([...checked].map(([number, row]) => [number, row.keys.map(digest)]));
    const held = await heldKeys(query, this.run.organisation.id, this.kind.name, [...digests.values()].flat());
    return rows.map((row) => this.judged(row, shapes.get(row.number)!, checked.get(row.number), digests.get(row.number) ?? [], held));
  }

  private judged(row: TableRow, shape: readonly RowProblem[], checked: CheckedRow | undefined, keys: readonly string[], held: ReadonlySet<string>): StoredRow {
    const cells = Array.from({ length: this.columns }, (_, i) => row.cells[i] ?? '').map((cell) =>
      cell.length > LONGEST_CELL ? `${cell.slice(0, KEPT_OF_LONG_CELL)}…` : cell,
    );
    const problems = [...shape, ...(checked?.problems ?? [])],
      stored = { number: row.number, cells, keys };
    if (problems.length) return { ...stored, state: 'bad', problems };
    const repeats = this.repetitionOf(keys, held) ?? checked?.taken;
    if (repeats) return { ...stored, state: 'duplicate', problems: [repeats] };
    for (const key of keys) this.seen.set(key, row.number);
    return { ...stored, state: 'ready', problems: [] };
  }

  private repetitionOf(keys: readonly string[], held: ReadonlySet<string>): RowProblem | undefined {
    const earlier = keys.map((key) => this.seen.get(key)).find((number) => number !== undefined);
    if (earlier !== undefined) return { field: null, code: 'rowRepeats', params: { row: earlier } };
    return keys.some((key) => held.has(key)) ? { field: null, code: 'alreadyImported' } : undefined;
  }
}

/** Names and numbers are compared, not kept. */
const digest = (key: string): string => createHash('sha256').update(key).digest('base64url');
