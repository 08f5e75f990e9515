import { daysAfter, type Actor, type Id } from '@zemlyak/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ANSWER_DAYS, type DeclineReason, type Seat } from './interest.entity';
import { IntroductionNotOffered, IntroductionNotQueued } from './introductions.errors';

export const proposalStates = ['queued', 'offered', 'accepted', 'declined', 'expired'] as const;
export type ProposalState = (typeof proposalStates)[number];
export type CompanyAnswer = 'accepted' | 'declined';

/** An introduction brokered by advisers: one proposes, the other side's adviser agrees, both companies say yes or no. */
@Entity({ schema: 'introductions', name: 'proposal' })
export class Proposal {
  @PrimaryColumn('uuid') id: Id;
  /** The agency of the adviser who proposes. */
  @Column('uuid', { name: 'agency_organisation_id' }) agencyOrganisationId: Id;
  @Column('uuid', { name: 'adviser_person_id' }) adviserPersonId: Id;
  @Column('uuid', { name: 'client_organisation_id' }) clientOrganisationId: Id;
  @Column('text', { name: 'client_country' }) clientCountry: string;
  @Column('text', { name: 'client_subject', nullable: true }) clientSubject: string | null;
  @Column('uuid', { name: 'other_organisation_id' }) otherOrganisationId: Id;
  @Column('text', { name: 'other_country' }) otherCountry: string;
  @Column('text', { name: 'other_subject', nullable: true }) otherSubject: string | null;
  /** Why these two; shown to the advisers at once and to the companies when it is offered. Null after its writer's erasure. */
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') state: ProposalState;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Exclusive end of the present step: the agreement, then the companies' answers. */
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  /** Agency or council that agreed for the other side. */
  @Column('uuid', { name: 'agreeing_organisation_id', nullable: true }) agreeingOrganisationId: Id | null;
  @Column('uuid', { name: 'agreeing_person_id', nullable: true }) agreeingPersonId: Id | null;
  @Column('text', { name: 'client_answer', nullable: true }) clientAnswer: CompanyAnswer | null;
  @Column('uuid', { name: 'client_person_id', nullable: true }) clientPersonId: Id | null;
  @Column('text', { name: 'other_answer', nullable: true }) otherAnswer: CompanyAnswer | null;
  @Column('uuid', { name: 'other_person_id', nullable: true }) otherPersonId: Id | null;
  /** Known to the side that gave it only. */
  @Column('text', { name: 'decline_reason', nullable: true }) declineReason: DeclineReason | null;
  @Column('uuid', { name: 'declined_by_organisation_id', nullable: true }) declinedByOrganisationId: Id | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('int') version: number;

  static queue(input: { id: Id; agencyOrganisationId: Id; adviserPersonId: Id; client: Seat; other: Seat; reason: string }, now: Date): Proposal {
    return Object.assign(new Proposal(), {
      id: input.id,
      agencyOrganisationId: input.agencyOrganisationId,
      adviserPersonId: input.adviserPersonId,
      clientOrganisationId: input.client.organisationId,
      clientCountry: input.client.country,
      clientSubject: input.client.subject,
      otherOrganisationId: input.other.organisationId,
      otherCountry: input.other.country,
      otherSubject: input.other.subject,
      reason: input.reason,
      state: 'queued' as const,
      createdAt: now,
      dueAt: daysAfter(now, ANSWER_DAYS),
      agreeingOrganisationId: null,
      agreeingPersonId: null,
      clientAnswer: null,
      clientPersonId: null,
      otherAnswer: null,
      otherPersonId: null,
      declineReason: null,
      declinedByOrganisationId: null,
      closedAt: null,
      version: 1,
    });
  }

  /** The other side's adviser agrees; both companies get ten days from `now`. @throws IntroductionNotQueued when it waits for nobody */
  agree(actor: Actor, now: Date): void {
    this.expectQueued(now);
    this.agreeingOrganisationId = actor.organisationId;
    this.agreeingPersonId = actor.personId;
    this.state = 'offered';
    this.dueAt = daysAfter(now, ANSWER_DAYS);
    this.version++;
  }

  /** The other side's adviser does not agree; the companies never hear of it. @throws IntroductionNotQueued when it waits for nobody */
  refuse(actor: Actor, reason: DeclineReason, now: Date): void {
    this.expectQueued(now);
    this.agreeingOrganisationId = actor.organisationId;
    this.agreeingPersonId = actor.personId;
    this.end(actor.organisationId, reason, now);
  }

  /**
   * One company says yes; a second yes of the same company changes nothing.
   * @returns true when both have now said yes
   * @throws IntroductionNotOffered when there is nothing to answer
   */
  accept(organisationId: Id, personId: Id | null, now: Date): boolean {
    this.expectOffered(now);
    if (organisationId === this.clientOrganisationId) [this.clientAnswer, this.clientPersonId] = ['accepted', personId];
    else [this.otherAnswer, this.otherPersonId] = ['accepted', personId];
    this.version++;
    if (this.clientAnswer !== 'accepted' || this.otherAnswer !== 'accepted') return false;
    this.state = 'accepted';
    this.closedAt = now;
    return true;
  }

  /** One company says no; that ends it. @throws IntroductionNotOffered when there is nothing to answer */
  decline(organisationId: Id, personId: Id | null, reason: DeclineReason, now: Date): void {
    this.expectOffered(now);
    if (organisationId === this.clientOrganisationId) [this.clientAnswer, this.clientPersonId] = ['declined', personId];
    else [this.otherAnswer, this.otherPersonId] = ['declined', personId];
    this.end(organisationId, reason, now);
  }

  /** @returns false when it is not due yet, or closed */
  expire(now: Date): boolean {
    if ((this.state !== 'queued' && this.state !== 'offered') || now < this.dueAt) return false;
    this.state = 'expired';
    this.closedAt = now;
    this.version++;
    return true;
  }

  private end(byOrganisationId: Id | null, reason: DeclineReason, now: Date): void {
    this.state = 'declined';
    this.declineReason = reason;
    this.declinedByOrganisationId = byOrganisationId;
    this.closedAt = now;
    this.version++;
  }

  private expectQueued(now: Date): void {
    if (this.state !== 'queued' || now >= this.dueAt) throw new IntroductionNotQueued({ state: this.state });
  }

  private expectOffered(now: Date): void {
    if (this.state !== 'offered' || now >= this.dueAt) throw new IntroductionNotOffered({ state: this.state });
  }
}
