import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUSE, NotFound, daysAfter, isId, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Unread } from '@zemlyak/identity';
import { Database, Jobs, Realtime, decodeCursor, pageOf, type JournalEntry, type Page, type Tx } from '@zemlyak/platform';
import { noticeKinds, type NoticeKind, type NoticeParams } from './notice-kinds';

/** A fact older than this many days is history, not news: replaying it to a new handler tells nobody. */
const NEWS_DAYS = 14;

/** What to tell whom. */
export interface Announcement {
  readonly kind: NoticeKind;
  readonly personIds: readonly Id[];
  readonly params: NoticeParams;
  /** Work asked for with the notices, in their transaction; not when all of them were told before. */
  readonly then?: { readonly task: string; readonly payload: object; readonly key: string; readonly runAt: Date };
}

/** One line of an inbox. */
export interface Notice {
  readonly id: Id;
  readonly personId: Id;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const NOTICE = `id, person_id AS "personId", kind, params, created_at AS "createdAt", read_at AS "readAt"`;

/** The inbox: everything a person is told, whether or not it is mailed too. */
@Injectable()
export class Notifications implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly realtime: Realtime,
    private readonly badge: Unread,
  ) {}

  onModuleInit(): void {
    this.badge.countWith((personId) => this.unread(personId));
  }

  /**
   * Tells people of a fact, once each however often the fact is delivered; whoever caused it is not told.
   * @returns how many were told now
   */
  async tell(entry: JournalEntry, announcement: Announcement, now = new Date()): Promise<number> {
    const { kind, params, then } = announcement;
    const personIds = [...new Set(announcement.personIds)].filter((id) => id !== entry.personId);
    if (!personIds.length || entry.at < daysAfter(now, -NEWS_DAYS)) return 0;
    return this.database.transaction(HOUSE, async (tx) => {
      const told = await tx.query<{ id: Id; personId: Id; mail: string }[]>(
        `INSERT INTO notifications.notice (id, person_id, kind, cause, params, created_at, mail)
         SELECT told.id, told.person_id, $3, $4, $5::jsonb, $6, coalesce(p.mail, $7)
         FROM unnest($1::uuid[], $2::uuid[]) AS told (id, person_id) LEFT JOIN notifications.preference p ON p.person_id = told.person_id AND p.kind = $3
         ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING id, person_id AS "personId", mail`,
        [personIds.map(() => newId()), personIds, kind, `${kind}/${entry.id}`, JSON.stringify(params), now, noticeKinds[kind].mail],
      );
      for (const notice of told) {
        if (notice.mail === 'at_once')
          await this.jobs.enqueue(tx, 'notifications.mail-notice', { noticeId: notice.id }, { key: `notifications.mail-notice/${notice.id}` });
      }
      if (then && told.length) await this.jobs.enqueue(tx, then.task, then.payload, { key: then.key, runAt: then.runAt });
      await this.announce(
        tx,
        told.map((notice) => notice.personId),
      );
      return told.length;
    });
  }

  /** Newest first; `limit` 1 to 100. */
  async inbox(personId: Id, filter: { unreadOnly: boolean; cursor?: string; limit: number }): Promise<Page<Notice>> {
    const [at, id] = filter.cursor ? decodeCursor(filter.cursor, 2) : [null, null];
    const rows = await this.database.query<Notice & { sortKey: string }>(
      `SELECT ${NOTICE}, created_at::text AS "sortKey" FROM notifications.notice
       WHERE person_id = $1 AND (NOT $2::boolean OR read_at IS NULL) AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $5`,
      [personId, filter.unreadOnly, at, id, filter.limit + 1],
    );
    return pageOf(rows, filter.limit, (last) => [last.sortKey, last.id]);
  }

  async unread(personId: Id): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM notifications.notice WHERE person_id = $1 AND read_at IS NULL`, [
      personId,
    ]);
    return row!.n;
  }

  /** Marks one as read; again changes nothing. @throws NotFound when it is not the actor's */
  async read(actor: Actor, id: Id, now = new Date()): Promise<Notice> {
    if (!isId(id)) throw new NotFound();
    return this.database.transaction(actor, async (tx) => {
      const [notice] = await tx.query<Notice[]>(`SELECT ${NOTICE} FROM notifications.notice WHERE id = $1 AND person_id = $2 FOR UPDATE`, [id, actor.personId]);
      if (!notice) throw new NotFound();
      if (notice.readAt) return notice;
      await tx.query(`UPDATE notifications.notice SET read_at = $2 WHERE id = $1`, [id, now]);
      await this.announce(tx, [notice.personId]);
      return { ...notice, readAt: now };
    });
  }

  /** Marks everything as read that was there at `now`. */
  async readAll(actor: Actor, now = new Date()): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`UPDATE notifications.notice SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND created_at <= $2`, [actor.personId, now]);
      await this.announce(tx, [actor.personId!]);
    });
  }

  /** Takes a reading back: what was marked as read at exactly this instant is unread again, one notice or all of them. */
  async takeBackReading(actor: Actor, readAt: Date): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(`UPDATE notifications.notice SET read_at = NULL WHERE person_id = $1 AND read_at = $2`, [actor.personId, readAt]);
      await this.announce(tx, [actor.personId!]);
    });
  }

  private announce(tx: Tx, personIds: readonly Id[]): Promise<void> {
    return this.realtime.announce(tx, { personIds, topic: 'notifications.inbox' });
  }
}
