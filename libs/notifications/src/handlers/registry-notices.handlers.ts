import { Injectable } from '@nestjs/common';
import { Handles, type JournalEntry } from '@zemlyak/platform';
import {
  ClientConfirmed,
  ClientInvited,
  ConfirmationDue,
  ImportFinished,
  MemberInvited,
  MembershipAnswered,
  MembershipAsked,
  OrganisationApproved,
  OrganisationPaused,
  OrganisationReturned,
  OrganisationSuspended,
  Organisations,
} from '@zemlyak/registry';
import { ScreeningFinished } from '@zemlyak/compliance';
import { Notifications } from '../notifications.service';
import { Recipients } from './recipients';

const idOf = (entry: JournalEntry, key: string): string => String(entry.payload[key]);

/** Tells people what happened to their organisations. */
@Injectable()
export class RegistryNotices {
  constructor(
    private readonly notifications: Notifications,
    private readonly recipients: Recipients,
    private readonly organisations: Organisations,
  ) {}

  @Handles('notifications.tell-organisation-returned', OrganisationReturned)
  async returned(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind: 'organisation_returned',
      personIds: await this.recipients.keepersOf(organisationId),
      params: { organisationId },
    });
  }

  @Handles('notifications.tell-organisation-approved', OrganisationApproved)
  async approved(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    const params = { organisationId, lapseOn: idOf(entry, 'lapseOn').slice(0, 10) };
    await this.notifications.tell(entry, { kind: 'organisation_approved', personIds: await this.recipients.keepersOf(organisationId), params });
  }

  @Handles('notifications.tell-organisation-lapsing', ConfirmationDue)
  async lapsing(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    const params = { organisationId, lapseOn: idOf(entry, 'lapseOn').slice(0, 10) };
    await this.notifications.tell(entry, { kind: 'organisation_lapsing', personIds: await this.recipients.managersOf(organisationId), params });
  }

  /** A pause that the owner chose is no news to them; one that came by itself is. */
  @Handles('notifications.tell-organisation-lapsed', OrganisationPaused)
  async lapsed(entry: JournalEntry): Promise<void> {
    if (entry.payload['lapsed'] !== true) return;
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind: 'organisation_lapsed',
      personIds: await this.recipients.managersOf(organisationId),
      params: { organisationId },
    });
  }

  @Handles('notifications.tell-organisation-suspended', OrganisationSuspended)
  async suspended(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind: 'organisation_suspended',
      personIds: await this.recipients.managersOf(organisationId),
      params: { organisationId },
    });
  }

  @Handles('notifications.tell-client-invited', ClientInvited)
  async clientInvited(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind: 'client_confirmation',
      personIds: await this.recipients.managersOf(organisationId),
      params: { organisationId },
    });
  }

  @Handles('notifications.tell-client-confirmed', ClientConfirmed)
  async clientConfirmed(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    const [record] = await this.organisations.many([organisationId]);
    if (!record?.createdOnBehalfBy) return;
    await this.notifications.tell(entry, {
      kind: 'client_confirmed',
      personIds: await this.recipients.deskOf(record.createdOnBehalfBy),
      params: { organisationId },
    });
  }

  @Handles('notifications.tell-invited', MemberInvited)
  async invited(entry: JournalEntry): Promise<void> {
    await this.notifications.tell(entry, { kind: 'invited', personIds: [idOf(entry, 'inviteeId')], params: { organisationId: idOf(entry, 'organisationId') } });
  }

  @Handles('notifications.tell-join-request', MembershipAsked)
  async asked(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(entry, {
      kind: 'join_request',
      personIds: await this.recipients.managersOf(organisationId),
      params: { organisationId, personId: idOf(entry, 'personId') },
    });
  }

  @Handles('notifications.tell-join-answer', MembershipAnswered)
  async answered(entry: JournalEntry): Promise<void> {
    const kind = entry.payload['accepted'] === true ? 'join_accepted' : 'join_declined';
    await this.notifications.tell(entry, { kind, personIds: [idOf(entry, 'personId')], params: { organisationId: idOf(entry, 'organisationId') } });
  }

  @Handles('notifications.tell-import-finished', ImportFinished)
  async imported(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    await this.notifications.tell(
      { ...entry, personId: null },
      { kind: 'import_finished', personIds: await this.recipients.deskOf(organisationId), params: { importId: idOf(entry, 'importId') } },
    );
  }

  /** Neutral: anything but "clear" is only said to be in check. */
  @Handles('notifications.tell-screening', ScreeningFinished)
  async screened(entry: JournalEntry): Promise<void> {
    const organisationId = idOf(entry, 'organisationId');
    const kind = entry.payload['outcome'] === 'clear' ? 'screening_clear' : 'screening_check';
    await this.notifications.tell(entry, { kind, personIds: await this.recipients.keepersOf(organisationId), params: { organisationId } });
  }
}
