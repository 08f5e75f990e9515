import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegistry1795300300000 implements MigrationInterface {
  name = 'CreateRegistry1795300300000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA registry`);
    await this.organisations(q);
    await this.people(q);
    await this.evidence(q);
  }

  private async organisations(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE registry.organisation (
      id uuid PRIMARY KEY,
      slug text NOT NULL CONSTRAINT organisation_slug_key UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 90),
      kind text NOT NULL CHECK (kind IN ('company', 'agency', 'council', 'coordinating_council', 'provider')),
      status text NOT NULL CHECK (status IN ('draft', 'in_review', 'returned', 'active', 'paused', 'suspended', 'closed')),
      status_before text CHECK (status_before IN ('draft', 'in_review', 'returned', 'active', 'paused')),
      status_reason text,
      version integer NOT NULL DEFAULT 1,
      name_ru text, name_latin text, legal_name text NOT NULL,
      name_key_ru text NOT NULL DEFAULT '', name_key_latin text NOT NULL DEFAULT '',
      country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
      subject text CHECK (subject ~ '^[0-9]{2}$'),
      city text, parent_id uuid REFERENCES registry.organisation (id),
      okved text[] NOT NULL DEFAULT '{}', hs text[] NOT NULL DEFAULT '{}', languages text[] NOT NULL DEFAULT '{}',
      about jsonb NOT NULL DEFAULT '{}', website text, capacities jsonb NOT NULL DEFAULT '[]', certificates jsonb NOT NULL DEFAULT '[]',
      export_experience jsonb, employees integer CHECK (employees >= 0), founded_year integer CHECK (founded_year BETWEEN 1000 AND 3000),
      remarks jsonb NOT NULL DEFAULT '[]',
      created_by uuid, author_ids uuid[] NOT NULL DEFAULT '{}', created_on_behalf_by uuid REFERENCES registry.organisation (id),
      client_confirmed_at timestamptz,
      submitted_at timestamptz, approved_at timestamptz, lapse_on date, lapse_reminded_on date, paused_until timestamptz,
      is_demo boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT organisation_named CHECK (name_ru IS NOT NULL OR name_latin IS NOT NULL),
      CONSTRAINT organisation_subject_in_russia CHECK (subject IS NULL OR country = 'RU'),
      CONSTRAINT organisation_agency_has_subject CHECK (kind <> 'agency' OR subject IS NOT NULL),
      CONSTRAINT organisation_parent_of_council CHECK (parent_id IS NULL OR kind IN ('council', 'coordinating_council')),
      CONSTRAINT organisation_client_confirmed CHECK (created_on_behalf_by IS NULL OR client_confirmed_at IS NOT NULL OR status IN ('draft', 'suspended', 'closed')),
      CONSTRAINT organisation_lapses CHECK (status <> 'active' OR lapse_on IS NOT NULL))`);
    await q.query(`CREATE INDEX organisation_queue ON registry.organisation (submitted_at, id) WHERE status = 'in_review'`);
    await q.query(`CREATE INDEX organisation_active ON registry.organisation (id) WHERE status = 'active'`);
    await q.query(`CREATE INDEX organisation_territory ON registry.organisation (country, subject, kind) WHERE status = 'active'`);
    await q.query(`CREATE INDEX organisation_lapse ON registry.organisation (lapse_on) WHERE status = 'active'`);
    await q.query(`CREATE INDEX organisation_pause ON registry.organisation (paused_until) WHERE status = 'paused'`);
    await q.query(`CREATE INDEX organisation_clients ON registry.organisation (created_on_behalf_by, created_at DESC) WHERE created_on_behalf_by IS NOT NULL`);
    await q.query(`CREATE INDEX organisation_name_key_ru ON registry.organisation USING gin (name_key_ru gin_trgm_ops)`);
    await q.query(`CREATE INDEX organisation_name_key_latin ON registry.organisation USING gin (name_key_latin gin_trgm_ops)`);
    await q.query(`CREATE TABLE registry.slug_redirect (
      slug text PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), since timestamptz NOT NULL DEFAULT now())`);
    await q.query(`CREATE TABLE registry.status_change (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), from_status text, to_status text NOT NULL,
      reason text, remarks jsonb NOT NULL DEFAULT '[]', person_id uuid, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE INDEX status_change_organisation ON registry.status_change (organisation_id, id)`);
    await q.query(`CREATE TABLE registry.identifier (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), scheme text NOT NULL, value text NOT NULL,
      checked text NOT NULL CHECK (checked IN ('format', 'checksum', 'register')), personal boolean NOT NULL DEFAULT false,
      checked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT identifier_once UNIQUE (organisation_id, scheme, value))`);
    await q.query(`CREATE INDEX identifier_value ON registry.identifier (scheme, value)`);
    // two organisations may type the same number, but only one can have it confirmed by a register
    await q.query(`CREATE UNIQUE INDEX identifier_verified ON registry.identifier (scheme, value) WHERE checked = 'register'`);
  }

  private async people(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE registry.member (
      organisation_id uuid NOT NULL REFERENCES registry.organisation (id), person_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('member', 'manager', 'owner')), joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (organisation_id, person_id))`);
    await q.query(`CREATE INDEX member_person ON registry.member (person_id, joined_at)`);
    await q.query(`CREATE TABLE registry.join_request (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), person_id uuid NOT NULL, message text,
      status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'declined')), decided_by uuid, decided_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE UNIQUE INDEX join_request_open ON registry.join_request (organisation_id, person_id) WHERE status = 'open'`);
    await q.query(`CREATE INDEX join_request_person ON registry.join_request (person_id)`);
    await q.query(`CREATE TABLE registry.invitation (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), person_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('membership', 'client')), role text NOT NULL CHECK (role IN ('member', 'manager', 'owner')),
      status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'accepted', 'declined', 'withdrawn')), invited_by uuid,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(), answered_at timestamptz, expires_at timestamptz NOT NULL)`);
    await q.query(`CREATE UNIQUE INDEX invitation_open ON registry.invitation (organisation_id, person_id) WHERE status = 'open'`);
    await q.query(`CREATE INDEX invitation_person ON registry.invitation (person_id)`);
  }

  private async evidence(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE registry.checked_fact (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
      kind text NOT NULL CHECK (kind IN ('register', 'certificate', 'address', 'export_experience', 'licence', 'site_visit')),
      statement jsonb NOT NULL, source text NOT NULL, source_url text,
      checked_by_organisation uuid REFERENCES registry.organisation (id), checked_by_person uuid,
      checked_on date NOT NULL, expires_on date NOT NULL, withdrawn_at timestamptz, withdrawn_reason text,
      created_at timestamptz NOT NULL DEFAULT clock_timestamp(), CONSTRAINT fact_expires_later CHECK (expires_on > checked_on))`);
    await q.query(`CREATE INDEX checked_fact_shown ON registry.checked_fact (organisation_id, kind, expires_on) WHERE withdrawn_at IS NULL`);
    await q.query(`CREATE INDEX checked_fact_expiry ON registry.checked_fact (expires_on) WHERE withdrawn_at IS NULL`);
    await q.query(`CREATE TABLE registry.photo (
      id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES registry.organisation (id), file_key text NOT NULL,
      width integer NOT NULL, height integer NOT NULL, bytes integer NOT NULL, caption jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE INDEX photo_organisation ON registry.photo (organisation_id, id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA registry CASCADE`);
  }
}
