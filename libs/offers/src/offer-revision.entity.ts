import type { Id } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfferContent } from './offer-content';
import { OfferWrongStatus, OwnOffer } from './offers.errors';

export const revisionStates = ['awaiting_client', 'in_review', 'approved', 'returned', 'withdrawn'] as const;
export type RevisionState = (typeof revisionStates)[number];

/** A reviewer's words on one field; `field` is its name in the listing, "" for the whole. */
export interface Remark {
  readonly field: string;
  readonly text: string;
}

/** One handed-in text of a listing. At most one of a listing is open; approved ones are never changed. */
@Entity({ schema: 'offers', name: 'offer_revision' })
export class OfferRevision {
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { name: 'offer_id' }) offerId: Id;
  /** From 1, without gaps. */
  @Column('int') number: number;
  @Column('jsonb') content: OfferContent;
  @Column('text') state: RevisionState;
  @Column('uuid', { nullable: true, name: 'author_id' }) authorId: Id | null;
  @Column('uuid', { array: true, name: 'author_ids' }) authorIds: Id[];
  @Column('uuid', { nullable: true, name: 'on_behalf_by' }) onBehalfBy: Id | null;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  @Column('uuid', { nullable: true, name: 'client_approved_by' }) clientApprovedBy: Id | null;
  @Column('timestamptz', { nullable: true, name: 'client_approved_at' }) clientApprovedAt: Date | null;
  @Column('uuid', { nullable: true, name: 'decided_by' }) decidedBy: Id | null;
  @Column('timestamptz', { nullable: true, name: 'decided_at' }) decidedAt: Date | null;
  @Column('jsonb') remarks: Remark[];

  get isOpen(): boolean {
    return this.state === 'awaiting_client' || this.state === 'in_review';
  }

  /** A changed text needs the client's word again when an adviser changed it. */
  rewrite(content: OfferContent, personId: Id | null, needsClient: boolean): void {
    this.content = content;
    this.state = needsClient ? 'awaiting_client' : 'in_review';
    this.clientApprovedBy = null;
    this.clientApprovedAt = null;
    if (personId && !this.authorIds.includes(personId)) this.authorIds = [...this.authorIds, personId];
  }

  /** @throws OfferWrongStatus unless it waits for the client; OwnOffer for who wrote it */
  approveAsClient(personId: Id | null, now: Date): void {
    if (this.state !== 'awaiting_client') throw new OfferWrongStatus({ offerStatus: this.state });
    this.refuseAuthor(personId);
    this.state = 'in_review';
    this.clientApprovedBy = personId;
    this.clientApprovedAt = now;
  }

  /** @throws OfferWrongStatus unless it waits for a reviewer; OwnOffer for who wrote it or agreed to it as the client */
  approve(personId: Id | null, now: Date): void {
    if (this.state !== 'in_review') throw new OfferWrongStatus({ offerStatus: this.state });
    this.refuseAuthor(personId);
    if (personId && this.clientApprovedBy === personId) throw new OwnOffer();
    this.state = 'approved';
    this.decidedBy = personId;
    this.decidedAt = now;
  }

  /** @throws OfferWrongStatus unless it is open */
  sendBack(personId: Id | null, remarks: readonly Remark[], now: Date): void {
    if (!this.isOpen) throw new OfferWrongStatus({ offerStatus: this.state });
    this.state = 'returned';
    this.decidedBy = personId;
    this.decidedAt = now;
    this.remarks = [...remarks];
  }

  withdraw(): void {
    this.state = 'withdrawn';
  }

  private refuseAuthor(personId: Id | null): void {
    if (personId && this.authorIds.includes(personId)) throw new OwnOffer();
  }
}
