import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReference1795300100000 implements MigrationInterface {
  name = 'CreateReference1795300100000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA reference`);
    // own short titles and words come with the product; official_* and the dates come from imported files: neither overwrites the other
    await q.query(`CREATE TABLE reference.code (
      scheme text NOT NULL CHECK (scheme ~ '^[a-z][a-z0-9_]{1,19}$'),
      code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
      parent text,
      title_ru text CHECK (title_ru <> ''), title_en text CHECK (title_en <> ''),
      words_ru text NOT NULL DEFAULT '', words_en text NOT NULL DEFAULT '',
      official_ru text CHECK (official_ru <> ''), official_en text CHECK (official_en <> ''),
      facts jsonb NOT NULL DEFAULT '{}', official_facts jsonb NOT NULL DEFAULT '{}',
      position int NOT NULL DEFAULT 1000000,
      valid_from date, valid_to date,
      shipped_edition text,
      source text, source_version text,
      PRIMARY KEY (scheme, code),
      CHECK (coalesce(title_ru, title_en, official_ru, official_en) IS NOT NULL),
      CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to))`);
    await q.query(`CREATE INDEX code_parent ON reference.code (scheme, parent)`);
    await q.query(`CREATE TABLE reference.format_membership (
      id uuid PRIMARY KEY,
      format text NOT NULL, country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
      status text NOT NULL CHECK (status IN ('member', 'observer', 'partner', 'associate', 'invited')),
      valid_from date NOT NULL, valid_to date,
      source text NOT NULL CHECK (source <> ''), note text NOT NULL DEFAULT '',
      edited boolean NOT NULL DEFAULT false,
      version int NOT NULL DEFAULT 1 CHECK (version > 0),
      CONSTRAINT format_membership_dates CHECK (valid_to IS NULL OR valid_from <= valid_to),
      CONSTRAINT format_membership_once EXCLUDE USING gist (format WITH =, country WITH =, daterange(valid_from, valid_to, '[]') WITH &&))`);
    await q.query(`CREATE TABLE reference.import (
      id uuid PRIMARY KEY,
      scheme text NOT NULL, file_name text NOT NULL, sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      version int NOT NULL CHECK (version > 0),
      complete boolean NOT NULL,
      rows int NOT NULL, added int NOT NULL, changed int NOT NULL, dropped int NOT NULL, bad int NOT NULL,
      report jsonb NOT NULL,
      imported_by uuid, imported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT import_version UNIQUE (scheme, version))`);
    await q.query(`CREATE UNLOGGED TABLE reference.import_row (
      import_id uuid NOT NULL, line int NOT NULL, code text NOT NULL, parent text, title_ru text, title_en text, facts jsonb NOT NULL, valid_from date, valid_to date,
      PRIMARY KEY (import_id, code))`);
    // every change of this room's tables adds a row; processes look at the newest number to know that their snapshot is old
    await q.query(`CREATE TABLE reference.edition (
      number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      cause text NOT NULL CHECK (cause IN ('shipped', 'import', 'membership')),
      shipped_hash text UNIQUE CHECK ((shipped_hash IS NOT NULL) = (cause = 'shipped')),
      at timestamptz NOT NULL DEFAULT clock_timestamp())`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA reference CASCADE`);
  }
}
