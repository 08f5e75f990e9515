import { Injectable } from '@nestjs/common';
import { EmailConfirmed, PersonSignedUp, People } from '@zemlyak/identity';
import { Database, Handles, type JournalEntry } from '@zemlyak/platform';

/** Keeps the list of people that the weekly letter walks. */
@Injectable()
export class PeopleHandlers {
  constructor(
    private readonly database: Database,
    private readonly people: People,
  ) {}

  @Handles('notifications.know-person', PersonSignedUp, EmailConfirmed)
  async know(entry: JournalEntry): Promise<void> {
    const personId = String(entry.payload['personId']);
    if (!(await this.people.contactsOf([personId])).length) return;
    await this.database.query(`INSERT INTO notifications.recipient (person_id) VALUES ($1) ON CONFLICT DO NOTHING`, [personId]);
  }
}
