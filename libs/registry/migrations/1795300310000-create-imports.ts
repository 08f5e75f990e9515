import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateImports1795300310000 implements MigrationInterface {
  name = 'CreateImports1795300310000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE registry.table_import (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), person_id uuid,
      kind text NOT NULL CHECK (kind ~ '^[a-z]{2,30}$'),
      status text NOT NULL CHECK (status IN ('uploaded', 'checking', 'checked', 'applying', 'cancelled', 'finished', 'failed')),
      file_name text NOT NULL, form jsonb NOT NULL, columns text[] NOT NULL, sample jsonb NOT NULL, mapping jsonb,
      rows integer NOT NULL CHECK (rows >= 0), checked integer NOT NULL CHECK (checked BETWEEN 0 AND rows), ready integer NOT NULL CHECK (ready >= 0),
      bad integer NOT NULL CHECK (bad >= 0), duplicates integer NOT NULL CHECK (duplicates >= 0), applied integer NOT NULL CHECK (applied BETWEEN 0 AND ready), run integer NOT NULL,
      created_at timestamptz NOT NULL, touched_at timestamptz NOT NULL, finished_at timestamptz, purged_at timestamptz,
      CONSTRAINT table_import_sorted CHECK (ready + bad + duplicates = checked),
      CONSTRAINT table_import_mapped CHECK (status = 'uploaded' OR mapping IS NOT NULL))`);
    await q.query(`CREATE INDEX table_import_organisation ON registry.table_import (organisation_id, created_at DESC, id DESC)`);
    await q.query(`CREATE INDEX table_import_at_work ON registry.table_import (touched_at) WHERE status IN ('checking', 'applying')`);
    await q.query(`CREATE INDEX table_import_kept ON registry.table_import (touched_at) WHERE purged_at IS NULL`);
    // the only place of an imported mail address until its row becomes an invitation; emptied after 30 days
    await q.query(`CREATE TABLE registry.import_row (
      import_id uuid NOT NULL REFERENCES registry.table_import (id) ON DELETE CASCADE, number integer NOT NULL CHECK (number >= 1),
      state text NOT NULL CHECK (state IN ('ready', 'bad', 'duplicate', 'applied')), cells jsonb NOT NULL, keys jsonb NOT NULL, problems jsonb NOT NULL, record_id uuid,
      PRIMARY KEY (import_id, number), CONSTRAINT import_row_applied CHECK ((state = 'applied') = (record_id IS NOT NULL)))`);
    await q.query(`CREATE INDEX import_row_ready ON registry.import_row (import_id, number) WHERE state = 'ready'`);
    await q.query(`CREATE INDEX import_row_refused ON registry.import_row (import_id, number) WHERE state IN ('bad', 'duplicate')`);
    // digests only; what one organisation has imported once is not imported again
    await q.query(`CREATE TABLE registry.import_key (
      organisation_id uuid NOT NULL, kind text NOT NULL, key text NOT NULL CHECK (length(key) = 43),
      import_id uuid NOT NULL REFERENCES registry.table_import (id) ON DELETE CASCADE, PRIMARY KEY (organisation_id, kind, key))`);
    await q.query(`CREATE INDEX import_key_import ON registry.import_key (import_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of ['import_key', 'import_row', 'table_import']) await q.query(`DROP TABLE registry.${table}`);
  }
}
