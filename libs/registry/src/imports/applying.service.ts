import { Injectable, Logger } from '@nestjs/common';
import { HOUSE, Unavailable, type Id } from '@zemlyak/kernel';
import { Database, Jobs, Journal, sqlState, type Tx } from '@zemlyak/platform';
import { ImportFinished } from '../registry.events';
import { ImportKinds, type AppliedRow, type ImportRun, type MappedRow } from './import-kinds';
import { readyRows, releaseKeys, settleRows, takeKeys, type RowState } from './import-rows';
import { ImportRuns } from './import-runs.service';
import { mappedRow } from './mapping';
import { TableImport } from './table-import.entity';

/** Rows that become records in one transaction. */
const PORTION = 200;
/** After this a job hands over to the next one, so that a worker that is asked to stop stops soon. Milliseconds. */
const SHIFT = 15_000;

type Waiting = Awaited<ReturnType<typeof readyRows>>[number];

/**
 * Makes records of the ready rows. A portion of rows, what they became and the counts are written in one transaction under the lock of the
 * import, so a crash, a cancel or a second job between two portions never makes a record twice.
 */
@Injectable()
export class Applying {
  private readonly log = new Logger('imports');

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly jobs: Jobs,
    private readonly kinds: ImportKinds,
    private readonly runs: ImportRuns,
  ) {}

  /** Works until nothing is left, somebody cancels, or the shift ends and the next job goes on. @fires ImportFinished */
  async apply(importId: Id, now = new Date()): Promise<void> {
    const found = await this.database.manager.findOneBy(TableImport, { id: importId });
    if (found?.status !== 'applying') return;
    const opened = await this.runs.open(found, now);
    if (!opened) return this.runs.step(HOUSE, importId, async (_tx, locked) => locked.fail(now));
    const end = Date.now() + SHIFT;
    while (await this.next(opened)) {
      if (Date.now() < end) continue;
      return this.database.transaction(HOUSE, (tx) =>
        this.jobs.enqueue(tx, 'registry.import-apply', { importId, run: found.run }, { key: `registry.import-apply/${importId}` }),
      );
    }
  }

  /** A portion that fails for a reason nobody foresaw is gone through row by row, so that one row does not stop the others. @returns whether more may wait */
  private async next(run: ImportRun): Promise<boolean> {
    try {
      return await this.portion(run, PORTION);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // its words may quote a row
      this.log.warn({ importId: run.importId, triedRowByRow: true, error: (error as Error).name, state: sqlState(error) });
    }
    for (let i = 0; i < PORTION; i++) if (!(await this.one(run))) return false;
    return true;
  }

  private async one(run: ImportRun): Promise<boolean> {
    try {
      return await this.portion(run, 1);
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      return this.settle(run, 1, async (_tx, [row]) => [{ number: row!.number, recordId: null, problems: [{ field: null, code: 'rowRefused' }] }]);
    }
  }

  private portion(run: ImportRun, size: number): Promise<boolean> {
    return this.settle(run, size, (tx, rows, locked) => this.makeRecords(tx, run, rows, locked));
  }

  /** Takes the next rows, does the work and writes what became of them; ends the import when none is left. */
  private settle(run: ImportRun, size: number, work: (tx: Tx, rows: readonly Waiting[], locked: TableImport) => Promise<AppliedRow[]>): Promise<boolean> {
    return this.runs.step(run.actor, run.importId, async (tx, locked) => {
      if (locked.status !== 'applying') return false;
      const rows = await readyRows(tx, run.importId, size);
      if (!rows.length) {
        locked.finish(new Date());
        await this.journal.record(tx, run.actor, new ImportFinished({ importId: run.importId, organisationId: run.organisation.id }));
        return false;
      }
      const settled = (await work(tx, rows, locked)).map((row) => ({
        number: row.number,
        state: stateOf(row),
        recordId: row.recordId,
        problems: row.taken ? [row.taken] : row.problems,
      }));
      await settleRows(tx, run.importId, settled);
      const count = (state: RowState): number => settled.filter((row) => row.state === state).length;
      const bad = count('bad'),
        duplicates = count('duplicate');
      locked.count(
        {
          applied: locked.applied + count('applied'),
          ready: locked.ready - bad - duplicates,
          bad: locked.bad + bad,
          duplicates: locked.duplicates + duplicates,
        },
        new Date(),
      );
      return true;
    });
  }

  private async makeRecords(tx: Tx, run: ImportRun, rows: readonly Waiting[], locked: TableImport): Promise<AppliedRow[]> {
    const owner = { organisationId: run.organisation.id, kind: locked.kind, importId: run.importId };
    const free = await takeKeys(
      tx,
      owner,
      rows.flatMap((row) => row.keys),
    );
    const isFree = (row: Waiting): boolean => row.keys.every((key) => free.has(key));
    const mapped: MappedRow[] = rows.filter(isFree).map((row) => mappedRow(locked.mapping!, row.number, row.cells));
    const made = mapped.length ? await this.kinds.get(locked.kind).apply(tx, run, mapped) : [];
    const repeated = rows
      .filter((row) => !isFree(row))
      .map((row): AppliedRow => ({ number: row.number, recordId: null, problems: [], taken: { field: null, code: 'alreadyImported' } }));
    const settled = [...made, ...repeated],
      refused = new Set(settled.filter((row) => !row.recordId).map((row) => row.number));
    await releaseKeys(
      tx,
      owner,
      rows
        .filter((row) => refused.has(row.number))
        .flatMap((row) => row.keys)
        .filter((key) => free.has(key)),
    );
    return settled;
  }
}

const stateOf = (row: AppliedRow): RowState => (row.recordId ? 'applied' : row.taken ? 'duplicate' : 'bad');
