import { GUEST, HOUSE, newId, personActor } from '@zemlyak/kernel';
import { Client } from 'pg';
import { Injectable } from '@nestjs/common';
import { ownerUrl } from '../../../../tests/support/test-database';
import { openRooms, type OpenRooms } from '../../../../tests/support/rooms';
import { sealBatch } from './sealer';
import { Database, Handles, Jobs, Journal, Sealer, Workshop, fact, type JournalEntry, type Tx } from '..';

class LampLit extends fact<{ lampId: string }>('platform.lamp-lit') {}

@Injectable()
class Witness {
  readonly seen: string[] = [];
  broken = false;

  @Handles('platform.witness-lamp', LampLit)
  async witness(entry: JournalEntry): Promise<void> {
    this.seen.push(String(entry.payload['lampId']));
  }

  @Handles('platform.break-lamp', LampLit)
  async fail(): Promise<void> {
    if (this.broken) throw new Error('the mail server is down');
  }
}

class WitnessModule {}

/** Seals once; the rows read for it are a batch, its seals' references and the last seal. */
async function sealingThatReadsLittle(tx: Tx): Promise<number> {
  const before = await rowsRead(tx);
  const { count } = await sealBatch(tx);
  expect((await rowsRead(tx)) - before).toBeLessThan(50);
  return count;
}

/** Rows of the journal's tables that this connection has read so far. */
async function rowsRead(tx: Tx): Promise<number> {
  const [read] = await tx.query<{ n: string }[]>(
    `SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) AS n FROM pg_stat_xact_user_tables WHERE schemaname = 'platform' AND relname LIKE 'journal%'`,
  );
  return Number(read!.n);
}

