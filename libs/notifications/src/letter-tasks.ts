import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { People } from '@zemlyak/identity';
import { Database, Task } from '@zemlyak/platform';
import { Digests } from './digests/digests';
import { LetterActions } from './letter-actions';
import { Letters } from './letters';
import { isMailedKind, type NoticeParams } from './notice-kinds';
import { NoticeTexts } from './notice-texts';

interface MailedNotice {
  readonly personId: Id;
  readonly kind: string;
  readonly params: NoticeParams;
}

/** Letters are sent from here: each has its own back-off, and goes out once however often its task runs. */
@Injectable()
export class LetterTasks {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly texts: NoticeTexts,
    private readonly letters: Letters,
    private readonly actions: LetterActions,
    private readonly digests: Digests,
  ) {}

  /** Mails one notice, unless it was mailed, read or switched off meanwhile. */
  @Task('notifications.mail-notice')
  async mailNotice({ noticeId }: { noticeId: Id }): Promise<void> {
    const [notice] = await this.database.query<MailedNotice>(
      `SELECT n.person_id AS "personId", n.kind, n.params FROM notifications.notice n LEFT JOIN notifications.preference p ON p.person_id = n.person_id AND p.kind = n.kind
       WHERE n.id = $1 AND n.mailed_at IS NULL AND n.read_at IS NULL AND coalesce(p.mail, 'at_once') <> 'never'`,
      [noticeId],
    );
    const address = notice && (await this.people.mailAddressOf(notice.personId));
    if (!notice || !address || !isMailedKind(notice.kind)) return;
    const [told] = await this.texts.of([{ kind: notice.kind, params: notice.params }], address);
    await this.letters.send({
      personId: notice.personId,
      address,
      subject: told!.title,
      off: notice.kind,
      key: `notice-${noticeId}`,
      parts: [{ ...told!, ...(await this.actions.of(notice.personId, { kind: notice.kind, params: notice.params, path: told!.path }, address.language)) }],
    });
    await this.database.query(`UPDATE notifications.notice SET mailed_at = now() WHERE id = $1`, [noticeId]);
  }

  @Task('notifications.send-daily')
  async sendDaily(payload: { personId: Id; day: string; before: string }): Promise<void> {
    await this.digests.daily.send(payload.personId, payload.day, new Date(payload.before));
  }

  @Task('notifications.send-weekly')
  async sendWeekly(payload: { personId: Id; day: string }): Promise<void> {
    await this.digests.weekly.send(payload.personId, payload.day);
  }
}
