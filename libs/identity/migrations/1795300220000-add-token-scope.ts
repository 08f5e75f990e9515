import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a token may do. Those made before could do everything and go on so; there is no default, so that no token gets a right by accident. */
export class AddTokenScope1795300220000 implements MigrationInterface {
  name = 'AddTokenScope1795300220000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE identity.api_token ADD COLUMN scope text NOT NULL DEFAULT 'full' CHECK (scope IN ('read', 'full'))`);
    await q.query(`ALTER TABLE identity.api_token ALTER COLUMN scope DROP DEFAULT`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE identity.api_token DROP COLUMN scope`);
  }
}
