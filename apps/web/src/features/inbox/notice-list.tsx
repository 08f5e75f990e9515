import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import styles from './notice-list.module.css';
import type { Notice } from './notice-queries';

/** Notices of one day. */
export interface Day {
  readonly day: string;
  readonly notices: readonly Notice[];
}

/** Notices by the day they came, in the order given. */
export function byDay(notices: readonly Notice[], dayOf: (notice: Notice) => string): readonly Day[] {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) days.set(dayOf(notice), [...(days.get(dayOf(notice)) ?? []), notice]);
  return [...days].map(([day, of]) => ({ day, notices: of }));
}

interface NoticeListProps {
  readonly notices: readonly Notice[];
  /** `undoable` is false when the person follows the link: the record opens, a question would be in the way. */
  readonly onRead: (notice: Notice, undoable: boolean) => unknown;
}

function Line({ notice, onRead }: { readonly notice: Notice } & Pick<NoticeListProps, 'onRead'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const unread = notice.readAt === null;
  return (
    <li className={styles.notice} data-unread={unread || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <div className={styles.text}>
        <Link to={notice.path} className={styles.title} onClick={() => void onRead(notice, false)}>
          {unread && <span className="hidden-visually">{t('inbox.unread')}: </span>}
          {notice.title}
        </Link>
        <p className={styles.words}>{notice.text}</p>
        <time dateTime={notice.createdAt} className="small muted">
          {format.time(notice.createdAt, zone)}
        </time>
      </div>
      {unread && (
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={t('inbox.readOne', { title: notice.title })}
          title={t('inbox.readOneShort')}
          onClick={() => void onRead(notice, true)}
        >
          <IconCheck size={20} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** The inbox by days. */
export function NoticeList({ notices, onRead }: NoticeListProps) {
  const format = useFormat();
  const zone = useOwnZone();
  return byDay(notices, (notice) => format.date(notice.createdAt, zone)).map(({ day, notices: of }) => (
    <section key={day} className={styles.day}>
      <h2 className="panel-title">{day}</h2>
      <ul className={styles.list}>
        {of.map((notice) => (
          <Line key={notice.id} notice={notice} onRead={onRead} />
        ))}
      </ul>
    </section>
  ));
}
