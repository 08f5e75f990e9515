import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wish for another mail address, until its letter is confirmed; then the address that was left, for as long as letters to it are kept. */
export class CreateEmailChange1795300210000 implements MigrationInterface {
  name = 'CreateEmailChange1795300210000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE identity.email_change (
      id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES identity.person (id),
      new_email citext CHECK (length(new_email::text) <= 254), left_email citext, session_id uuid NOT NULL, token_hash text UNIQUE,
      created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
      CONSTRAINT asked_or_done CHECK (num_nonnulls(new_email, left_email) = 1), CONSTRAINT done_has_no_key CHECK (left_email IS NULL OR token_hash IS NULL))`);
    await q.query(`CREATE UNIQUE INDEX email_change_asked ON identity.email_change (person_id) WHERE left_email IS NULL`);
    await q.query(`CREATE INDEX email_change_person ON identity.email_change (person_id)`);
    await q.query(`CREATE INDEX email_change_expires ON identity.email_change (expires_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE identity.email_change`);
  }
}
