import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { Database, Handles, Journal, type JournalEntry } from '@zemlyak/platform';
import {
  OrganisationApproved,
  OrganisationChanged,
  OrganisationClosed,
  OrganisationPaused,
  OrganisationResumed,
  OrganisationSubmitted,
  OrganisationSuspended,
  Organisations,
  SuspensionLifted,
} from '@zemlyak/registry';
import { holdSeats } from './offer-rows';
import { OffersVisibilityChanged } from './offers.events';

/** Listings follow their organisation: its seat is copied, and its leaving lists hides them. */
@Injectable()
export class OffersHandlers {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly organisations: Organisations,
  ) {}

  @Handles(
    'offers.follow-organisation',
    OrganisationApproved,
    OrganisationChanged,
    OrganisationPaused,
    OrganisationResumed,
    OrganisationSuspended,
    SuspensionLifted,
    OrganisationClosed,
    OrganisationSubmitted,
  )
  async follow(entry: JournalEntry): Promise<void> {
    const organisationId = entry.payload['organisationId'] as Id;
    await this.database.transaction(HOUSE, async (tx) => {
      await holdSeats(tx, [organisationId]); // of two deliveries the later one reads what the earlier one could not have seen
      const { country, subject, status } = await this.organisations.byId(organisationId, tx),
        visible = status === 'active';
      const [moved] = await tx.query<[{ id: Id; status: string; turned: boolean }[]]>(
        `UPDATE offers.offer o SET country = $2, subject = $3, organisation_active = $4
         FROM (SELECT id, organisation_active AS before FROM offers.offer WHERE organisation_id = $1 ORDER BY id FOR UPDATE) old
         WHERE o.id = old.id AND (o.country, o.subject, o.organisation_active) IS DISTINCT FROM ($2, $3, $4)
         RETURNING o.id, o.status, old.before <> o.organisation_active AS turned`,
        [organisationId, country, subject, visible],
      );
      const turned = moved.filter((row) => row.turned && row.status === 'published').map((row) => row.id);
      if (turned.length) await this.journal.record(tx, HOUSE, new OffersVisibilityChanged({ organisationId, visible, offerIds: turned }));
    });
  }
}
