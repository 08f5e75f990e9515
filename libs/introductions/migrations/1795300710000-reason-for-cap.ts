import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an organisation has a cap of its own and since when; without a number it has the standard one again. Versions let two operators not undo each other. */
export class ReasonForCap1795300710000 implements MigrationInterface {
  name = 'ReasonForCap1795300710000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE introductions.monthly_cap ALTER COLUMN cap DROP NOT NULL, ADD COLUMN reason text CHECK (length(reason) <= 1000),
      ADD COLUMN changed_at timestamptz, ADD COLUMN version int NOT NULL DEFAULT 1`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM introductions.monthly_cap WHERE cap IS NULL`);
    await q.query(`ALTER TABLE introductions.monthly_cap ALTER COLUMN cap SET NOT NULL, DROP COLUMN reason, DROP COLUMN changed_at, DROP COLUMN version`);
  }
}
