import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOffers1795300500000 implements MigrationInterface {
  name = 'CreateOffers1795300500000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA offers`);
    // the four-digit headings of goods codes, which matching compares
    await q.query(`CREATE FUNCTION offers.headings(codes text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT left(code, 4)), '{}') FROM unnest(codes) AS code $$`);
    await this.offer(q);
    await this.indexes(q);
    await this.revisions(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA offers CASCADE`);
  }

  private async offer(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE offers.offer (
      id uuid PRIMARY KEY, number text NOT NULL CONSTRAINT offer_number_key UNIQUE,
      organisation_id uuid NOT NULL REFERENCES registry.organisation (id),
      country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'), subject text CHECK (subject ~ '^[0-9]{2}$'), organisation_active boolean NOT NULL,
      side text NOT NULL CHECK (side IN ('offer', 'request')),
      type text NOT NULL CHECK (type IN ('goods', 'service', 'distribution', 'joint_production', 'technology', 'research', 'investment', 'tourism', 'mentoring', 'support')),
      title jsonb NOT NULL, description jsonb NOT NULL, terms jsonb NOT NULL,
      hs text[] NOT NULL, okved text[] NOT NULL, svc text[] NOT NULL, forms text[] NOT NULL,
      target_countries text[] NOT NULL, target_formats text[] NOT NULL, excluded_countries text[] NOT NULL,
      quantity jsonb, capacity_per_month jsonb,
      price_minor bigint CHECK (price_minor >= 0), price_currency text CHECK (price_currency ~ '^[A-Z]{3}$'), price_unit text,
      incoterms text[] NOT NULL, certificates text[] NOT NULL, languages text[] NOT NULL, clause_tag text,
      status text NOT NULL CHECK (status IN ('draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused', 'withdrawn', 'expired')),
      expires_at timestamptz NOT NULL, published_at timestamptz, reminded_for timestamptz,
      author_id uuid, author_ids uuid[] NOT NULL, on_behalf_by uuid REFERENCES registry.organisation (id),
      is_demo boolean NOT NULL DEFAULT false, version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
      hs4 text[] NOT NULL GENERATED ALWAYS AS (offers.headings(hs)) STORED,
      CONSTRAINT offer_titled CHECK (title ?| ARRAY['ru', 'en']),
      CONSTRAINT offer_priced_in_a_currency CHECK ((price_minor IS NULL) = (price_currency IS NULL)),
      CONSTRAINT offer_published_once CHECK (status NOT IN ('published', 'paused', 'expired') OR published_at IS NOT NULL),
      CONSTRAINT offer_ends CHECK (published_at IS NULL OR expires_at > published_at))`);
    await q.query(`CREATE TABLE offers.number_counter (
      year int NOT NULL, side text NOT NULL CHECK (side IN ('offer', 'request')), last int NOT NULL, PRIMARY KEY (year, side))`);
  }

  private async indexes(q: QueryRunner): Promise<void> {
    const live = `WHERE status = 'published' AND organisation_active`;
    // both columns in one direction, as pages are sorted and continued; read backwards
    await q.query(`CREATE INDEX offer_live ON offers.offer (published_at, id) ${live}`);
    await q.query(`CREATE INDEX offer_live_side ON offers.offer (side, published_at, id) ${live}`);
    await q.query(`CREATE INDEX offer_live_ids ON offers.offer (id) ${live}`);
    for (const column of ['hs4', 'okved', 'svc']) await q.query(`CREATE INDEX offer_live_${column} ON offers.offer USING gin (${column}) ${live}`);
    await q.query(`CREATE INDEX offer_organisation ON offers.offer (organisation_id, updated_at DESC, id)`);
    await q.query(`CREATE INDEX offer_on_behalf ON offers.offer (on_behalf_by, updated_at DESC, id) WHERE on_behalf_by IS NOT NULL`);
    await q.query(`CREATE INDEX offer_due ON offers.offer (expires_at) WHERE status IN ('published', 'paused')`);
  }

  private async revisions(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE offers.offer_revision (
      id uuid PRIMARY KEY, offer_id uuid NOT NULL REFERENCES offers.offer (id), number int NOT NULL CHECK (number >= 1), content jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('awaiting_client', 'in_review', 'approved', 'returned', 'withdrawn')),
      author_id uuid, author_ids uuid[] NOT NULL, on_behalf_by uuid, submitted_at timestamptz NOT NULL,
      client_approved_by uuid, client_approved_at timestamptz, decided_by uuid, decided_at timestamptz, remarks jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT offer_revision_number UNIQUE (offer_id, number),
      CONSTRAINT offer_revision_decided CHECK (state NOT IN ('approved', 'returned') OR decided_at IS NOT NULL),
      CONSTRAINT offer_revision_two_people CHECK (state <> 'approved' OR decided_by IS NULL OR decided_by <> ALL (author_ids)))`);
    await q.query(`CREATE UNIQUE INDEX offer_revision_open ON offers.offer_revision (offer_id) WHERE state IN ('awaiting_client', 'in_review')`);
    await q.query(`CREATE INDEX offer_revision_queue ON offers.offer_revision (submitted_at, id) WHERE state = 'in_review'`);
    await q.query(`CREATE TABLE offers.offer_file (
      id uuid PRIMARY KEY, offer_id uuid NOT NULL REFERENCES offers.offer (id), kind text NOT NULL CHECK (kind IN ('photo', 'document')),
      caption text NOT NULL DEFAULT '', content_type text NOT NULL, bytes int NOT NULL CHECK (bytes > 0), width int, height int,
      live boolean NOT NULL, uploaded_by uuid, created_at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await q.query(`CREATE INDEX offer_file_offer ON offers.offer_file (offer_id, id)`);
  }
}
