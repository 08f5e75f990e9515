import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sealer reads what is left to do and not the whole journal; the entry's own transaction notes it. */
export class NoteUnsealedEntries1795300010000 implements MigrationInterface {
  name = 'NoteUnsealedEntries1795300010000';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.journal_unsealed (
      position bigint PRIMARY KEY, entry_id uuid NOT NULL REFERENCES platform.journal_entry (id), xid xid8 NOT NULL)`);
    await q.query(`CREATE FUNCTION platform.note_unsealed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO platform.journal_unsealed (position, entry_id, xid) SELECT position, id, xid FROM made;
      RETURN NULL; END $$`);
    // making the trigger waits for whoever is recording and holds up the others until the end, so that no entry is left out
    await q.query(`CREATE TRIGGER note_unsealed AFTER INSERT ON platform.journal_entry
      REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION platform.note_unsealed()`);
    await q.query(`INSERT INTO platform.journal_unsealed (position, entry_id, xid)
      SELECT e.position, e.id, e.xid FROM platform.journal_entry e WHERE NOT EXISTS (SELECT FROM platform.journal_seal s WHERE s.entry_id = e.id)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER note_unsealed ON platform.journal_entry`);
    await q.query(`DROP FUNCTION platform.note_unsealed()`);
    await q.query(`DROP TABLE platform.journal_unsealed`);
  }
}
