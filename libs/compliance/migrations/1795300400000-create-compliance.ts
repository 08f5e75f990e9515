import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompliance1795300400000 implements MigrationInterface {
  name = 'CreateCompliance1795300400000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA compliance`);
    await this.rules(q);
    await this.lists(q);
    await this.screening(q);
    await this.decisions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA compliance CASCADE`);
  }

  private async rules(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE compliance.trade_rule (
      id text NOT NULL CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      version int NOT NULL CHECK (version >= 1),
      kind text NOT NULL CHECK (kind IN ('goods', 'words', 'territory')),
      values text[] NOT NULL CHECK (cardinality(values) BETWEEN 1 AND 200),
      party_countries text[] NOT NULL DEFAULT '{}',
      effect text NOT NULL CHECK (effect IN ('refuse', 'review', 'notice')),
      text_ru text NOT NULL DEFAULT '', text_en text NOT NULL DEFAULT '', source text NOT NULL,
      valid_from date NOT NULL, valid_to date,
      changed_by uuid, changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (id, version), CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CHECK (effect <> 'notice' OR (text_ru <> '' AND text_en <> '')))`);
  }

  private async lists(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE compliance.watch_list_import (
      version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, list text NOT NULL CHECK (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      sha256 text NOT NULL, entries int NOT NULL CHECK (entries >= 0), person_id uuid, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE TABLE compliance.watch_entry (
      id uuid PRIMARY KEY, list text NOT NULL, kind text NOT NULL CHECK (kind IN ('organisation', 'person')),
      name text NOT NULL CHECK (name <> ''), name_key text NOT NULL, country char(2), identifiers text[] NOT NULL DEFAULT '{}')`);
    await q.query(`CREATE INDEX watch_entry_list ON compliance.watch_entry (list)`);
    await q.query(`CREATE INDEX watch_entry_name ON compliance.watch_entry (name_key)`);
    await q.query(`CREATE INDEX watch_entry_identifiers ON compliance.watch_entry USING gin (identifiers)`);
  }

  private async screening(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE compliance.party (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), person_id uuid,
      role text NOT NULL CHECK (role IN ('owner', 'signatory', 'director')),
      name_cyrillic text, name_latin text, country char(2), birth_year int CHECK (birth_year BETWEEN 1900 AND 2100),
      share_percent int CHECK (share_percent BETWEEN 1 AND 100), created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CHECK (coalesce(name_cyrillic, '') <> '' OR coalesce(name_latin, '') <> ''))`);
    await q.query(`CREATE INDEX party_organisation ON compliance.party (organisation_id)`);
    // no foreign key: the gate may screen while an approving transaction holds the organisation's row, and would wait for it for ever
    await q.query(`CREATE TABLE compliance.screening (
      organisation_id uuid PRIMARY KEY,
      state text NOT NULL CHECK (state IN ('clear', 'review', 'refused')),
      reasons text[] NOT NULL DEFAULT '{}', subject_hash text NOT NULL, list_version bigint NOT NULL, checked_at timestamptz NOT NULL, next_check_on date NOT NULL)`);
    await q.query(`CREATE INDEX screening_state ON compliance.screening (state) WHERE state <> 'clear'`);
    // one row a check, for ever: what was compared is kept as a hash, never as names
    await q.query(`CREATE TABLE compliance.screening_check (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL, at timestamptz NOT NULL, list_version bigint, method text NOT NULL,
      subject_hash text NOT NULL, outcome text NOT NULL CHECK (outcome IN ('clear', 'review', 'refused')), reasons text[] NOT NULL)`);
    await q.query(`CREATE INDEX screening_check_organisation ON compliance.screening_check (organisation_id, at)`);
    await q.query(`CREATE TABLE compliance.rescreening (
      id uuid PRIMARY KEY, started_at timestamptz NOT NULL, finished_at timestamptz NOT NULL, list_version bigint, active int NOT NULL, screened int NOT NULL)`);
  }

  private async decisions(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE compliance.gate_decision (
      id uuid PRIMARY KEY, reference text NOT NULL UNIQUE, action text NOT NULL, verdict text NOT NULL CHECK (verdict IN ('allow', 'review', 'refuse')),
      rule_ids text[] NOT NULL, organisation_ids uuid[] NOT NULL, hs_codes text[] NOT NULL, countries text[] NOT NULL, territories text[] NOT NULL,
      person_id uuid, actor_organisation_id uuid, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE INDEX gate_decision_refused ON compliance.gate_decision (at DESC, id) WHERE verdict <> 'allow'`);
    await q.query(`CREATE TABLE compliance.appeal (
      id uuid PRIMARY KEY, decision_id uuid NOT NULL REFERENCES compliance.gate_decision (id), person_id uuid NOT NULL, text text NOT NULL,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered')), answer text, answered_by uuid, answered_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT one_appeal UNIQUE (decision_id, person_id), CHECK ((state = 'answered') = (answer IS NOT NULL)))`);
    await q.query(`CREATE TABLE compliance.clearance (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), reason_code text NOT NULL, subject_hash text NOT NULL,
      explanation text NOT NULL, proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      confirmed_by uuid, confirmed_at timestamptz,
      CONSTRAINT one_clearance UNIQUE (organisation_id, reason_code, subject_hash),
      CONSTRAINT four_eyes CHECK (confirmed_by IS NULL OR confirmed_by <> proposed_by), CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)))`);
  }
}
