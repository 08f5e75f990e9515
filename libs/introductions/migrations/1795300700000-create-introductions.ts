import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = `('not_our_profile', 'volume', 'terms', 'capacity', 'partner_found', 'region', 'other')`;

export class CreateIntroductions1795300700000 implements MigrationInterface {
  name = 'CreateIntroductions1795300700000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SCHEMA introductions`);
    await q.query(`CREATE TABLE introductions.interest (
      id uuid PRIMARY KEY,
      listing_id uuid NOT NULL REFERENCES offers.offer (id),
      from_organisation_id uuid NOT NULL REFERENCES registry.organisation (id), from_country text NOT NULL CHECK (from_country ~ '^[A-Z]{2}$'), from_subject text,
      to_organisation_id uuid NOT NULL REFERENCES registry.organisation (id), to_country text NOT NULL CHECK (to_country ~ '^[A-Z]{2}$'), to_subject text,
      sender_person_id uuid NOT NULL REFERENCES identity.person (id), answerer_person_id uuid REFERENCES identity.person (id),
      answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
      language text NOT NULL CHECK (language IN ('ru', 'en')),
      state text NOT NULL CHECK (state IN ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
      sent_at timestamptz NOT NULL, answer_due_at timestamptz NOT NULL, reminded_at timestamptz, closed_at timestamptz,
      decline_reason text CHECK (decline_reason IN ${REASONS}),
      version int NOT NULL DEFAULT 1,
      CONSTRAINT interest_between_two CHECK (from_organisation_id <> to_organisation_id),
      CONSTRAINT interest_due_after_sent CHECK (answer_due_at > sent_at),
      CONSTRAINT interest_closed_when_not_sent CHECK ((state = 'sent') = (closed_at IS NULL)),
      CONSTRAINT interest_reason_when_declined CHECK ((state = 'declined') = (decline_reason IS NOT NULL)),
      CONSTRAINT interest_answered_by_somebody CHECK (state NOT IN ('accepted', 'declined') OR answerer_person_id IS NOT NULL))`);
    await q.query(`CREATE UNIQUE INDEX interest_one_open ON introductions.interest (listing_id, from_organisation_id) WHERE state IN ('sent', 'accepted')`);
    await q.query(`CREATE INDEX interest_outbox ON introductions.interest (from_organisation_id, sent_at DESC, id DESC)`);
    await q.query(`CREATE INDEX interest_inbox ON introductions.interest (to_organisation_id, sent_at DESC, id DESC)`);
    await q.query(`CREATE INDEX interest_due ON introductions.interest (answer_due_at) WHERE state = 'sent'`);
    await q.query(`CREATE INDEX interest_people ON introductions.interest (sender_person_id, answerer_person_id)`);
    await q.query(
      `CREATE TABLE introductions.monthly_cap (organisation_id uuid PRIMARY KEY REFERENCES registry.organisation (id), cap int NOT NULL CHECK (cap >= 0))`,
    );
    await q.query(`CREATE TABLE introductions.monthly_use (
      organisation_id uuid NOT NULL REFERENCES registry.organisation (id), month text NOT NULL CHECK (month ~ '^[0-9]{4}-[0-9]{2}$'), used int NOT NULL CHECK (used >= 0), PRIMARY KEY (organisation_id, month))`);
    await q.query(`CREATE TABLE introductions.responsiveness (
      organisation_id uuid PRIMARY KEY REFERENCES registry.organisation (id), asked int NOT NULL CHECK (asked >= 0), answered int NOT NULL CHECK (answered BETWEEN 0 AND asked),
      median_hours numeric(8, 1), computed_at timestamptz NOT NULL)`);
    await q.query(`CREATE TABLE introductions.proposal (
      id uuid PRIMARY KEY,
      agency_organisation_id uuid NOT NULL REFERENCES registry.organisation (id), adviser_person_id uuid NOT NULL REFERENCES identity.person (id),
      client_organisation_id uuid NOT NULL REFERENCES registry.organisation (id), client_country text NOT NULL, client_subject text,
      other_organisation_id uuid NOT NULL REFERENCES registry.organisation (id), other_country text NOT NULL, other_subject text,
      reason text CHECK (length(reason) <= 2000),
      state text NOT NULL CHECK (state IN ('queued', 'offered', 'accepted', 'declined', 'expired')),
      created_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
      agreeing_organisation_id uuid REFERENCES registry.organisation (id), agreeing_person_id uuid REFERENCES identity.person (id),
      client_answer text CHECK (client_answer IN ('accepted', 'declined')), client_person_id uuid REFERENCES identity.person (id),
      other_answer text CHECK (other_answer IN ('accepted', 'declined')), other_person_id uuid REFERENCES identity.person (id),
      decline_reason text CHECK (decline_reason IN ${REASONS}), declined_by_organisation_id uuid REFERENCES registry.organisation (id),
      closed_at timestamptz, version int NOT NULL DEFAULT 1,
      CONSTRAINT proposal_between_two CHECK (client_organisation_id <> other_organisation_id),
      CONSTRAINT proposal_closed_when_over CHECK ((state IN ('queued', 'offered')) = (closed_at IS NULL)),
      CONSTRAINT proposal_accepted_by_both CHECK (state <> 'accepted' OR (client_answer = 'accepted' AND other_answer = 'accepted')))`);
    await q.query(`CREATE UNIQUE INDEX proposal_one_open ON introductions.proposal
      (least(client_organisation_id, other_organisation_id), greatest(client_organisation_id, other_organisation_id)) WHERE state IN ('queued', 'offered')`);
    await q.query(`CREATE INDEX proposal_client ON introductions.proposal (client_organisation_id, created_at DESC)`);
    await q.query(`CREATE INDEX proposal_other ON introductions.proposal (other_organisation_id, created_at DESC)`);
    await q.query(`CREATE INDEX proposal_agency ON introductions.proposal (agency_organisation_id, created_at DESC)`);
    await q.query(`CREATE INDEX proposal_due ON introductions.proposal (due_at) WHERE state IN ('queued', 'offered')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP SCHEMA introductions CASCADE`);
  }
}
