import { Injectable } from '@nestjs/common';
import { newId, type Actor } from '@zemlyak/kernel';
import { Database, Jobs, Journal, type Tx } from '@zemlyak/platform';
import { createHash } from 'node:crypto';
import { WatchListShrank } from './compliance.errors';
import { WatchListImported } from './compliance.events';
import { identifierKey, nameKey } from './names';
import type { PartyKeys, WatchEntry } from './screening-outcome';
import { readWatchList, type WatchRow } from './watch-list-csv';

/** A new version may lose this part of a list's entries without a second thought. */
const MAY_SHRINK_BY = 0.2;

/** A file of a list, whole: it replaces what the list held. */
export interface ImportWatchList {
  /** Name of the list: lower-case letters, digits, hyphens. */
  readonly list: string;
  /** UTF-8 with a header row: kind, name, country, identifiers (separated by `;`). */
  readonly csv: string;
  /** Set when the list really lost more than a fifth of its entries. */
  readonly mayShrink?: boolean;
}

export interface ImportedWatchList {
  readonly listVersion: number;
  readonly entries: number;
  readonly unchanged: boolean;
}

/** The watch lists: small, imported by hand or by command, every import is a version. */
@Injectable()
export class WatchLists {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Replaces a list by a file and has everybody active screened again. The same file twice changes nothing.
   * @throws WatchListUnreadable with the row; WatchListShrank
   * @fires WatchListImported
   */
  async import(actor: Actor, input: ImportWatchList): Promise<ImportedWatchList> {
    const rows = readWatchList(input.csv),
      sha256 = createHash('sha256').update(input.csv).digest('hex');
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('compliance.watch-list'))`);
      const [last] = await tx.query<{ sha256: string; version: number; entries: number }[]>(
        `SELECT sha256, version::int, entries FROM compliance.watch_list_import WHERE list = $1 ORDER BY version DESC LIMIT 1`,
        [input.list],
      );
      if (last?.sha256 === sha256) return { listVersion: last.version, entries: last.entries, unchanged: true };
      if (last && rows.length < last.entries * (1 - MAY_SHRINK_BY) && !input.mayShrink) throw new WatchListShrank({ before: last.entries, now: rows.length });
      await this.replace(tx, input.list, rows);
      const [made] = await tx.query<{ version: number }[]>(
        `INSERT INTO compliance.watch_list_import (list, sha256, entries, person_id) VALUES ($1, $2, $3, $4) RETURNING version::int`,
        [input.list, sha256, rows.length, actor.personId],
      );
      await this.journal.record(tx, actor, new WatchListImported({ list: input.list, listVersion: made!.version, entries: rows.length }));
      await this.jobs.enqueue(tx, 'compliance.rescreen', {}, { key: 'compliance.rescreen', queue: 'compliance.rescreen' });
      return { listVersion: made!.version, entries: rows.length, unchanged: false };
    });
  }

  /** Number of the newest import of any list; 0 before the first. */
  async version(tx: Tx | null = null): Promise<number> {
    const sql = `SELECT coalesce(max(version), 0)::int AS version FROM compliance.watch_list_import`;
    const [row] = await (tx ? tx.query<{ version: number }[]>(sql) : this.database.query<{ version: number }>(sql));
    return row?.version ?? 0;
  }

  /** Entries that share a name or a number with any of the parties. */
  entriesLike(tx: Tx, parties: readonly PartyKeys[]): Promise<WatchEntry[]> {
    return tx.query<WatchEntry[]>(
      `SELECT id, kind, name_key AS "nameKey", country, identifiers FROM compliance.watch_entry WHERE name_key = ANY ($1::text[]) OR identifiers && $2::text[]`,
      [parties.flatMap((p) => p.names), parties.flatMap((p) => p.identifiers)],
    );
  }

  /** Entries that stay keep their id, because clearances point at them. */
  private async replace(tx: Tx, list: string, rows: readonly WatchRow[]): Promise<void> {
    const entries = rows.map((row) => ({
      id: newId(),
      kind: row.kind,
      name: row.name,
      nameKey: nameKey(row.name),
      country: row.country,
      identifiers: row.identifiers.map(identifierKey).filter(Boolean).sort(),
    }));
    const incoming = `jsonb_to_recordset($2::jsonb) AS n(id uuid, kind text, name text, "nameKey" text, country text, identifiers text[])`;
    const same = `e.kind = n.kind AND e.name = n.name AND e.country IS NOT DISTINCT FROM n.country::bpchar AND e.identifiers = n.identifiers`;
    await tx.query(`DELETE FROM compliance.watch_entry e WHERE e.list = $1 AND NOT EXISTS (SELECT 1 FROM ${incoming} WHERE ${same})`, [
      list,
      JSON.stringify(entries),
    ]);
    await tx.query(
      `INSERT INTO compliance.watch_entry (id, list, kind, name, name_key, country, identifiers)
       SELECT n.id, $1, n.kind, n.name, n."nameKey", n.country, n.identifiers FROM ${incoming}
       WHERE NOT EXISTS (SELECT 1 FROM compliance.watch_entry e WHERE e.list = $1 AND ${same})`,
      [list, JSON.stringify(entries)],
    );
  }
}
