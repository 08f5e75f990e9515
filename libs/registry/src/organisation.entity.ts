import { dayOf, daysAfter, type Bilingual, type Id, type OrganisationKind } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity, ExportExperience, HeldCertificate, OrganisationStatus, Remark } from './organisation';
import { ClientNotConfirmed, WrongStatus } from './registry.errors';

/** Days an approval or a confirmation holds. */
export const LAPSE_DAYS = 180;
/** Days before the lapse at which the owner is reminded. */
export const REMIND_DAYS = 14;

/** An organisation of any kind and the rules of its life. Methods change the state only; the service writes it and its history. */
@Entity({ schema: 'registry', name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid') id: Id;
  @Column('text') slug: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') status: OrganisationStatus;
  @Column('text', { name: 'status_before', nullable: true }) statusBefore: OrganisationStatus | null;
  @Column('text', { name: 'status_reason', nullable: true }) statusReason: string | null;
  @Column('integer') version: number;
  @Column('text', { name: 'name_ru', nullable: true }) nameRu: string | null;
  @Column('text', { name: 'name_latin', nullable: true }) nameLatin: string | null;
  @Column('text', { name: 'legal_name' }) legalName: string;
  @Column('text', { name: 'name_key_ru' }) nameKeyRu: string;
  @Column('text', { name: 'name_key_latin' }) nameKeyLatin: string;
  @Column('text') country: string;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text', { nullable: true }) city: string | null;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: Id | null;
  @Column('text', { array: true }) okved: string[];
  @Column('text', { array: true }) hs: string[];
  @Column('text', { array: true }) languages: string[];
  @Column('jsonb') about: Bilingual;
  @Column('text', { nullable: true }) website: string | null;
  @Column('jsonb') capacities: Capacity[];
  @Column('jsonb') certificates: HeldCertificate[];
  @Column('jsonb', { name: 'export_experience', nullable: true }) exportExperience: ExportExperience | null;
  @Column('integer', { nullable: true }) employees: number | null;
  @Column('integer', { name: 'founded_year', nullable: true }) foundedYear: number | null;
  @Column('jsonb') remarks: Remark[];
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: Id | null;
  /** Everybody who wrote into the record since it was last approved: none of them may review it. */
  @Column('uuid', { name: 'author_ids', array: true }) authorIds: Id[];
  @Column('uuid', { name: 'created_on_behalf_by', nullable: true }) createdOnBehalfBy: Id | null;
  @Column('timestamptz', { name: 'client_confirmed_at', nullable: true }) clientConfirmedAt: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('date', { name: 'lapse_on', nullable: true }) lapseOn: string | null;
  @Column('date', { name: 'lapse_reminded_on', nullable: true }) lapseRemindedOn: string | null;
  @Column('timestamptz', { name: 'paused_until', nullable: true }) pausedUntil: Date | null;
  @Column('boolean', { name: 'is_demo' }) isDemo: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  get confirmedByClient(): boolean {
    return this.createdOnBehalfBy === null || this.clientConfirmedAt !== null;
  }

  /** @throws WrongStatus unless the record is in one of the given states */
  requireStatus(...allowed: readonly OrganisationStatus[]): void {
    if (!allowed.includes(this.status)) throw new WrongStatus({ current: this.status });
  }

  /** Sends the draft to review. @throws ClientNotConfirmed when an adviser wrote it and the client has not agreed */
  submit(now: Date): void {
    this.requireStatus('draft', 'returned');
    if (!this.confirmedByClient) throw new ClientNotConfirmed();
    this.move('in_review');
    this.remarks = [];
    this.submittedAt = now;
  }

  /** Makes the record public for 180 days. */
  approve(now: Date): void {
    this.requireStatus('in_review');
    this.move('active');
    this.remarks = [];
    this.authorIds = [];
    this.approvedAt = now;
    this.renew(now);
  }

  /** Asks for changes, each on a named field. */
  sendBack(remarks: readonly Remark[], reason: string | null): void {
    this.requireStatus('in_review');
    this.move('returned', reason);
    this.remarks = [...remarks];
  }

  /** A change of what was checked (names, numbers, country) of a public record brings it back to the reviewers. */
  recheck(now: Date): void {
    this.requireStatus('active', 'paused');
    this.move('in_review', 'identity-changed');
    this.submittedAt = now;
    this.pausedUntil = null;
  }

  /** Leaves lists and search; @param until null until somebody resumes it */
  pause(until: Date | null, reason: string | null): void {
    this.requireStatus('active');
    this.move('paused', reason);
    this.pausedUntil = until;
  }

  /** Comes back. A record whose lapse date passed meanwhile must be confirmed instead. */
  resume(now: Date): void {
    this.requireStatus('paused');
    if (this.isLapsed(now)) throw new WrongStatus({ current: 'lapsed' });
    this.move('active');
    this.pausedUntil = null;
  }

  /** Nobody confirmed the entry by its day. */
  lapse(): void {
    this.pause(null, 'lapsed');
  }

  /** "Still interested": holds for another 180 days; wakes a lapsed record, but not one paused by its owner. */
  confirm(now: Date): void {
    this.requireStatus('active', 'paused');
    if (this.status === 'paused' && (this.isLapsed(now) || this.statusReason === 'lapsed')) {
      this.move('active');
      this.pausedUntil = null;
    }
    this.renew(now);
  }

  /** The operator takes the record out of sight. */
  suspend(reason: string): void {
    this.requireStatus('draft', 'in_review', 'returned', 'active', 'paused');
    this.statusBefore = this.status;
    this.move('suspended', reason);
  }

  /** Ends a suspension; the record is where it was before. */
  lift(): void {
    this.requireStatus('suspended');
    this.move(this.statusBefore ?? 'draft');
    this.statusBefore = null;
  }

  /** For ever. */
  close(reason: string | null): void {
    this.requireStatus('draft', 'in_review', 'returned', 'active', 'paused');
    this.move('closed', reason);
  }

  /** True from the day after the lapse date. */
  isLapsed(now: Date): boolean {
    return this.lapseOn !== null && this.lapseOn < dayOf(now);
  }

  private renew(now: Date): void {
    this.lapseOn = dayOf(daysAfter(now, LAPSE_DAYS));
    this.lapseRemindedOn = null;
  }

  private move(to: OrganisationStatus, reason: string | null = null): void {
    this.status = to;
    this.statusReason = reason;
  }
}
