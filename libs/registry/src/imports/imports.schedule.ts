import { Injectable } from '@nestjs/common';
import { HOUSE, daysAfter } from '@zemlyak/kernel';
import { Database, Every, FileStore } from '@zemlyak/platform';
import { KEPT_DAYS } from './import-limits';
import { forgetRows } from './import-rows';
import { TableImports } from './imports.service';
import { TableImport } from './table-import.entity';

/** Work without a sign of life for this long has died with its process. Milliseconds. */
const STALLED = 90_000;
/** Imports one run of the schedule clears away. */
const PORTION = 100;

/** What happens to imports by the clock. */
@Injectable()
export class ImportsSchedule {
  constructor(
    private readonly database: Database,
    private readonly imports: TableImports,
    private readonly store: FileStore,
  ) {}

  @Every('registry.resume-imports', '* * * * *')
  async resume(now = new Date()): Promise<void> {
    await this.database.transaction(HOUSE, (tx) => this.imports.resume(tx, new Date(now.getTime() - STALLED), now));
  }

  /** Thirty days after its last sign of work nothing of a file is left but its name and its counts. The file goes first: a failure is tried again. */
  @Every('registry.purge-imports', '40 3 * * *')
  async purge(now = new Date()): Promise<void> {
    const old = await this.database.query<{ id: string }>(
      `SELECT id FROM registry.table_import WHERE purged_at IS NULL AND touched_at < $1 AND status NOT IN ('checking', 'applying') ORDER BY id LIMIT ${PORTION}`,
      [daysAfter(now, -KEPT_DAYS)],
    );
    for (const { id } of old) await this.clear(id, now);
  }

  private async clear(id: string, now: Date): Promise<void> {
    const found = await this.database.manager.findOneByOrFail(TableImport, { id });
    await this.store.remove(found.fileKey);
    await this.database.transaction(HOUSE, async (tx) => {
      await forgetRows(tx, id);
      await tx.query(`DELETE FROM registry.import_key WHERE import_id = $1`, [id]);
      await tx.update(TableImport, { id }, { sample: [], purgedAt: now });
    });
  }
}
