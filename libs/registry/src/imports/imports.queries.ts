import { Injectable } from '@nestjs/common';
import { hasRole, type Actor, type Id } from '@zemlyak/kernel';
import { Database, decodeCursor, pageOf, type Page } from '@zemlyak/platform';
import type { RowState, StoredRow } from './import-rows';
import { isImportingKind } from './imports.policy';
import { TableImport } from './table-import.entity';

/** A row that was refused, with its cells as they came. */
export type RefusedRow = Omit<StoredRow, 'keys'>;

/** Rows of a file of refused rows read at once. */
const PORTION = 1_000;

/** Reads of imports. */
@Injectable()
export class ImportQueries {
  constructor(private readonly database: Database) {}

  /** Imports of the actor's agencies and councils, or all for an operator, newest first; `limit` 1 to 100. */
  async list(actor: Actor, cursor: string | null, limit: number): Promise<Page<TableImport>> {
    const [at, id] = cursor ? decodeCursor(cursor, 2) : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const organisations = actor.memberships.filter((m) => m.active && isImportingKind(m.kind)).map((m) => m.organisationId);
    const query = this.database.manager.createQueryBuilder(TableImport, 'i').where('(i.created_at, i.id) < (:at::timestamptz, :id::uuid)', { at, id });
    if (!hasRole(actor, 'operator')) query.andWhere('i.organisation_id = ANY (:organisations::uuid[])', { organisations });
    const rows = await query
      .orderBy('i.created_at', 'DESC')
      .addOrderBy('i.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    return pageOf(rows, limit, (last) => [last.createdAt.toISOString(), last.id]);
  }

  /** Refused rows after the given number, in the order of the file. */
  async refused(importId: Id, after: number, limit: number, states: readonly RowState[] = ['bad', 'duplicate']): Promise<RefusedRow[]> {
    return this.database.query<RefusedRow>(
      `SELECT number, state, cells, problems FROM registry.import_row
       WHERE import_id = $1 AND number > $2 AND state IN ('bad', 'duplicate') AND state = ANY ($4::text[]) ORDER BY number LIMIT $3`,
      [importId, after, limit, states],
    );
  }

  /** All refused rows, a portion at a time. */
  async *allRefused(importId: Id): AsyncGenerator<RefusedRow> {
    for (let after = 0; ;) {
      const rows = await this.refused(importId, after, PORTION);
      yield* rows;
      if (rows.length < PORTION) return;
      after = rows.at(-1)!.number;
    }
  }
}
