import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1795300000000 implements MigrationInterface {
  name = 'CreatePlatform1795300000000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA platform`);
    await q.query(`CREATE EXTENSION IF NOT EXISTS citext`);
    await q.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await q.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);
    // values of the payload's keys that end in "Id": what an entry is about
    await q.query(`CREATE FUNCTION platform.subjects_of(payload jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(value) FILTER (WHERE key LIKE '%Id'), '{}') FROM jsonb_each_text(payload) $$`);
    await q.query(`CREATE TABLE platform.journal_entry (
      position bigint GENERATED ALWAYS AS IDENTITY,
      id uuid PRIMARY KEY,
      type text NOT NULL CHECK (type ~ '^[a-z-]+[.][a-z-]+$'),
      payload jsonb NOT NULL,
      actor_kind text NOT NULL CHECK (actor_kind IN ('guest', 'person', 'house')),
      person_id uuid, organisation_id uuid,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
      subjects text[] NOT NULL GENERATED ALWAYS AS (platform.subjects_of(payload)) STORED)`);
    await q.query(`CREATE INDEX journal_entry_position ON platform.journal_entry (position)`);
    await q.query(`CREATE INDEX journal_entry_subjects ON platform.journal_entry USING gin (subjects)`);
    await q.query(`CREATE INDEX journal_entry_type ON platform.journal_entry (type, at)`);
    await q.query(`CREATE TABLE platform.journal_seal (
      seq bigint PRIMARY KEY, entry_id uuid NOT NULL UNIQUE REFERENCES platform.journal_entry (id), prev_hash text NOT NULL, hash text NOT NULL)`);
    await q.query(
      `CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the journal is never changed'; END $$`,
    );
    for (const table of ['journal_entry', 'journal_seal']) {
      await q.query(`CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON platform.${table} FOR EACH ROW EXECUTE FUNCTION platform.refuse_change()`);
      await q.query(`CREATE TRIGGER never_emptied BEFORE TRUNCATE ON platform.${table} FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change()`);
    }
    await q.query(`CREATE TABLE platform.idempotency (
      scope text NOT NULL, key text NOT NULL, fingerprint text NOT NULL, status int, body jsonb, created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (scope, key))`);
    await q.query(`CREATE INDEX idempotency_created ON platform.idempotency (created_at)`);
    await q.query(`CREATE UNLOGGED TABLE platform.rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`);
    await q.query(`CREATE TABLE platform.mailbox (
      id uuid PRIMARY KEY DEFAULT uuidv7(), key text NOT NULL UNIQUE, recipient text NOT NULL, subject text NOT NULL, text text NOT NULL, html text,
      language text NOT NULL, sent_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE INDEX mailbox_recipient ON platform.mailbox (recipient, sent_at DESC)`);
    // known beforehand: the first use of a task inserts its name, and two first uses would wait for each other
    await q.query(`INSERT INTO graphile_worker._private_tasks (identifier) VALUES ('journal.fan-out'), ('journal.deliver') ON CONFLICT DO NOTHING`);
    // the job library guards its tables with row-level security and no policy; the application role works on all of them
    await q.query(`DO $$ DECLARE t record; BEGIN
      FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'graphile_worker' AND c.relrowsecurity LOOP
        EXECUTE format('CREATE POLICY application ON graphile_worker.%I TO zemlyak_app USING (true) WITH CHECK (true)', t.relname);
      END LOOP; END $$`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA platform CASCADE`);
  }
}
