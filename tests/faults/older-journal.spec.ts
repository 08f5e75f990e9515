import { GUEST, newId } from '@zemlyak/kernel';
import { APP_ROLE, Journal, Sealer, fact } from '@zemlyak/platform';
import { platformMigrations } from '@zemlyak/platform/migrations';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { openRooms, type OpenRooms } from '../support/rooms';
import { ownerUrl } from '../support/test-database';

class LampLit extends fact<{ lampId: string }>('platform.lamp-lit') {}

describe('a journal from before entries were noted for sealing', () => {
  let rooms: OpenRooms;
  beforeAll(async () => {
    rooms = await openRooms();
  });
  afterAll(() => rooms.close());

  const light = (): Promise<string> => rooms.database.transaction(GUEST, (tx) => rooms.get(Journal).record(tx, GUEST, new LampLit({ lampId: newId() })));
  /** Waits until so many were sealed: a transaction of another database of the same server holds the sealer back as well. */
  const sealed = async (count: number): Promise<void> => {
    while (count > 0) count -= await rooms.get(Sealer).seal();
    expect(count).toBe(0);
  };

  it('is sealed to its end after the migration, and nothing twice', async () => {
    const migration = new (platformMigrations.find(({ name }) => name.startsWith('NoteUnsealedEntries'))!)(),
      owner = new Client(ownerUrl(rooms.databaseName)),
      runner = { query: (sql: string) => owner.query(sql) } as unknown as QueryRunner;
    await light();
    await sealed(1);
    await light();
    await owner.connect();
    try {
      await migration.down(runner);
      await light();
      await migration.up(runner);
      await owner.query(`GRANT SELECT, INSERT, DELETE ON platform.journal_unsealed TO ${APP_ROLE}`);
    } finally {
      await owner.end();
    }
    await light();
    await sealed(3);
    expect(await rooms.get(Sealer).verify()).toMatchObject({ entries: 4, sealed: 4, firstBad: null, forgotten: 0 });
  });
});
