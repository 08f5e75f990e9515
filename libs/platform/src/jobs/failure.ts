import { QueryFailedError } from 'typeorm';
import { sqlState, violated } from '../database/database';

/** A statement failed; says how, without the statement and its values. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';

  constructor(error: QueryFailedError) {
    super(['SQLSTATE', sqlState(error), violated(error)].filter(Boolean).join(' '));
  }
}

/** What may be kept beside a job: the database quotes values in its messages, and they can be personal. */
export const keepableFailure = (error: unknown): unknown => (error instanceof QueryFailedError ? new StatementFailed(error) : error);

/** What a log may say of a failure: its class, never its words. */
export const kindOfFailure = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
