import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { PersonalData, type PersonalDataKeeper, type PersonalRecord } from '@zemlyak/identity';
import { Database, type Tx } from '@zemlyak/platform';

/** This room's part in a person's rights: everything about them goes. */
@Injectable()
export class NotificationsPersonalData implements PersonalDataKeeper, OnModuleInit {
  readonly room = 'notifications';

  constructor(
    private readonly database: Database,
    private readonly registry: PersonalData,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(personId: Id): Promise<Readonly<Record<string, unknown>>> {
    const notices = await this.database.query(
      `SELECT kind, params, created_at AS "createdAt", read_at AS "readAt", mailed_at AS "mailedAt" FROM notifications.notice WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
    const preferences = await this.database.query(`SELECT kind, mail FROM notifications.preference WHERE person_id = $1 ORDER BY kind`, [personId]);
    return { notices, preferences };
  }

  async erase(tx: Tx, personId: Id): Promise<void> {
    for (const table of ['notice', 'preference', 'digest_run', 'recipient'])
      await tx.query(`DELETE FROM notifications.${table} WHERE person_id = $1`, [personId]);
    await tx.query(`UPDATE notifications.notice SET params = params - 'personId' WHERE params ->> 'personId' = $1::text`, [personId]);
  }

  async goes(personId: Id): Promise<readonly PersonalRecord[]> {
    const [row] = await this.database.query<{ notices: number; preferences: number }>(
      `SELECT (SELECT count(*)::int FROM notifications.notice WHERE person_id = $1) AS notices, (SELECT count(*)::int FROM notifications.preference WHERE person_id = $1) AS preferences`,
      [personId],
    );
    return [
      { label: 'labels.personal-data.notifications.notices', count: row!.notices },
      { label: 'labels.personal-data.notifications.preferences', count: row!.preferences },
    ];
  }
}
