import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Config, Database, Handles, Mail, Messages, type JournalEntry } from '@zemlyak/platform';
import { People } from '@zemlyak/identity';
import { invitationToken } from './members/invitation-token';
import { ClientInvited, MemberInvited } from './registry.events';

interface Invited {
  personId: Id;
  organisationId: Id;
  purpose: 'membership' | 'client';
  organisation: string;
  agency: string | null;
}

/** Letters that the registry itself owes: invitations. Everything else is told by the inbox. */
@Injectable()
export class RegistryHandlers {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly mail: Mail,
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  /** Writes to the invited person while the invitation is open. Each sending is one fact, so a repeated delivery is dropped by its key. */
  @Handles('registry.mail-invitation', ClientInvited, MemberInvited)
  async mailInvitation(entry: JournalEntry): Promise<void> {
    const invitationId = String(entry.payload['invitationId']);
    const invited = await this.openInvitation(invitationId);
    const [person] = invited ? await this.people.contactsOf([invited.personId]) : [];
    if (!invited || !person) return;
    const name = invited.purpose === 'client' ? 'client-invitation' : 'member-invitation';
    const values = { organisation: invited.organisation, agency: invited.agency ?? '', link: this.link(invited, invitationId, person.language) };
    await this.mail.send({
      to: person.email,
      language: person.language,
      key: `registry-invitation-${entry.id}`,
      subject: this.messages.text(person.language, `mail.${name}.subject`, values),
      text: this.messages.text(person.language, `mail.${name}.text`, values),
    });
  }

  /** The token is behind `#`, so that it stays out of servers' logs. */
  private link(invited: Invited, invitationId: Id, language: string): string {
    if (invited.purpose === 'membership') return `${this.config.ORIGIN}/app/invitations`;
    return `${this.config.ORIGIN}/${language}/client-confirmation/${invited.organisationId}#token=${invitationToken(this.config.SECRET, invitationId)}`;
  }

  private async openInvitation(id: Id): Promise<Invited | undefined> {
    const [row] = await this.database.query<Invited>(
      `SELECT i.person_id AS "personId", i.organisation_id AS "organisationId", i.purpose, o.legal_name AS organisation, coalesce(a.name_ru, a.name_latin) AS agency
       FROM registry.invitation i JOIN registry.organisation o ON o.id = i.organisation_id LEFT JOIN registry.organisation a ON a.id = o.created_on_behalf_by
       WHERE i.id = $1 AND i.status = 'open'`,
      [id],
    );
    return row;
  }
}
