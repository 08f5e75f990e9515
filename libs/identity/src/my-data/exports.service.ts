import { Injectable, Logger } from '@nestjs/common';
import { NotFound, daysAfter, newId, type Actor, type Id, type Language } from '@zemlyak/kernel';
import { Database, FileStore, Jobs, Journal, Messages, Task, type Tx } from '@zemlyak/platform';
import type { Readable } from 'node:stream';
import { exportPage, type ExportSection } from './export-page';
import { ExportNotReady } from '../identity.errors';
import { DataExportAsked } from '../identity.events';
import { PersonalData } from './personal-data';

const DAYS = 7;

export const exportFormats = ['json', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** An export of everything the product holds about a person. */
export interface DataExport {
  readonly id: Id;
  readonly state: 'preparing' | 'ready';
  readonly askedAt: Date;
  readonly readyAt: Date | null;
  /** The files are gone from this instant. */
  readonly expiresAt: Date;
}

const CARD = `id, state, asked_at AS "askedAt", ready_at AS "readyAt", expires_at AS "expiresAt"`;
const fileKey = (id: Id, format: ExportFormat): string => `exports/${id}.${format}`;

/** "My data" as files: one for machines, one for people. */
@Injectable()
export class Exports {
  private readonly log = new Logger('identity');

  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly jobs: Jobs,
    private readonly personalData: PersonalData,
    private readonly files: FileStore,
    private readonly messages: Messages,
  ) {}

  /** Asks for an export; one that is being prepared already is given instead. @fires DataExportAsked */
  async ask(actor: Actor, now = new Date()): Promise<DataExport> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId(),
        personId = actor.personId!;
      const [made] = await tx.query<DataExport[]>(
        `INSERT INTO identity.data_export (id, person_id, language, state, asked_at, expires_at) VALUES ($1, $2, $3, 'preparing', $4, $5)
         ON CONFLICT (person_id) WHERE state = 'preparing' DO NOTHING RETURNING ${CARD}`,
        [id, personId, actor.language, now, daysAfter(now, DAYS)],
      );
      if (made) {
        await this.jobs.enqueue(tx, 'identity.prepare-export', { exportId: id });
        await this.journal.record(tx, actor, new DataExportAsked({ personId, exportId: id }));
        return made;
      }
      const [running] = await tx.query<DataExport[]>(`SELECT ${CARD} FROM identity.data_export WHERE person_id = $1 AND state = 'preparing'`, [personId]);
      return running ?? { id, state: 'preparing', askedAt: now, readyAt: null, expiresAt: daysAfter(now, DAYS) };
    });
  }

  /** One's own export. @throws NotFound for others' and expired ones */
  async byId(actor: Actor, id: Id, now = new Date()): Promise<DataExport> {
    const [found] = await this.database.query<DataExport>(`SELECT ${CARD} FROM identity.data_export WHERE id = $1 AND person_id = $2 AND expires_at > $3`, [
      id,
      actor.personId,
      now,
    ]);
    if (!found) throw new NotFound();
    return found;
  }

  /** The bytes of one's own export. @throws NotFound, ExportNotReady */
  async file(actor: Actor, id: Id, format: ExportFormat): Promise<Readable> {
    const found = await this.byId(actor, id);
    if (found.state !== 'ready') throw new ExportNotReady();
    return this.files.get(fileKey(id, format));
  }

  /** Collects what every room holds. May run again: it overwrites its own files. */
  @Task('identity.prepare-export')
  async prepare({ exportId }: { exportId: Id }, now = new Date()): Promise<void> {
    const [asked] = await this.database.query<{ personId: Id; language: Language }>(
      `SELECT person_id AS "personId", language FROM identity.data_export WHERE id = $1 AND state = 'preparing'`,
      [exportId],
    );
    if (!asked) return;
    const sections = await this.collect(asked.personId, asked.language);
    const json = JSON.stringify({ madeAt: now, personId: asked.personId, sections: Object.fromEntries(sections.map((s) => [s.room, s.content])) }, null, 2);
    await this.files.put(fileKey(exportId, 'json'), Buffer.from(json), 'application/json');
    await this.files.put(fileKey(exportId, 'html'), Buffer.from(this.page(asked.language, sections)), 'text/html; charset=utf-8');
    const [, kept] = (await this.database.query<unknown>(`UPDATE identity.data_export SET state = 'ready', ready_at = $2 WHERE id = $1`, [exportId, now])) as [
      unknown[],
      number,
    ];
    if (!kept) await this.removeFiles({ exportIds: [exportId] }); // the person was erased while we collected
  }

  /** Forgets a person's exports; the files go with a job of the same transaction. */
  async forget(tx: Tx, personId: Id): Promise<void> {
    const [rows] = await tx.query<[{ id: Id }[], number]>('DELETE FROM identity.data_export WHERE person_id = $1 RETURNING id', [personId]);
    if (rows.length) await this.jobs.enqueue(tx, 'identity.remove-export-files', { exportIds: rows.map((row) => row.id) });
  }

  @Task('identity.remove-export-files')
  async removeFiles({ exportIds }: { exportIds: readonly Id[] }): Promise<void> {
    for (const id of exportIds) for (const format of exportFormats) await this.files.remove(fileKey(id, format));
  }

  /** Removes what has expired, files first, and what never got ready within a day. @returns how many */
  async removeExpired(now: Date): Promise<number> {
    const old = await this.database.query<{ id: Id }>(
      `SELECT id FROM identity.data_export WHERE expires_at <= $1 OR (state = 'preparing' AND asked_at < $2) LIMIT 500`,
      [now, daysAfter(now, -1)],
    );
    await this.removeFiles({ exportIds: old.map((row) => row.id) });
    await this.database.query('DELETE FROM identity.data_export WHERE id = ANY($1)', [old.map((row) => row.id)]);
    if (old.length) this.log.log({ removedExports: old.length });
    return old.length;
  }

  private async collect(personId: Id, language: Language): Promise<ExportSection[]> {
    const sections: ExportSection[] = [];
    for (const keeper of [...this.personalData.keepers()].reverse()) {
      const content = JSON.parse(JSON.stringify(await keeper.export(personId))) as Record<string, unknown>;
      sections.push({ room: keeper.room, title: this.messages.text(language, `labels.personal-data.${keeper.room}.title`), content });
    }
    return sections;
  }

  private page(language: Language, sections: readonly ExportSection[]): string {
    const wording = (key: string): string => (this.messages.has(language, `labels.export.${key}`) ? this.messages.text(language, `labels.export.${key}`) : key);
    return exportPage(
      language,
      this.messages.text(language, 'labels.export-page.title'),
      this.messages.text(language, 'labels.export-page.intro', { days: DAYS }),
      sections,
      wording,
    );
  }
}
