import type { Id } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A photo or document of a listing. The bytes lie in the file store under `keyOf`; a user's file name is never part of a path. */
@Entity({ schema: 'offers', name: 'offer_file' })
export class OfferFile {
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { name: 'offer_id' }) offerId: Id;
  @Column('text') kind: 'photo' | 'document';
  @Column('text') caption: string;
  @Column('text', { name: 'content_type' }) contentType: string;
  @Column('int') bytes: number;
  /** Pixels; photos only. */
  @Column('int', { nullable: true }) width: number | null;
  @Column('int', { nullable: true }) height: number | null;
  /** Part of the approved listing; one added later is hidden until its revision is approved. */
  @Column('boolean') live: boolean;
  @Column('uuid', { nullable: true, name: 'uploaded_by' }) uploadedBy: Id | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;

  get key(): string {
    return `offers/${this.offerId}/${this.id}.${this.kind === 'photo' ? 'webp' : 'pdf'}`;
  }
}