describe('the journal', () => {
  let rooms: OpenRooms, database: Database, journal: Journal;
  const light = (lampId = newId()) => database.transaction(HOUSE, (tx) => journal.record(tx, HOUSE, new LampLit({ lampId }))).then(() => lampId);

  /** Waits until so many were sealed: a transaction of another database of the same server holds the sealer back as well. */
  const sealed = async (count: number): Promise<void> => {
    while (count > 0) count -= await rooms.get(Sealer).seal();
    expect(count).toBe(0);
  };

  beforeEach(async () => {
    rooms = await openRooms({ module: WitnessModule, providers: [Witness] });
    database = rooms.database;
    journal = rooms.get(Journal);
  });
  afterEach(() => rooms.close());

  it('delivers a committed fact once to each handler', async () => {
    const lampId = await light();
    await rooms.settle();
    expect(rooms.get(Witness).seen).toEqual([lampId]);
  });

  it('forgets a fact whose transaction failed', async () => {
    await expect(
      database.transaction(HOUSE, async (tx) => {
        await journal.record(tx, HOUSE, new LampLit({ lampId: newId() }));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await rooms.settle();
    expect(rooms.get(Witness).seen).toEqual([]);
  });

  it('keeps a failing delivery for a later try while its sibling finishes, and starts it again by command', async () => {
    const witness = rooms.get(Witness);
    witness.broken = true;
    const lampId = await light();
    await rooms.settle();
    expect(witness.seen).toEqual([lampId]);
    const [troubled] = await rooms.get(Jobs).troubled();
    expect(troubled).toMatchObject({ attempts: 1, lastError: 'the mail server is down', gaveUp: false });
    witness.broken = false;
    expect(await rooms.get(Jobs).retry([troubled!.id])).toBe(1);
    await rooms.settle();
    expect(await rooms.get(Jobs).troubled()).toEqual([]);
  });

  it('owes old entries to a handler again by command', async () => {
    await light();
    await rooms.settle();
    expect(await rooms.get(Workshop).replay('platform.witness-lamp', new Date(0))).toBe(1);
    await rooms.settle();
    expect(rooms.get(Witness).seen).toHaveLength(2);
  });

  it('finds the history of a subject and says who acted', async () => {
    const person = personActor({ personId: newId() });
    const lampId = newId();
    await database.transaction(person, (tx) => journal.record(tx, person, new LampLit({ lampId })));
    await light();
    expect(await journal.history(lampId)).toMatchObject([{ type: 'platform.lamp-lit', personId: person.personId }]);
  });

  it('refuses change, removal and emptying, also to its owner', async () => {
    await light();
    await expect(database.query(`UPDATE platform.journal_entry SET type = 'a.b'`)).rejects.toThrow(/permission denied/);
    await expect(database.query('DELETE FROM platform.journal_entry')).rejects.toThrow(/permission denied/);
    const owner = new Client(ownerUrl(rooms.databaseName));
    await owner.connect();
    try {
      await expect(owner.query(`UPDATE platform.journal_entry SET type = 'a.b'`)).rejects.toThrow('never changed');
      await expect(owner.query('TRUNCATE platform.journal_entry CASCADE')).rejects.toThrow('never changed');
    } finally {
      await owner.end();
    }
  });

  describe('sealed', () => {
    const tamper = async (sql: string): Promise<void> => {
      const owner = new Client(ownerUrl(rooms.databaseName));
      await owner.connect();
      try {
        await owner.query(`SET session_replication_role = replica; ${sql}`);
      } finally {
        await owner.end();
      }
    };
    beforeEach(async () => {
      for (let i = 0; i < 5; i++) await light();
      await sealed(5);
    });

    it('verifies whole', async () => {
      expect(await rooms.get(Sealer).verify()).toMatchObject({ entries: 5, sealed: 5, firstBad: null, anchored: true, forgotten: 0 });
    });
    it('takes in an entry that was committed after younger ones had been sealed', async () => {
      await database.query(
        `INSERT INTO platform.journal_entry (position, id, type, payload, actor_kind) OVERRIDING SYSTEM VALUE VALUES (0, $1, 'platform.lamp-lit', '{}', 'house')`,
        [newId()],
      );
      await sealed(1);
      expect(await rooms.get(Sealer).verify()).toMatchObject({ entries: 6, sealed: 6, firstBad: null });
    });
    it('takes in an entry that was restored from another server, where transactions had higher numbers', async () => {
      await database.query(
        `INSERT INTO platform.journal_entry (id, type, payload, actor_kind, xid) VALUES ($1, 'platform.lamp-lit', '{}', 'house', '1000000000000')`,
        [newId()],
      );
      await sealed(1);
    });
    it('reads no sealed row to find the next ones, however long the journal is', async () => {
      await database.query(
        `INSERT INTO platform.journal_entry (id, type, payload, actor_kind) SELECT uuidv7(), 'platform.lamp-lit', '{}', 'house' FROM generate_series(1, 3000)`,
      );
      await sealed(3_000);
      for (let i = 0; i < 3; i++) await light();
      for (let count = 0; count < 3;) count += await database.transaction(HOUSE, sealingThatReadsLittle);
    });
    it('finds an entry whose note was taken away before it was sealed', async () => {
      await light();
      await database.query('DELETE FROM platform.journal_unsealed');
      expect(await rooms.get(Sealer).verify()).toMatchObject({ firstBad: null, anchored: true, forgotten: 1 });
    });
    it.each([
      ['a changed payload', `UPDATE platform.journal_entry SET payload = '{"lampId":"x"}' WHERE position = 3`, 3],
      ['a removed entry', `DELETE FROM platform.journal_entry WHERE position = 2`, 2],
      ['a removed seal', `DELETE FROM platform.journal_seal WHERE seq = 4`, 4],
      [
        'swapped entries',
        `UPDATE platform.journal_seal SET entry_id = CASE seq WHEN 1 THEN (SELECT entry_id FROM platform.journal_seal WHERE seq = 5) ELSE entry_id END WHERE seq = 1; `,
        1,
      ],
    ])('finds %s', async (_what, sql, firstBad) => {
      await tamper(`ALTER TABLE platform.journal_seal DROP CONSTRAINT journal_seal_entry_id_key; ${sql}`);
      expect(await rooms.get(Sealer).verify()).toMatchObject({ firstBad });
    });
    it('finds a cut tail by the anchor outside the database', async () => {
      await tamper('DELETE FROM platform.journal_seal WHERE seq > 3; DELETE FROM platform.journal_entry WHERE position > 3');
      expect(await rooms.get(Sealer).verify()).toMatchObject({ firstBad: null, anchored: false });
    });
  });

  it('waits with sealing while an older transaction is open', async () => {
    let release = (): void => undefined,
      started = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const running = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = database.transaction(GUEST, async (tx) => {
      await journal.record(tx, GUEST, new LampLit({ lampId: newId() }));
      started();
      await held;
    });
    await running;
    await light();
    expect(await rooms.get(Sealer).seal()).toBe(0);
    release();
    await slow;
    await sealed(2);
  });
});
