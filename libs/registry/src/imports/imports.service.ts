import { Injectable } from '@nestjs/common';
import { InvalidInput, NotAllowed, NotFound, actingMembership, hasRole, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, FileStore, Jobs, type Tx } from '@zemlyak/platform';
import { Organisations } from '../organisations.service';
import { ImportKinds, type ImportField, type ImportingOrganisation } from './import-kinds';
import { LARGEST_FILE } from './import-limits';
import { TableTooLarge, TableUnreadable } from './import.errors';
import { forgetRows, lockImport } from './import-rows';
import { isImportingKind, mayImportFor } from './imports.policy';
import { checkMapping, suggestMapping, type Mapping } from './mapping';
import { outlineOf, type TableOutline } from './reading/table';
import { TableImport } from './table-import.entity';

/** A file as it was given. */
export interface ImportUpload {
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  /** The agency or council in whose name records are drafted; left out: the one acted for. Only an operator names another one. */
  readonly organisationId?: Id;
}

/** What the page needs to let a person say what columns mean. */
export interface ImportChoices {
  readonly fields: readonly ImportField[];
  readonly required: readonly (readonly string[])[];
  readonly suggested: Mapping;
}

/** Files of companies, listings and other rows, from upload to records. Checking and applying are long and run as jobs. */
@Injectable()
export class TableImports {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly jobs: Jobs,
    private readonly kinds: ImportKinds,
    private readonly organisations: Organisations,
  ) {}

  /**
   * Keeps the file and reads it once. The bytes are written before the row: a failure leaves an unused file, never a broken import.
   * @returns the import's id
   * @throws NotAllowed, InvalidInput for an unknown kind; TableUnreadable, TableEncodingUnknown, TableEmpty, TableTooLarge, TableTooManyRows,
   * TableSeveralSheets for the file
   */
  async upload(actor: Actor, upload: ImportUpload, now = new Date()): Promise<Id> {
    const kind = this.kinds.find(upload.kind);
    if (!kind) throw new InvalidInput({ errors: [{ path: 'kind', code: 'isIn' }] });
    const organisation = await this.importingFor(actor, upload.organisationId);
    if (upload.bytes.length > LARGEST_FILE) throw new TableTooLarge({ megabytes: LARGEST_FILE / 1_048_576 });
    const outline = await outlineOf(upload.bytes);
    refuseProse(outline, kind.fields(organisation));
    const { form, columns, sample, rows } = outline;
    const made = Object.assign(new TableImport(), {
      id: newId(),
      organisationId: organisation.id,
      personId: actor.personId,
      kind: kind.name,
      status: 'uploaded',
      fileName: upload.fileName.replace(/[\p{C}/\\]/gu, '').slice(0, 200) || 'table',
      form,
      columns: [...columns],
      sample: [...sample],
      mapping: null,
      rows,
      checked: 0,
      ready: 0,
      bad: 0,
      duplicates: 0,
      applied: 0,
      run: 0,
      createdAt: now,
      touchedAt: now,
      finishedAt: null,
      purgedAt: null,
    } satisfies Partial<TableImport>);
    await this.store.put(made.fileKey, upload.bytes, 'application/octet-stream');
    await this.database.transaction(actor, (tx) => tx.insert(TableImport, made));
    return made.id;
  }

  /** What columns of the import may mean, and what they seem to. */
  async choices(actor: Actor, found: TableImport): Promise<ImportChoices> {
    const [organisation] = await this.organisations.cards([found.organisationId]);
    const kind = this.kinds.get(found.kind),
      fields = kind.fields(organisation!);
    return { fields, required: kind.required(organisation!, hasRole(actor, 'operator')), suggested: suggestMapping(found.columns, fields) };
  }

  /** @throws NotFound when the actor may not see it */
  async visible(actor: Actor, id: Id): Promise<TableImport> {
    const found = await this.database.manager.findOneBy(TableImport, { id });
    if (!found || !mayImportFor(actor, found.organisationId)) throw new NotFound();
    return found;
  }

  /** Says what columns mean and begins the check; saying it anew begins it anew. @throws InvalidInput, TableColumnsMissing, ImportWrongStatus, NotFound */
  async map(actor: Actor, id: Id, mapping: Mapping, now = new Date()): Promise<void> {
    const { fields, required } = await this.choices(actor, await this.visible(actor, id));
    await this.database.transaction(actor, async (tx) => {
      const locked = await lockImport(tx, actor, id);
      checkMapping(mapping, locked.columns, fields, required);
      locked.beginCheck(mapping, now);
      await forgetRows(tx, id);
      await tx.save(locked);
      await this.work(tx, 'registry.import-check', locked);
    });
  }

  /** Begins to make records of the ready rows, or goes on after a cancel. @throws ImportWrongStatus while that is under way, NotFound */
  async apply(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.change(actor, id, (locked) => locked.beginApplication(now), 'registry.import-apply');
  }

  /** Stops making records; those that are made stay, and `apply` goes on after them. @throws ImportWrongStatus, NotFound */
  async cancel(actor: Actor, id: Id, now = new Date()): Promise<void> {
    await this.change(actor, id, (locked) => locked.cancel(now), null);
  }

  /** Gives work to imports whose job has died; a job that is alive after all finds its row locked and does nothing twice. @returns how many */
  async resume(tx: Tx, stalledSince: Date, now: Date): Promise<number> {
    const stalled = await tx
      .createQueryBuilder(TableImport, 'i')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(`i.status IN ('checking', 'applying') AND i.touchedAt < :stalledSince`, { stalledSince })
      .orderBy('i.id')
      .limit(20)
      .getMany();
    for (const found of stalled) {
      found.touchedAt = now;
      await tx.save(found);
      await this.work(tx, found.status === 'checking' ? 'registry.import-check' : 'registry.import-apply', found);
    }
    return stalled.length;
  }

  private async change(actor: Actor, id: Id, move: (locked: TableImport) => void, task: string | null): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const locked = await lockImport(tx, actor, id);
      move(locked);
      await tx.save(locked);
      if (task) await this.work(tx, task, locked);
    });
  }

  private work(tx: Tx, task: string, of: TableImport): Promise<void> {
    return this.jobs.enqueue(tx, task, { importId: of.id, run: of.run }, { key: `${task}/${of.id}` });
  }

  /** @throws NotAllowed unless the actor may draft in the name of the agency or council; InvalidInput when an operator names none */
  private async importingFor(actor: Actor, named: Id | undefined): Promise<ImportingOrganisation> {
    const acting = actingMembership(actor);
    const id = named ?? (acting && isImportingKind(acting.kind) ? acting.organisationId : undefined);
    if (!id && hasRole(actor, 'operator')) throw new InvalidInput({ errors: [{ path: 'organisationId', code: 'isNotEmpty' }] });
    if (!id || !mayImportFor(actor, id)) throw new NotAllowed();
    const [found] = await this.organisations.many([id]);
    if (found?.status !== 'active' || !isImportingKind(found.kind)) throw new InvalidInput({ errors: [{ path: 'organisationId', code: 'notImporting' }] });
    return found;
  }
}

/** One column that means nothing is a text, not a table. @throws TableUnreadable */
function refuseProse({ columns }: TableOutline, fields: readonly ImportField[]): void {
  if (columns.length === 1 && suggestMapping(columns, fields)[0] === null) throw new TableUnreadable();
}
