import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMatching1795300600000 implements MigrationInterface {
  name = 'CreateMatching1795300600000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA matching`);
    // a projection of published listings, rebuilt from the offers room at any time: so no foreign key, and no column for a person or a name
    await q.query(`CREATE TABLE matching.profile (
      listing_id uuid PRIMARY KEY, organisation_id uuid NOT NULL,
      side text NOT NULL CHECK (side IN ('offer', 'request')),
      country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'), subject text,
      languages text[] NOT NULL, hs text[] NOT NULL, okved text[] NOT NULL, services text[] NOT NULL, forms text[] NOT NULL,
      target_countries text[] NOT NULL, target_formats text[] NOT NULL, excluded_countries text[] NOT NULL, certificates text[] NOT NULL,
      quantity_amount double precision CHECK (quantity_amount > 0), quantity_unit text,
      terms text[] NOT NULL, concepts text[] NOT NULL, concept_weights real[] NOT NULL,
      published_at timestamptz NOT NULL,
      code_keys text[] NOT NULL, text_keys text[] NOT NULL,
      refreshed_at timestamptz NOT NULL DEFAULT now(),
      CHECK (cardinality(concepts) = cardinality(concept_weights)),
      CHECK ((quantity_amount IS NULL) = (quantity_unit IS NULL)))`);
    for (const side of ['offer', 'request']) {
      // a side is looked up from the other one only
      await q.query(`CREATE INDEX profile_${side}_code_keys ON matching.profile USING gin (code_keys) WHERE side = '${side}'`);
      await q.query(`CREATE INDEX profile_${side}_text_keys ON matching.profile USING gin (text_keys) WHERE side = '${side}'`);
    }
    await q.query(`CREATE INDEX profile_organisation ON matching.profile (organisation_id)`);
    await q.query(`CREATE TABLE matching.term (term text PRIMARY KEY, listings int NOT NULL CHECK (listings > 0))`);
    await q.query(`CREATE TABLE matching.standing (
      organisation_id uuid PRIMARY KEY, verified boolean NOT NULL DEFAULT false,
      asked int NOT NULL DEFAULT 0 CHECK (asked >= 0), answered int NOT NULL DEFAULT 0,
      shown_week int NOT NULL DEFAULT 0, shown_ever int NOT NULL DEFAULT 0,
      CHECK (answered BETWEEN 0 AND asked))`);
    await q.query(`CREATE TABLE matching.match (
      id uuid PRIMARY KEY,
      request_id uuid NOT NULL REFERENCES matching.profile (listing_id) ON DELETE CASCADE,
      offer_id uuid NOT NULL REFERENCES matching.profile (listing_id) ON DELETE CASCADE,
      request_organisation_id uuid NOT NULL, offer_organisation_id uuid NOT NULL,
      score real NOT NULL CHECK (score BETWEEN 0 AND 1),
      band text NOT NULL CHECK (band IN ('strong', 'good', 'weak')),
      features jsonb NOT NULL, reasons jsonb NOT NULL CHECK (jsonb_array_length(reasons) BETWEEN 2 AND 5),
      missing jsonb NOT NULL CHECK (jsonb_array_length(missing) BETWEEN 1 AND 2),
      model_version int NOT NULL, computed_at timestamptz NOT NULL,
      UNIQUE (request_id, offer_id), CHECK (request_organisation_id <> offer_organisation_id))`);
    await q.query(`CREATE INDEX match_offer ON matching.match (offer_id, score DESC)`);
    await q.query(`CREATE INDEX match_request ON matching.match (request_id, score DESC)`);
    // outlives the match, so that a pair is told of once however often the listings come and go
    await q.query(
      `CREATE TABLE matching.announcement (request_id uuid NOT NULL, offer_id uuid NOT NULL, at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (request_id, offer_id))`,
    );
    await q.query(`CREATE TABLE matching.dismissal (
      request_id uuid NOT NULL, offer_id uuid NOT NULL, by_organisation_id uuid NOT NULL,
      why text NOT NULL CHECK (why IN ('wrong_product', 'wrong_country', 'wrong_volume', 'wrong_form', 'known_already', 'other')),
      at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (request_id, offer_id, by_organisation_id))`);
    // the top-10 list of each listing
    await q.query(`CREATE TABLE matching.placement (
      listing_id uuid NOT NULL REFERENCES matching.profile (listing_id) ON DELETE CASCADE,
      match_id uuid NOT NULL REFERENCES matching.match (id) ON DELETE CASCADE,
      organisation_id uuid NOT NULL, place int NOT NULL CHECK (place BETWEEN 1 AND 10),
      PRIMARY KEY (listing_id, place), UNIQUE (listing_id, organisation_id))`);
    await q.query(`CREATE INDEX placement_organisation ON matching.placement (organisation_id)`);
    await q.query(`CREATE INDEX placement_match ON matching.placement (match_id)`);
    await q.query(`CREATE TABLE matching.impression (
      listing_id uuid NOT NULL, shown_listing_id uuid NOT NULL, organisation_id uuid NOT NULL, day date NOT NULL,
      place int NOT NULL, times int NOT NULL DEFAULT 1, PRIMARY KEY (listing_id, shown_listing_id, day))`);
    await q.query(`CREATE INDEX impression_day ON matching.impression (day, organisation_id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA matching CASCADE`);
  }
}
