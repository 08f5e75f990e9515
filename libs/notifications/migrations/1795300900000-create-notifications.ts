import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateNotifications1795300900000 implements MigrationInterface {
  name = 'CreateNotifications1795300900000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA notifications`);
    // known people; the weekly letter walks them
    await q.query(`CREATE TABLE notifications.recipient (person_id uuid PRIMARY KEY REFERENCES identity.person (id))`);
    // params hold ids, codes, numbers and dates; text is made when it is read
    await q.query(`CREATE TABLE notifications.notice (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES identity.person (id),
      kind text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
      cause text NOT NULL,
      params jsonb NOT NULL CHECK (jsonb_typeof(params) = 'object'),
      created_at timestamptz NOT NULL, read_at timestamptz,
      mail text NOT NULL CHECK (mail IN ('at_once', 'daily', 'never')), mailed_at timestamptz,
      CONSTRAINT notice_once UNIQUE (person_id, cause))`);
    await q.query(`CREATE INDEX notice_inbox ON notifications.notice (person_id, created_at DESC, id DESC)`);
    await q.query(`CREATE INDEX notice_unread ON notifications.notice (person_id) WHERE read_at IS NULL`);
    await q.query(
      `CREATE INDEX notice_for_digest ON notifications.notice (person_id, created_at) WHERE mail = 'daily' AND mailed_at IS NULL AND read_at IS NULL`,
    );
    await q.query(`CREATE INDEX notice_age ON notifications.notice (created_at)`);
    await q.query(`CREATE TABLE notifications.preference (
      person_id uuid NOT NULL REFERENCES identity.person (id), kind text NOT NULL, mail text NOT NULL CHECK (mail IN ('at_once', 'daily', 'weekly', 'never')),
      PRIMARY KEY (person_id, kind))`);
    await q.query(`CREATE TABLE notifications.digest_run (
      person_id uuid NOT NULL REFERENCES identity.person (id), kind text NOT NULL CHECK (kind IN ('daily', 'weekly')), day date NOT NULL,
      content text NOT NULL, ran_at timestamptz NOT NULL, PRIMARY KEY (person_id, kind, day))`);
    await q.query(`CREATE INDEX digest_run_age ON notifications.digest_run (ran_at)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA notifications CASCADE`);
  }
}
