import { Injectable } from '@nestjs/common';
import { daysAfter } from '@zemlyak/kernel';
import { Database, Every } from '@zemlyak/platform';
import { Exports } from './my-data/exports.service';
import { CONSENT_YEARS } from './my-data/own-personal-data';
import { IDLE_HOURS } from './sessions/sessions.service';

/** What identity forgets by the clock. */
@Injectable()
export class IdentitySchedule {
  constructor(
    private readonly database: Database,
    private readonly exports: Exports,
  ) {}

  /** Removes sessions, links, sign-ups and tokens that are over, files of old exports, and proofs of consent past their term. */
  @Every('identity.forget-expired', '23 * * * *')
  async forgetExpired(now = new Date()): Promise<void> {
    await this.database.query('DELETE FROM identity.session WHERE expires_at <= $1 OR last_seen_at <= $2', [
      now,
      new Date(now.getTime() - IDLE_HOURS * 3_600_000),
    ]);
    await this.database.query('DELETE FROM identity.mail_token WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM identity.email_change WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM identity.sign_up WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM identity.sign_in_wait WHERE failed_at < $1', [daysAfter(now, -1)]);
    await this.database.query('DELETE FROM identity.api_token WHERE expires_at < $1', [daysAfter(now, -30)]);
    await this.exports.removeExpired(now);
    await this.database.query(
      `DELETE FROM identity.consent c USING identity.person p
       WHERE p.id = c.person_id AND p.status = 'erased' AND c.withdrawn_at < $1::timestamptz - make_interval(years => $2)`,
      [now, CONSENT_YEARS],
    );
  }
}
