import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1795300200000 implements MigrationInterface {
  name = 'CreateIdentity1795300200000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA identity`);
    await createPeople(q);
    await createKeys(q);
    await createPersonalData(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA identity CASCADE`);
  }
}

/** People, and sign-ups that nobody has confirmed yet. */
async function createPeople(q: QueryRunner): Promise<void> {
  await q.query(`CREATE TABLE identity.person (
    id uuid PRIMARY KEY,
    email citext UNIQUE CHECK (length(email::text) <= 254),
    name_cyrillic text CHECK (length(name_cyrillic) BETWEEN 1 AND 120),
    name_latin text CHECK (length(name_latin) BETWEEN 1 AND 120),
    language text NOT NULL CHECK (language IN ('ru', 'en')),
    zone text NOT NULL,
    phone text CHECK (length(phone) <= 20),
    birth_year smallint CHECK (birth_year BETWEEN 1900 AND 2100),
    operator_roles text[] NOT NULL DEFAULT '{}' CHECK (operator_roles <@ ARRAY['reviewer', 'officer', 'editor', 'operator']),
    status text NOT NULL CHECK (status IN ('active', 'locked', 'erased')),
    password_hash text, second_factor_secret text, second_factor_at timestamptz, last_code_step bigint,
    confirmed_at timestamptz, created_at timestamptz NOT NULL, erased_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT erased_is_blank CHECK (status <> 'erased' OR (erased_at IS NOT NULL AND num_nonnulls(email, name_cyrillic, name_latin, phone, birth_year, password_hash, second_factor_secret) = 0)),
    CONSTRAINT living_has_address CHECK (status = 'erased' OR (email IS NOT NULL AND erased_at IS NULL)))`);
  await q.query(`CREATE INDEX person_created ON identity.person (created_at, id)`);
  await q.query(`CREATE INDEX person_operators ON identity.person (id) WHERE operator_roles <> '{}'`);
  await q.query(`CREATE INDEX person_search ON identity.person USING gin (
    lower(coalesce(email::text, '') || ' ' || coalesce(name_cyrillic, '') || ' ' || coalesce(name_latin, '')) gin_trgm_ops)`);
  await q.query(`CREATE TABLE identity.sign_up (
    id uuid PRIMARY KEY, email citext NOT NULL, name_cyrillic text, name_latin text, language text NOT NULL, zone text NOT NULL,
    password_hash text NOT NULL, purposes text[] NOT NULL, token_hash text UNIQUE, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL)`);
  await q.query(`CREATE INDEX sign_up_email ON identity.sign_up (email)`);
  await q.query(`CREATE INDEX sign_up_expires ON identity.sign_up (expires_at)`);
}

/** Everything that opens a door. Only hashes are kept. */
async function createKeys(q: QueryRunner): Promise<void> {
  const person = `person_id uuid NOT NULL REFERENCES identity.person (id)`;
  await q.query(`CREATE TABLE identity.session (
    id uuid PRIMARY KEY, ${person}, token_hash text NOT NULL UNIQUE, organisation_id uuid, user_agent text NOT NULL,
    created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, proven_at timestamptz NOT NULL)`);
  await q.query(`CREATE INDEX session_person ON identity.session (person_id, created_at)`);
  await q.query(`CREATE INDEX session_expires ON identity.session (expires_at)`);
  await q.query(`CREATE TABLE identity.mail_token (
    hash text PRIMARY KEY, ${person}, purpose text NOT NULL CHECK (purpose IN ('password_reset', 'invitation')), created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL)`);
  await q.query(`CREATE INDEX mail_token_person ON identity.mail_token (person_id)`);
  await q.query(`CREATE TABLE identity.recovery_code (${person}, code_hash text NOT NULL, used_at timestamptz, PRIMARY KEY (person_id, code_hash))`);
  await q.query(`CREATE TABLE identity.api_token (
    id uuid PRIMARY KEY, ${person}, token_hash text NOT NULL UNIQUE, label text NOT NULL CHECK (length(label) BETWEEN 1 AND 80), start text NOT NULL,
    created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, last_used_at timestamptz,
    CONSTRAINT at_most_a_year CHECK (expires_at > created_at AND expires_at <= created_at + interval '366 days'))`);
  await q.query(`CREATE INDEX api_token_person ON identity.api_token (person_id)`);
  // keyed by a keyed hash of the address, known or not, so that the table tells nothing about who has an account
  await q.query(
    `CREATE TABLE identity.sign_in_wait (key text PRIMARY KEY, failures int NOT NULL, failed_at timestamptz NOT NULL, wait_until timestamptz NOT NULL)`,
  );
  await q.query(`CREATE INDEX sign_in_wait_failed ON identity.sign_in_wait (failed_at)`);
}

/** What people agreed to and what they asked for about their own data. */
async function createPersonalData(q: QueryRunner): Promise<void> {
  await q.query(`CREATE TABLE identity.consent (
    id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES identity.person (id),
    purpose text NOT NULL CHECK (purpose IN ('account', 'registry', 'forum_mail', 'digest')),
    text_version int NOT NULL, text_hash text NOT NULL, language text NOT NULL CHECK (language IN ('ru', 'en')),
    given_at timestamptz NOT NULL, withdrawn_at timestamptz CHECK (withdrawn_at >= given_at))`);
  await q.query(`CREATE UNIQUE INDEX consent_in_force ON identity.consent (person_id, purpose) WHERE withdrawn_at IS NULL`);
  await q.query(`CREATE INDEX consent_person ON identity.consent (person_id, given_at)`);
  await q.query(`CREATE TABLE identity.data_export (
    id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES identity.person (id), language text NOT NULL, state text NOT NULL CHECK (state IN ('preparing', 'ready')),
    asked_at timestamptz NOT NULL, ready_at timestamptz, expires_at timestamptz NOT NULL)`);
  await q.query(`CREATE UNIQUE INDEX data_export_one_at_a_time ON identity.data_export (person_id) WHERE state = 'preparing'`);
  await q.query(`CREATE INDEX data_export_expires ON identity.data_export (expires_at)`);
}
