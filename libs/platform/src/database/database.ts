import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Unavailable, type Actor } from '@zemlyak/kernel';
import type { Pool } from 'pg';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { markClaimed, markRequest } from '../http/request-mark';

/** An open transaction. Passed explicitly; never shared between parallel calls. */
export type Tx = EntityManager;

const RETRIED = new Set(['40001', '40P01']);

/** The one way to the database. */
@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * Runs work in one transaction. The actor is written into transaction-local settings for row-level policies, and the request's
   * idempotency key, if it has one, is claimed in this transaction. Deadlocks and serialisation failures are tried three times,
   * so work must have no effect outside the transaction.
   * @throws Unavailable when the database cannot be reached
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await this.source.transaction(async (tx) => {
          await tx.query(`SELECT set_config('app.person', $1, true), set_config('app.organisation', $2, true)`, [
            actor.personId ?? '',
            actor.organisationId ?? '',
          ]);
          await markRequest(tx);
          return work(tx);
        });
        markClaimed();
        return result;
      } catch (error) {
        if (attempt < 3 && RETRIED.has(sqlState(error))) continue;
        throw isConnectionLoss(error) ? new Unavailable() : error;
      }
    }
  }

  /**
   * One statement outside a transaction: rows as the driver gives them, for UPDATE and DELETE rows and their number. Straight to the
   * connection pool, because the ORM's way to it costs as much again as the driver itself.
   */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      const { command, rows, rowCount } = await this.pool.query(sql, [...parameters]);
      return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Row[];
    } catch (error) {
      const failed = new QueryFailedError(sql, [...parameters], error as Error);
      throw isConnectionLoss(error) || isConnectionLoss(failed) ? new Unavailable() : failed;
    }
  }

  private get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** The pool's manager, for reads through entities outside a transaction. */
  get manager(): EntityManager {
    return this.source.manager;
  }
}

/** SQLSTATE of a failed statement, '' for anything else. */
export function sqlState(error: unknown): string {
  return error instanceof QueryFailedError ? ((error.driverError as { code?: string }).code ?? '') : '';
}

/** Name of the violated constraint, '' when the error is no constraint violation. */
export function violated(error: unknown): string {
  return error instanceof QueryFailedError ? ((error.driverError as { constraint?: string }).constraint ?? '') : '';
}

function isConnectionLoss(error: unknown): boolean {
  const state = sqlState(error);
  if (state.startsWith('08') || state.startsWith('57P')) return true;
  const code = (error as { code?: string } | null)?.code ?? '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test((error as Error | null)?.message ?? '')
  );
}
