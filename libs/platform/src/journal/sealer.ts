import { Injectable } from '@nestjs/common';
import { HOUSE } from '@zemlyak/kernel';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config } from '../config/config';
import { Database, type Tx } from '../database/database';
import { Every } from '../jobs/every';
import { GENESIS, sealOf, type SealedContent } from './chain';

const CONTENT = `e.id::text AS id, e.type, e.payload::text AS payload, e.actor_kind AS "actorKind", e.person_id::text AS "personId",
  e.organisation_id::text AS "organisationId", to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`;
const BATCH = 2_000;

/** The verdict over the whole chain. */
export interface Verification {
  readonly entries: number;
  readonly sealed: number;
  /** Hash of the last sealed entry, GENESIS for an empty journal. */
  readonly head: string;
  /** Sequence number of the first entry that is changed, missing or out of order; null when the chain is whole. */
  readonly firstBad: number | null;
  /** False when an anchored head is not in the chain: its tail was cut off or written anew. */
  readonly anchored: boolean;
  /** Entries that are neither sealed nor noted for it; more than 0 when somebody took notes away. */
  readonly forgotten: number;
}

/** Chains the entries one after another. There is one sealer at a time; it never blocks those who record. */
@Injectable()
export class Sealer {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Seals every entry whose transaction, and all older ones, have ended, and anchors the head outside the database.
   * @returns how many were sealed now
   */
  @Every('platform.seal-journal', '* * * * *')
  async seal(): Promise<number> {
    let sealed = 0;
    for (;;) {
      const { count, head, sequence } = await this.database.transaction(HOUSE, (tx) => sealBatch(tx));
      sealed += count;
      if (count > 0) this.anchor(sequence, head);
      if (count < BATCH) return sealed;
    }
  }

  /** Recomputes every hash from the rows and compares it with the stored one and with the anchors. */
  async verify(): Promise<Verification> {
    let head = GENESIS,
      sequence = 0,
      firstBad: number | null = null;
    const anchors = this.anchors();
    for (;;) {
      const rows = await this.database.query<SealedContent & { seq: string; prev: string; hash: string }>(
        `SELECT s.seq, s.prev_hash AS prev, s.hash, ${CONTENT} FROM platform.journal_seal s LEFT JOIN platform.journal_entry e ON e.id = s.entry_id
         WHERE s.seq > $1 ORDER BY s.seq LIMIT ${BATCH}`,
        [sequence],
      );
      for (const row of rows) {
        const expected = sequence + 1;
        const whole = Number(row.seq) === expected && row.prev === head && row.id !== null && sealOf(head, expected, row) === row.hash;
        if (!whole) firstBad ??= expected;
        sequence = Number(row.seq);
        head = row.hash;
        if (anchors.get(sequence) === head) anchors.delete(sequence);
      }
      if (rows.length < BATCH) break;
    }
    const { entries, forgotten } = await this.counts();
    return { entries, sealed: sequence, head, firstBad, anchored: anchors.size === 0, forgotten };
  }

  private async counts(): Promise<{ entries: number; forgotten: number }> {
    const [row] = await this.database.query<Record<'entries' | 'seals' | 'noted', string>>(
      `SELECT (SELECT count(*) FROM platform.journal_entry) AS entries, (SELECT count(*) FROM platform.journal_seal) AS seals,
              (SELECT count(*) FROM platform.journal_unsealed) AS noted`,
    );
    const entries = Number(row!.entries);
    return { entries, forgotten: Math.max(0, entries - Number(row!.seals) - Number(row!.noted)) };
  }

  private get anchorFile(): string {
    return join(this.config.dataDir, 'journal-anchors.txt');
  }

  private anchor(sequence: number, head: string): void {
    mkdirSync(this.config.dataDir, { recursive: true });
    appendFileSync(this.anchorFile, `${sequence} ${head}\n`);
  }

  private anchors(): Map<number, string> {
    if (!existsSync(this.anchorFile)) return new Map();
    return new Map(
      readFileSync(this.anchorFile, 'utf8')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [sequence, hash] = line.split(' ');
          return [Number(sequence), hash ?? ''];
        }),
    );
  }
}

/** Seals the oldest entries that may be sealed, at most BATCH; reads no entry that is sealed. */
export async function sealBatch(tx: Tx): Promise<{ count: number; head: string; sequence: number }> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('platform.sealer'))`);
  const [last] = await tx.query<{ seq: string; hash: string }[]>('SELECT seq, hash FROM platform.journal_seal ORDER BY seq DESC LIMIT 1');
  let sequence = Number(last?.seq ?? 0),
    head = last?.hash ?? GENESIS;
  // an entry may be sealed only when no transaction that could still commit an older one is running; one with a number from the future
  // was restored from another server. OFFSET 0: the entries are looked up one by one, however small a share of the journal they seem
  const rows = await tx.query<(SealedContent & { position: string })[]>(
    `SELECT e.*, u.position FROM (
       SELECT position, entry_id FROM platform.journal_unsealed
       WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) OR xid >= pg_snapshot_xmax(pg_current_snapshot()) ORDER BY position LIMIT ${BATCH}) u
     CROSS JOIN LATERAL (SELECT ${CONTENT} FROM platform.journal_entry e WHERE e.id = u.entry_id OFFSET 0) e ORDER BY u.position`,
  );
  const ids: string[] = [],
    sequences: number[] = [],
    previous: string[] = [],
    hashes: string[] = [];
  for (const row of rows) {
    const hash = sealOf(head, ++sequence, row);
    ids.push(row.id);
    sequences.push(sequence);
    previous.push(head);
    hashes.push(hash);
    head = hash;
  }
  if (rows.length) {
    await tx.query(
      `INSERT INTO platform.journal_seal (entry_id, seq, prev_hash, hash) SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[])`,
      [ids, sequences, previous, hashes],
    );
    await tx.query('DELETE FROM platform.journal_unsealed WHERE position = ANY($1::bigint[])', [rows.map((row) => row.position)]);
  }
  return { count: rows.length, head, sequence };
}
