import type { Bilingual, Id, Money } from '@zemlyak/kernel';
import { safeInteger } from '@zemlyak/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { contentFields, type OfferChange, type OfferContent, type OfferSide, type OfferStatus, type OfferType, type Quantity } from './offer-content';
import { OfferWrongStatus } from './offers.errors';

/** A listing: what an organisation has or looks for. Its content columns are what is live, or what is being drafted before the first publication. */
@Entity({ schema: 'offers', name: 'offer' })
export class Offer implements OfferContent {
  @PrimaryColumn('uuid') id: Id;
  /** For people: ПР-2027-0042 for offers, ЗП-2027-0042 for requests. */
  @Column('text') number: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: Id;
  /** Seat of the organisation, copied so that lists need no other room. */
  @Column('text') country: string;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('boolean', { name: 'organisation_active' }) organisationActive: boolean;
  @Column('text') side: OfferSide;
  @Column('text') type: OfferType;
  @Column('jsonb') title: Bilingual;
  @Column('jsonb') description: Bilingual;
  @Column('jsonb') terms: Bilingual;
  @Column('text', { array: true }) hs: string[];
  @Column('text', { array: true }) okved: string[];
  @Column('text', { array: true }) svc: string[];
  @Column('text', { array: true }) forms: string[];
  @Column('text', { array: true, name: 'target_countries' }) targetCountries: string[];
  @Column('text', { array: true, name: 'target_formats' }) targetFormats: string[];
  @Column('text', { array: true, name: 'excluded_countries' }) excludedCountries: string[];
  @Column('jsonb', { nullable: true }) quantity: Quantity | null;
  @Column('jsonb', { nullable: true, name: 'capacity_per_month' }) capacityPerMonth: Quantity | null;
  /** Minor units of `priceCurrency`; null: on request. */
  @Column('bigint', { nullable: true, name: 'price_minor', transformer: safeInteger }) priceMinor: number | null;
  @Column('text', { nullable: true, name: 'price_currency' }) priceCurrency: string | null;
  @Column('text', { nullable: true, name: 'price_unit' }) priceUnit: string | null;
  @Column('text', { array: true }) incoterms: string[];
  @Column('text', { array: true }) certificates: string[];
  @Column('text', { array: true }) languages: string[];
  @Column('text', { nullable: true, name: 'clause_tag' }) clauseTag: string | null;
  @Column('text') status: OfferStatus;
  /** Exclusive: off the market from this instant. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { nullable: true, name: 'published_at' }) publishedAt: Date | null;
  /** The end that people were reminded of. */
  @Column('timestamptz', { nullable: true, name: 'reminded_for' }) remindedFor: Date | null;
  @Column('uuid', { nullable: true, name: 'author_id' }) authorId: Id | null;
  /** Everybody who wrote any of the text that is live or drafted here; none of them may approve it. */
  @Column('uuid', { array: true, name: 'author_ids' }) authorIds: Id[];
  /** The agency whose adviser drafted it for a client. */
  @Column('uuid', { nullable: true, name: 'on_behalf_by' }) onBehalfBy: Id | null;
  @Column('boolean', { name: 'is_demo' }) isDemo: boolean;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;

  get price(): Money | null {
    return this.priceMinor === null ? null : { amountMinor: this.priceMinor, currency: this.priceCurrency! };
  }

  /** True once it was public: from then on changes go through revisions. */
  get isLive(): boolean {
    return this.status === 'published' || this.status === 'paused';
  }

  /** Takes over the fields that are given. */
  write(change: OfferChange): void {
    for (const field of contentFields) {
      if (field === 'price' || change[field] === undefined) continue;
      Object.assign(this, { [field]: change[field] });
    }
    if (change.price === undefined) return;
    this.priceMinor = change.price?.amountMinor ?? null;
    this.priceCurrency = change.price?.currency ?? null;
  }

  addAuthor(personId: Id | null): void {
    if (personId && !this.authorIds.includes(personId)) this.authorIds = [...this.authorIds, personId];
  }

  /** @throws OfferWrongStatus unless it is in one of the states */
  requireStatus(...allowed: readonly OfferStatus[]): void {
    if (!allowed.includes(this.status)) throw new OfferWrongStatus({ offerStatus: this.status });
  }

  /** Hands the draft in. @throws OfferWrongStatus unless it is a draft or was returned */
  submit(needsClient: boolean): void {
    this.requireStatus('draft', 'returned');
    this.status = needsClient ? 'awaiting_client' : 'in_review';
  }

  /** A text that waits was changed: it waits again from the start. */
  handInAgain(needsClient: boolean): void {
    this.requireStatus('awaiting_client', 'in_review');
    this.status = needsClient ? 'awaiting_client' : 'in_review';
  }

  approveAsClient(): void {
    this.requireStatus('awaiting_client');
    this.status = 'in_review';
  }

  sendBack(): void {
    this.requireStatus('awaiting_client', 'in_review');
    this.status = 'returned';
  }

  /** @throws OfferWrongStatus unless it is in review and ends after `now` */
  publish(now: Date): void {
    this.requireStatus('in_review');
    if (this.expiresAt <= now) throw new OfferWrongStatus({ offerStatus: 'expired' });
    this.status = 'published';
    this.publishedAt = now;
  }

  pause(): void {
    this.requireStatus('published');
    this.status = 'paused';
  }

  resume(): void {
    this.requireStatus('paused');
    this.status = 'published';
  }

  /** For good, from any state but the last. */
  withdraw(): void {
    if (this.status === 'withdrawn') throw new OfferWrongStatus({ offerStatus: this.status });
    this.status = 'withdrawn';
  }

  /** @throws OfferWrongStatus unless it is public and its end has come */
  expire(now: Date): void {
    this.requireStatus('published', 'paused');
    if (this.expiresAt > now) throw new OfferWrongStatus({ offerStatus: this.status });
    this.status = 'expired';
  }

  /** Moves the end on. An expired listing is public again, because its text was approved. */
  renew(until: Date): void {
    this.requireStatus('published', 'paused', 'expired');
    if (this.status === 'expired') this.status = 'published';
    this.expiresAt = until;
  }

  /** The state as of an instant: what is past its end counts as expired before the schedule has come by. */
  statusAt(now: Date): OfferStatus {
    return this.isLive && this.expiresAt <= now ? 'expired' : this.status;
  }
}
