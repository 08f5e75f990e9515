import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index of the Postgres engine. Everything but `synonym` can be thrown away and rebuilt from the other rooms.
 *
 * `document` and `card` are made by `open_shadow`, `index_shadow` and `swap_shadow` alone, here as in every later rebuild, so their
 * definition exists once. The functions run as the owner: the application may rebuild its index without the right to make tables.
 */
export class CreateSearch1795300800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(TABLES);
    await runner.query(NEAR);
    await runner.query(OPEN_SHADOW);
    await runner.query(DROP_SHADOW);
    await runner.query(INDEX_SHADOW);
    await runner.query(RECOUNT);
    await runner.query(SWAP_SHADOW);
    await runner.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA search FROM PUBLIC`);
    await runner.query(`SELECT search.open_shadow()`);
    await runner.query(`SELECT search.index_shadow()`);
    await runner.query(`SELECT search.swap_shadow()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP SCHEMA search CASCADE`);
  }
}

const TABLES = `
  CREATE SCHEMA search;
  CREATE SEQUENCE search.document_id AS integer;

  CREATE TABLE search.facet (
    id integer PRIMARY KEY CHECK (id BETWEEN 1 AND 65534),
    facet text NOT NULL,
    value text NOT NULL,
    UNIQUE (facet, value)
  );
  COMMENT ON TABLE search.facet IS 'Facet values by number: documents carry the numbers, two bytes each';

  CREATE TABLE search.term (
    surface text PRIMARY KEY,
    stem text NOT NULL,
    sound_key text NOT NULL,
    df integer NOT NULL
  ) WITH (fillfactor = 80);
  COMMENT ON TABLE search.term IS 'Words of the index and how many documents have them; df is in no index, so counting is a cheap update';
  CREATE INDEX ON search.term (stem);
  CREATE INDEX ON search.term (surface text_pattern_ops);
  CREATE INDEX ON search.term (sound_key);
  CREATE INDEX ON search.term USING gin (sound_key gin_trgm_ops) WHERE surface !~ '[0-9]';

  CREATE TABLE search.tally (
    kind text NOT NULL,
    visibility text NOT NULL,
    facet_id integer NOT NULL REFERENCES search.facet (id),
    total integer NOT NULL,
    PRIMARY KEY (kind, visibility, facet_id)
  ) WITH (fillfactor = 50);
  COMMENT ON TABLE search.tally IS 'Exact totals of every facet value per kind: the home page and the map read nothing else';

  CREATE TABLE search.removal (ref text PRIMARY KEY);
  COMMENT ON TABLE search.removal IS 'What left the index while a rebuild was running';

  CREATE TABLE search.synonym (
    id uuid PRIMARY KEY,
    terms text[] NOT NULL CHECK (cardinality(terms) BETWEEN 2 AND 20),
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE search.synonym IS 'Groups of names kept by editors, added to the built-in ones';`;

const NEAR = `
  CREATE FUNCTION search.near(wanted text, most integer)
    RETURNS TABLE (surface text, stem text, df integer) LANGUAGE plpgsql STABLE
    SET pg_trgm.similarity_threshold = 0.2
  AS $$
  BEGIN
    RETURN QUERY SELECT t.surface, t.stem, t.df FROM search.term t
      WHERE t.sound_key % wanted AND t.surface !~ '[0-9]' AND t.df > 0
      ORDER BY similarity(t.sound_key, wanted) DESC, t.df DESC LIMIT most;
  END $$`;

const OPEN_SHADOW = `
  CREATE FUNCTION search.open_shadow() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7246002);
    DROP TABLE IF EXISTS search.document_next, search.card_next;
    DELETE FROM search.removal;
    CREATE TABLE search.card_next (
      id integer PRIMARY KEY DEFAULT nextval('search.document_id'),
      ref text NOT NULL UNIQUE,
      organisation_id text NOT NULL,
      kind text NOT NULL,
      visibility text NOT NULL,
      analyzer smallint NOT NULL,
      content jsonb NOT NULL,
      words text[] NOT NULL
    );
    CREATE TABLE search.document_next (
      id integer PRIMARY KEY,
      st real NOT NULL,
      head boolean NOT NULL DEFAULT false,
      quality real NOT NULL,
      updated timestamptz NOT NULL,
      fb bytea NOT NULL,
      facets integer[] NOT NULL,
      tsv tsvector NOT NULL
    );
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON search.document_next, search.card_next TO %I', session_user);
  END $$`;

const DROP_SHADOW = `
  CREATE FUNCTION search.drop_shadow() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7246002);
    DROP TABLE IF EXISTS search.document_next, search.card_next;
    DELETE FROM search.removal;
  END $$`;

const INDEX_SHADOW = `
  CREATE FUNCTION search.index_shadow() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  BEGIN
    CREATE INDEX ON search.document_next USING gin (tsv, facets) WITH (fastupdate = off);
    CREATE INDEX ON search.document_next USING gin (tsv, facets) WITH (fastupdate = off) WHERE head;
    CREATE INDEX ON search.document_next USING gin (tsv, facets) WITH (fastupdate = off) WHERE hashint4(id) & 7 = 0;
    CREATE INDEX ON search.document_next (st DESC, id DESC);
    CREATE INDEX ON search.document_next (updated DESC, id DESC);
    ANALYZE search.document_next;
    ANALYZE search.card_next;
  END $$`;

const RECOUNT = `
  CREATE FUNCTION search.recount() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7246002);
    WITH counted AS MATERIALIZED (SELECT word, count(*)::integer AS df FROM search.card, unnest(words) word GROUP BY word),
      changed AS (UPDATE search.term t SET df = c.df FROM counted c WHERE c.word = t.surface AND c.df <> t.df)
    DELETE FROM search.term t WHERE NOT EXISTS (SELECT FROM counted c WHERE c.word = t.surface);
    DELETE FROM search.tally;
    INSERT INTO search.tally (kind, visibility, facet_id, total)
      SELECT c.kind, c.visibility, f, count(*) FROM search.card c JOIN search.document d USING (id), unnest(d.facets) f GROUP BY 1, 2, 3;
  END $$`;

const SWAP_SHADOW = `
  CREATE FUNCTION search.swap_shadow() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
  AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7246002);
    DELETE FROM search.document_next d USING search.card_next c, search.removal r WHERE c.ref = r.ref AND d.id = c.id;
    DELETE FROM search.card_next c USING search.removal r WHERE c.ref = r.ref;
    DELETE FROM search.removal;
    DROP TABLE IF EXISTS search.document, search.card;
    ALTER TABLE search.document_next RENAME TO document;
    ALTER TABLE search.card_next RENAME TO card;
    PERFORM search.recount();
  END $$`;
