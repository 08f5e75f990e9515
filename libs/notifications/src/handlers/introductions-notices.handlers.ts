import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import {
  InterestAccepted,
  InterestDeclined,
  InterestExpired,
  InterestReminded,
  InterestSent,
  InterestWithdrawn,
  Introductions,
  IntroductionAccepted,
  IntroductionAgreed,
  IntroductionDeclined,
  IntroductionExpired,
  IntroductionProposed,
  Proposals,
} from '@zemlyak/introductions';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import type { NoticeKind } from '../notice-kinds';
import { Notifications } from '../notifications.service';
import { Recipients } from './recipients';

type Interest = NonNullable<Awaited<ReturnType<Introductions['byId']>>>;
type Proposal = NonNullable<Awaited<ReturnType<Proposals['byId']>>>;

/** Tells both sides where their interests and introductions stand. */
@Injectable()
export class IntroductionsNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly recipients: Recipients,
    private readonly introductions: Introductions,
    private readonly proposals: Proposals,
  ) {}

  /** Only while it still waits: a letter about something withdrawn helps nobody. */
  @Handles('notifications.tell-interest-sent', InterestSent)
  async sent(entry: JournalEntry): Promise<void> {
    await this.receiver(entry, 'interest_received', (interest) => interest.state === 'sent');
  }

  @Handles('notifications.tell-interest-reminded', InterestReminded)
  async reminded(entry: JournalEntry): Promise<void> {
    await this.receiver(entry, 'interest_reminder', (interest) => interest.state === 'sent');
  }

  @Handles('notifications.tell-interest-withdrawn', InterestWithdrawn)
  async withdrawn(entry: JournalEntry): Promise<void> {
    await this.receiver(entry, 'interest_withdrawn', () => true);
  }

  @Handles('notifications.tell-interest-accepted', InterestAccepted)
  async accepted(entry: JournalEntry): Promise<void> {
    await this.sender(entry, 'interest_accepted');
  }

  @Handles('notifications.tell-interest-declined', InterestDeclined)
  async declined(entry: JournalEntry): Promise<void> {
    await this.sender(entry, 'interest_declined');
  }

  @Handles('notifications.tell-interest-expired', InterestExpired)
  async expired(entry: JournalEntry): Promise<void> {
    await this.sender(entry, 'interest_expired');
  }

  @Handles('notifications.tell-introduction-proposed', IntroductionProposed)
  async proposed(entry: JournalEntry): Promise<void> {
    const proposal = await this.proposalOf(entry);
    if (proposal?.state === 'queued') await this.tellOf(entry, proposal, 'introduction_queued', await this.proposals.askedFor(proposal));
  }

  @Handles('notifications.tell-introduction-agreed', IntroductionAgreed)
  async agreed(entry: JournalEntry): Promise<void> {
    const proposal = await this.proposalOf(entry);
    if (proposal?.state === 'offered') await this.tellOf(entry, proposal, 'introduction_offered', await this.companiesOf(proposal));
  }

  @Handles('notifications.tell-introduction-accepted', IntroductionAccepted)
  async introduced(entry: JournalEntry): Promise<void> {
    const proposal = await this.proposalOf(entry);
    if (proposal) await this.tellOf(entry, proposal, 'introduction_accepted', [...(await this.companiesOf(proposal)), ...(await this.desksOf(proposal))]);
  }

  /** The companies hear of a refusal only when they had been offered the introduction. */
  @Handles('notifications.tell-introduction-declined', IntroductionDeclined)
  async refused(entry: JournalEntry): Promise<void> {
    await this.ended(entry, 'introduction_declined');
  }

  @Handles('notifications.tell-introduction-expired', IntroductionExpired)
  async lapsed(entry: JournalEntry): Promise<void> {
    await this.ended(entry, 'introduction_expired');
  }

  private async ended(entry: JournalEntry, kind: NoticeKind): Promise<void> {
    const proposal = await this.proposalOf(entry);
    if (!proposal) return;
    const companies = this.proposals.wasOffered(proposal) ? await this.companiesOf(proposal) : [];
    await this.tellOf(entry, proposal, kind, [...companies, ...(await this.desksOf(proposal))]);
  }

  private async receiver(entry: JournalEntry, kind: NoticeKind, isTold: (interest: Interest) => boolean): Promise<void> {
    const interest = await this.introductions.byId(String(entry.payload['interestId']));
    if (interest && isTold(interest)) await this.tell(entry, kind, interest, await this.recipients.managersOf(interest.toOrganisationId));
  }

  private async sender(entry: JournalEntry, kind: NoticeKind): Promise<void> {
    const interest = await this.introductions.byId(String(entry.payload['interestId']));
    if (interest) await this.tell(entry, kind, interest, await this.recipients.managersOf(interest.fromOrganisationId));
  }

  private async tell(entry: JournalEntry, kind: NoticeKind, interest: Interest, personIds: readonly Id[]): Promise<void> {
    await this.notifications.tell(entry, {
      kind,
      personIds,
      params: {
        interestId: interest.id,
        listingId: interest.listingId,
        fromOrganisationId: interest.fromOrganisationId,
        toOrganisationId: interest.toOrganisationId,
        dueAt: interest.answerDueAt.toISOString(),
        reason: interest.declineReason,
      },
    });
  }

  private async proposalOf(entry: JournalEntry): Promise<Proposal | null> {
    return this.proposals.byId(String(entry.payload['proposalId']));
  }

  private async companiesOf(proposal: Proposal): Promise<Id[]> {
    return [...(await this.recipients.managersOf(proposal.clientOrganisationId)), ...(await this.recipients.managersOf(proposal.otherOrganisationId))];
  }

  private async desksOf(proposal: Proposal): Promise<Id[]> {
    return [proposal.adviserPersonId, proposal.agreeingPersonId].filter((id) => id !== null);
  }

  private async tellOf(entry: JournalEntry, proposal: Proposal, kind: NoticeKind, personIds: readonly Id[]): Promise<void> {
    await this.notifications.tell(entry, {
      kind,
      personIds,
      params: {
        proposalId: proposal.id,
        agencyOrganisationId: proposal.agencyOrganisationId,
        clientOrganisationId: proposal.clientOrganisationId,
        otherOrganisationId: proposal.otherOrganisationId,
        dueAt: proposal.dueAt.toISOString(),
      },
    });
  }
}
