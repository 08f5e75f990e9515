import { Injectable } from '@nestjs/common';
import { Database, Every } from '@zemlyak/platform';
import { Digests } from './digests/digests';

/** What this room does by the clock. Zones are half and quarter hours apart, so the clock of letters runs four times an hour. */
@Injectable()
export class NotificationsSchedule {
  constructor(
    private readonly digests: Digests,
    private readonly database: Database,
  ) {}

  @Every('notifications.order-daily', '*/15 * * * *')
  async orderDaily(): Promise<void> {
    await this.digests.daily.order();
  }

  @Every('notifications.order-weekly', '7 * * * *')
  async orderWeekly(): Promise<void> {
    await this.digests.weekly.order();
  }

  /** An inbox keeps a year; marks of sent digests a month. */
  @Every('notifications.forget-old', '40 3 * * *')
  async forget(): Promise<void> {
    await this.database.query(`DELETE FROM notifications.notice WHERE created_at < now() - interval '365 days'`);
    await this.database.query(`DELETE FROM notifications.digest_run WHERE ran_at < now() - interval '31 days'`);
  }
}
