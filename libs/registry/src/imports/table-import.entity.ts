import type { Id } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ImportWrongStatus } from './import.errors';
import type { Mapping } from './mapping';
import type { TableForm } from './reading/table';

/** The life of an import. `failed`: the importer may no longer act for the organisation, or the file is gone. */
export const importStatuses = ['uploaded', 'checking', 'checked', 'applying', 'cancelled', 'finished', 'failed'] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** How many rows turned out how. */
export interface ImportCounts {
  readonly checked: number;
  readonly ready: number;
  readonly bad: number;
  readonly duplicates: number;
  readonly applied: number;
}

/** A file of rows that become records, and how far it has come. */
@Entity({ schema: 'registry', name: 'table_import' })
export class TableImport {
  @PrimaryColumn('uuid') id: Id;
  /** The agency or council in whose name records are drafted. */
  @Column('uuid', { name: 'organisation_id' }) organisationId: Id;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: Id | null;
  @Column('text') kind: string;
  @Column('text') status: ImportStatus;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('jsonb') form: TableForm;
  @Column('text', { array: true }) columns: string[];
  @Column('jsonb') sample: (readonly string[])[];
  @Column('jsonb', { nullable: true }) mapping: Mapping | null;
  /** Rows below the headings. */
  @Column('integer') rows: number;
  @Column('integer') checked: number;
  @Column('integer') ready: number;
  @Column('integer') bad: number;
  @Column('integer') duplicates: number;
  @Column('integer') applied: number;
  /** Counts checks, so that one that was overtaken stops. */
  @Column('integer') run: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** The last sign of work; a job that died leaves it behind. */
  @Column('timestamptz', { name: 'touched_at' }) touchedAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  /** When file and rows were removed. */
  @Column('timestamptz', { name: 'purged_at', nullable: true }) purgedAt: Date | null;

  get fileKey(): string {
    return `imports/${this.id}`;
  }

  /** Begins a check of all rows. @throws ImportWrongStatus once records were made */
  beginCheck(mapping: Mapping, now: Date): void {
    this.requireStatus('uploaded', 'checking', 'checked');
    this.status = 'checking';
    this.mapping = mapping;
    this.run += 1;
    this.count({ checked: 0, ready: 0, bad: 0, duplicates: 0, applied: 0 }, now);
  }

  endCheck(now: Date): void {
    this.requireStatus('checking');
    this.status = 'checked';
    this.touchedAt = now;
  }

  /** Begins to make records, or goes on after a cancel. @throws ImportWrongStatus while that is under way or done */
  beginApplication(now: Date): void {
    this.requireStatus('checked', 'cancelled');
    this.status = 'applying';
    this.touchedAt = now;
  }

  /** Stops between two portions; what was made stays. */
  cancel(now: Date): void {
    this.requireStatus('applying');
    this.status = 'cancelled';
    this.touchedAt = now;
  }

  finish(now: Date): void {
    this.requireStatus('applying');
    this.status = 'finished';
    this.touchedAt = this.finishedAt = now;
  }

  fail(now: Date): void {
    this.requireStatus('checking', 'applying');
    this.status = 'failed';
    this.touchedAt = this.finishedAt = now;
  }

  count(counts: Partial<ImportCounts>, now: Date): void {
    Object.assign(this, counts);
    this.touchedAt = now;
  }

  /** @throws ImportWrongStatus unless it is in one of the states and its rows are still kept */
  requireStatus(...allowed: readonly ImportStatus[]): void {
    if (!allowed.includes(this.status) || this.purgedAt) throw new ImportWrongStatus({ importStatus: this.purgedAt ? 'purged' : this.status });
  }
}
