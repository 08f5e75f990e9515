import { Injectable } from '@nestjs/common';
import { newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, Journal, decodeCursor, pageOf, type Page, type Tx } from '@zemlyak/platform';
import { createHash } from 'node:crypto';
import { AlreadyImported, ImportLooksPartial, ImportUnreadable } from '../reference.errors';
import { CodesImported } from '../reference.events';
import { Reference } from '../reference.service';
import type { ImportedScheme } from '../vocabulary/schemes';
import { formatOf } from './formats';
import { MOST_NAMED, type AppliedImport } from './import-report';
import { readSource, type ReadSource } from './read-source';
import type { SourceFormat } from './source-format';
import { apply, close, compare, stage, unstage, type Difference } from './staging';

/** A complete file that would close more than this share of the known codes is taken for a part of one. */
const MOST_DROPPED = 0.5;
/** Below this number of known codes the share says nothing. */
const FEW = 10;

const COLUMNS = `id, scheme, file_name AS "fileName", sha256, version, complete, rows, added, changed, dropped, bad, report, imported_at AS "importedAt"`;

/** Official classifier files: each applied one is a version, with a report of what it changed. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly reference: Reference,
  ) {}

  /**
   * Applies a file in one transaction: everything readable or nothing.
   * @param options.complete false for a part of a classifier: codes are added and changed, none is closed
   * @throws ImportUnreadable when no row can be read
   * @throws AlreadyImported when the scheme's last file was the same
   * @throws ImportLooksPartial when more than half of the known codes would be closed
   * @fires CodesImported
   */
  async run(actor: Actor, scheme: ImportedScheme, bytes: Buffer, fileName: string, options: { readonly complete?: boolean } = {}): Promise<AppliedImport> {
    const format = formatOf(scheme, fileName);
    const read = format ? await readSource(bytes, format).catch(() => null) : null;
    if (!format || !read || read.codes.length === 0) throw new ImportUnreadable({ scheme, bad: read?.bad.length ?? 0 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const complete = format.decides && (options.complete ?? true);
    const applied = await this.database.transaction(actor, (tx) =>
      this.applyTo(tx, actor, scheme, format, this.known(format, scheme, read), { fileName, sha256, complete }),
    );
    await this.reference.refresh();
    return applied;
  }

  /** Applied files, newest first. @param limit 1 to 100 */
  async list(limit: number, cursor?: string): Promise<Page<AppliedImport>> {
    const [before] = cursor ? decodeCursor(cursor, 1) : [null];
    const rows = await this.database.query<AppliedImport>(
      `SELECT ${COLUMNS} FROM reference.import WHERE $2::uuid IS NULL OR id < $2 ORDER BY id DESC LIMIT $1`,
      [limit + 1, before],
    );
    return pageOf(rows, limit, (last) => [last.id]);
  }

  /** A file that decides nothing describes known codes only; the rest are bad rows. */
  private known(format: SourceFormat, scheme: ImportedScheme, read: ReadSource): ReadSource {
    if (format.decides || scheme !== 'subject') return read;
    const strange = read.codes.filter((row) => !this.reference.has(scheme, row.code));
    return {
      codes: read.codes.filter((row) => this.reference.has(scheme, row.code)),
      bad: [...read.bad, ...strange.map((row) => ({ line: row.line, column: format.required[0]!, reason: 'unknownCode' as const }))],
    };
  }

  private async applyTo(
    tx: Tx,
    actor: Actor,
    scheme: ImportedScheme,
    format: SourceFormat,
    read: ReadSource,
    file: { fileName: string; sha256: string; complete: boolean },
  ): Promise<AppliedImport> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('reference.vocabulary'))`);
    const version = await nextVersion(tx, scheme, file.sha256);
    const id = newId(),
      source = { fileName: file.fileName, version };
    await stage(tx, id, read.codes);
    const difference = await compare(tx, id, scheme);
    const dropped = file.complete ? difference.dropped : [];
    if (difference.known >= FEW && dropped.length > difference.known * MOST_DROPPED)
      throw new ImportLooksPartial({ dropped: dropped.length, known: difference.known });
    await apply(tx, id, scheme, source);
    await close(tx, scheme, dropped, source);
    await unstage(tx, id);
    await tx.query(`INSERT INTO reference.edition (cause) VALUES ('import')`);
    const applied = await record(tx, actor, { id, scheme, ...file, version, rows: read.codes.length }, { ...difference, dropped }, read);
    await this.journal.record(tx, actor, new CodesImported({ importId: id, scheme, added: applied.added, changed: applied.changed, dropped: applied.dropped }));
    return applied;
  }
}

async function nextVersion(tx: Tx, scheme: ImportedScheme, sha256: string): Promise<number> {
  const [last] = await tx.query<{ id: Id; version: number; sha256: string }[]>(
    'SELECT id, version, sha256 FROM reference.import WHERE scheme = $1 ORDER BY version DESC LIMIT 1',
    [scheme],
  );
  if (last?.sha256 === sha256) throw new AlreadyImported({ importId: last.id });
  return (last?.version ?? 0) + 1;
}

async function record(
  tx: Tx,
  actor: Actor,
  file: { id: Id; scheme: ImportedScheme; fileName: string; sha256: string; version: number; complete: boolean; rows: number },
  { added, changed, dropped }: Difference,
  { bad }: ReadSource,
): Promise<AppliedImport> {
  const report = {
    added: added.slice(0, MOST_NAMED),
    changed: changed.slice(0, MOST_NAMED),
    dropped: dropped.slice(0, MOST_NAMED),
    bad: bad.slice(0, MOST_NAMED),
  };
  const rows = await tx.query<AppliedImport[]>(
    `INSERT INTO reference.import (id, scheme, file_name, sha256, version, complete, rows, added, changed, dropped, bad, report, imported_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${COLUMNS}`,
    [
      file.id,
      file.scheme,
      file.fileName,
      file.sha256,
      file.version,
      file.complete,
      file.rows,
      added.length,
      changed.length,
      dropped.length,
      bad.length,
      JSON.stringify(report),
      actor.personId,
    ],
  );
  return rows[0]!;
}
