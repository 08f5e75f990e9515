import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Saved searches, and the order in which cards could be found for the first time; neither is part of the index, and a rebuild keeps both. */
export class CreateSavedSearches1795300810000 implements MigrationInterface {
  name = 'CreateSavedSearches1795300810000';

  async up(q: QueryRunner): Promise<void> {
    // numbered under one lock, so that whoever has seen a number has seen all before it
    await q.query(`CREATE TABLE search.appearance (
      position integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ref text NOT NULL UNIQUE,
      organisation_id uuid NOT NULL)`);
    await q.query(`COMMENT ON TABLE search.appearance IS 'Every card once, in the order in which they could be found for the first time'`);
    await q.query(`INSERT INTO search.appearance (ref, organisation_id) SELECT ref, organisation_id::uuid FROM search.card ORDER BY id`);
    await q.query(`CREATE TABLE search.saved_search (
      id uuid PRIMARY KEY,
      person_id uuid NOT NULL REFERENCES identity.person (id),
      name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 120),
      question jsonb NOT NULL CHECK (jsonb_typeof(question) = 'object'),
      cadence text NOT NULL CHECK (cadence IN ('at_once', 'daily', 'weekly', 'never')),
      seen_position integer NOT NULL, told_position integer NOT NULL CHECK (told_position >= seen_position),
      created_at timestamptz NOT NULL, looked_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1)`);
    await q.query(`CREATE UNIQUE INDEX saved_search_once ON search.saved_search (person_id, md5(lower(question::text)))`);
    await q.query(`CREATE INDEX saved_search_watch ON search.saved_search (cadence, person_id) WHERE cadence <> 'never'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE search.saved_search, search.appearance`);
  }
}
