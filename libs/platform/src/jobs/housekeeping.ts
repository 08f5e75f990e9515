import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Database, type Tx } from '../database/database';
import { Every } from './every';

/** Removes the ground floor's own short-lived rows. */
@Injectable()
export class Housekeeping {
  constructor(private readonly database: Database) {}

  @Every('platform.forget-old-requests', '17 * * * *')
  async forget(): Promise<void> {
    await this.database.query(`DELETE FROM platform.idempotency WHERE created_at < now() - interval '24 hours'`);
    await this.database.query(`DELETE FROM platform.rate_limit WHERE expire < extract(epoch FROM now()) * 1000`);
    await this.database.query(`DELETE FROM platform.mailbox WHERE sent_at < now() - interval '60 days'`);
  }

  /** Removes what the ground floor keeps for a while about a person who is being erased: answers to repeated requests, and the demo's letters to them. */
  async forgetPerson(tx: Tx, personId: Id, address: string): Promise<void> {
    await tx.query('DELETE FROM platform.idempotency WHERE scope = $1', [personId]);
    await tx.query('DELETE FROM platform.mailbox WHERE lower(recipient) = lower($1)', [address]);
  }
}
