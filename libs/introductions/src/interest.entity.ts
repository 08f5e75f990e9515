import { daysAfter, type Actor, type Id, type Language } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InterestNotOpen } from './introductions.errors';

/** Days of 24 hours the other side has for an answer. */
export const ANSWER_DAYS = 10;
/** The one reminder goes out this many days before the answer is due. */
export const REMINDER_DAYS_BEFORE = 3;

export const interestStates = ['sent', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type InterestState = (typeof interestStates)[number];

/** Why an interest or an introduction is declined; the list is closed so that nobody has to find words for a refusal. */
export const declineReasons = ['not_our_profile', 'volume', 'terms', 'capacity', 'partner_found', 'region', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** What the interested company says about itself; empty after its writer's personal data were erased. */
export interface InterestAnswers {
  readonly whoWeAre?: string;
  readonly whatWeWant?: string;
  readonly volume?: string;
  readonly timing?: string;
  readonly message?: string;
}

/** Where an organisation sits; decides which advisers see the record. */
export interface Seat {
  readonly organisationId: Id;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Register code of the federal subject; null outside Russia. */
  readonly subject: string | null;
}

/** One company's interest in another's offer or request. The clock starts when it is sent; nothing else waits for it. */
@Entity({ schema: 'introductions', name: 'interest' })
export class Interest {
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid', { name: 'listing_id' }) listingId: Id;
  @Column('uuid', { name: 'from_organisation_id' }) fromOrganisationId: Id;
  @Column('text', { name: 'from_country' }) fromCountry: string;
  @Column('text', { name: 'from_subject', nullable: true }) fromSubject: string | null;
  @Column('uuid', { name: 'to_organisation_id' }) toOrganisationId: Id;
  @Column('text', { name: 'to_country' }) toCountry: string;
  @Column('text', { name: 'to_subject', nullable: true }) toSubject: string | null;
  @Column('uuid', { name: 'sender_person_id' }) senderPersonId: Id;
  /** Who accepted or declined; null while there is no answer. */
  @Column('uuid', { name: 'answerer_person_id', nullable: true }) answererPersonId: Id | null;
  @Column('jsonb') answers: InterestAnswers;
  /** Language the answers are written in. */
  @Column('text') language: Language;
  @Column('text') state: InterestState;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  /** Exclusive: from this instant on there is no answer any more. */
  @Column('timestamptz', { name: 'answer_due_at' }) answerDueAt: Date;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  /** When it left the state `sent`. */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason: DeclineReason | null;
  @Column('int') version: number;

  /** A new interest whose answer is due ten days after `now`. */
  static send(input: { id: Id; listingId: Id; from: Seat; to: Seat; senderPersonId: Id; answers: InterestAnswers; language: Language }, now: Date): Interest {
    return Object.assign(new Interest(), {
      id: input.id,
      listingId: input.listingId,
      fromOrganisationId: input.from.organisationId,
      fromCountry: input.from.country,
      fromSubject: input.from.subject,
      toOrganisationId: input.to.organisationId,
      toCountry: input.to.country,
      toSubject: input.to.subject,
      senderPersonId: input.senderPersonId,
      answererPersonId: null,
      answers: input.answers,
      language: input.language,
      state: 'sent' as const,
      sentAt: now,
      answerDueAt: daysAfter(now, ANSWER_DAYS),
      remindedAt: null,
      closedAt: null,
      declineReason: null,
      version: 1,
    });
  }

  /** @throws InterestNotOpen when it was answered, withdrawn or is past its time */
  accept(actor: Actor, now: Date): void {
    this.expectOpen(now);
    this.answererPersonId = actor.personId;
    this.close('accepted', now);
  }

  /** @throws InterestNotOpen when it was answered, withdrawn or is past its time */
  decline(actor: Actor, reason: DeclineReason, now: Date): void {
    this.expectOpen(now);
    this.answererPersonId = actor.personId;
    this.declineReason = reason;
    this.close('declined', now);
  }

  /** The sender takes it back. @throws InterestNotOpen when there is an answer already, or it is past its time */
  withdraw(now: Date): void {
    this.expectOpen(now);
    this.close('withdrawn', now);
  }

  /** @returns false when it is not due yet, or closed */
  expire(now: Date): boolean {
    if (this.state !== 'sent' || now < this.answerDueAt) return false;
    this.close('expired', now);
    return true;
  }

  /** Notes the one reminder. @returns false when it is too early, too late, or already done */
  remind(now: Date): boolean {
    const from = daysAfter(this.answerDueAt, -REMINDER_DAYS_BEFORE);
    if (this.state !== 'sent' || this.remindedAt || now < from || now >= this.answerDueAt) return false;
    this.remindedAt = now;
    this.version++;
    return true;
  }

  private expectOpen(now: Date): void {
    if (this.state !== 'sent') throw new InterestNotOpen({ state: this.state });
    if (now >= this.answerDueAt) throw new InterestNotOpen({ state: 'expired' });
  }

  private close(state: InterestState, now: Date): void {
    this.state = state;
    this.closedAt = now;
    this.version++;
  }
}
