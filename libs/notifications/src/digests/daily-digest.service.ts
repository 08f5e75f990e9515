import { Injectable } from '@nestjs/common';
import { HOUSE, type Id } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Database, Jobs, Messages } from '@zemlyak/platform';
import { Letters } from '../letters';
import { DAILY, isNoticeKind, type NoticeKind, type NoticeParams } from '../notice-kinds';
import { NoticeTexts } from '../notice-texts';
import { digestMoment } from './local-clock';

/** Notices one letter lists; the rest is in the inbox. */
const LISTED = 30;
const PORTION = 500;

/** One letter a day, at nine on the reader's clock, with the unread notices they want daily. */
@Injectable()
export class DailyDigest {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly people: People,
    private readonly texts: NoticeTexts,
    private readonly letters: Letters,
    private readonly messages: Messages,
  ) {}

  /** Orders the letters whose hour has come. @returns how many */
  async order(now = new Date()): Promise<number> {
    let ordered = 0;
    for (let after: Id | null = null; ;) {
      const rows: { personId: Id }[] = await this.database.query<{ personId: Id }>(
        `SELECT DISTINCT person_id AS "personId" FROM notifications.notice
         WHERE mail = 'daily' AND mailed_at IS NULL AND read_at IS NULL AND ($1::uuid IS NULL OR person_id > $1) ORDER BY person_id LIMIT ${PORTION}`,
        [after],
      );
      for (const person of await this.people.contactsOf(rows.map((row) => row.personId))) {
        const moment = digestMoment(now, person.zone);
        if (moment && (await this.orderFor(person.personId, moment.day, moment.since))) ordered++;
      }
      if (rows.length < PORTION) return ordered;
      after = rows.at(-1)!.personId;
    }
  }

  /** Sends one person's letter of a day with what was there before the instant; a second run sends nothing. */
  async send(personId: Id, day: string, before: Date): Promise<void> {
    const address = await this.people.mailAddressOf(personId);
    const notices = await this.waiting(personId, before);
    if (!address || !notices.length || (await this.hasRun(personId, day))) return;
    const told = await this.texts.of(notices, address);
    const action = this.messages.text(address.language, 'mail.notice.open');
    await this.letters.send({
      personId,
      address,
      subject: this.messages.text(address.language, 'mail.daily.subject', { count: notices.length }),
      intro: this.messages.text(address.language, 'mail.daily.intro'),
      parts: told.slice(0, LISTED).map((part) => ({ ...part, action })),
      off: DAILY,
      key: `daily-${personId}-${day}`,
    });
    await this.database.transaction(HOUSE, async (tx) => {
      await tx.query(`UPDATE notifications.notice SET mailed_at = now() WHERE id = ANY ($1::uuid[])`, [notices.map((notice) => notice.id)]);
      await tx.query(
        `INSERT INTO notifications.digest_run (person_id, kind, day, content, ran_at) VALUES ($1, 'daily', $2, $3, now()) ON CONFLICT DO NOTHING`,
        [personId, day, String(notices.length)],
      );
    });
  }

  private async orderFor(personId: Id, day: string, before: Date): Promise<boolean> {
    if ((await this.hasRun(personId, day)) || !(await this.waiting(personId, before)).length) return false;
    await this.database.transaction(HOUSE, (tx) =>
      this.jobs.enqueue(
        tx,
        'notifications.send-daily',
        { personId, day, before: before.toISOString() },
        { key: `notifications.send-daily/${personId}/${day}` },
      ),
    );
    return true;
  }

  private async waiting(personId: Id, before: Date): Promise<{ id: Id; kind: NoticeKind; params: NoticeParams }[]> {
    const rows = await this.database.query<{ id: Id; kind: string; params: NoticeParams }>(
      `SELECT n.id, n.kind, n.params FROM notifications.notice n LEFT JOIN notifications.preference p ON p.person_id = n.person_id AND p.kind = n.kind
       WHERE n.person_id = $1 AND n.mail = 'daily' AND n.mailed_at IS NULL AND n.read_at IS NULL AND n.created_at <= $2 AND coalesce(p.mail, 'daily') <> 'never'
       AND NOT EXISTS (SELECT 1 FROM notifications.preference off WHERE off.person_id = $1 AND off.kind = '${DAILY}' AND off.mail = 'never')
       ORDER BY n.created_at LIMIT 200`,
      [personId, before],
    );
    return rows.flatMap((row) => (isNoticeKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
  }

  private async hasRun(personId: Id, day: string): Promise<boolean> {
    return (
      (await this.database.query(`SELECT 1 FROM notifications.digest_run WHERE person_id = $1 AND kind = 'daily' AND day = $2`, [personId, day])).length > 0
    );
  }
}
