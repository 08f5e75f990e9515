import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './queue.module.css';

/** One line of a queue. */
export interface QueueEntry {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly note?: ReactNode;
}

export interface QueueProps {
  readonly label: string;
  readonly entries: readonly QueueEntry[];
  /** Record shown at the right. */
  readonly shownId: string | undefined;
  /** True when the address names the record; phones then show it instead of the list. */
  readonly chosen: boolean;
  readonly back: { readonly to: string; readonly label: string };
  /** Below the list, e.g. "show more". */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** A list of records to go through, the shown one beside it. The keys j and k step through the links of `data-queue`. */
export function Queue({ label, entries, shownId, chosen, back, after, children }: QueueProps) {
  return (
    <div className={styles.queue} data-chosen={chosen || undefined}>
      <nav className={styles.list} aria-label={label} data-queue>
        <ul className={styles.entries}>
          {entries.map(({ id, to, title, text, note }) => (
            <li key={id}>
              <Link to={to} className={styles.entry} aria-current={id === shownId ? 'true' : undefined} preventScrollReset>
                <span className={styles.title}>{title}</span>
                {text && <span className={styles.text}>{text}</span>}
                {note && <span className="small muted">{note}</span>}
              </Link>
            </li>
          ))}
        </ul>
        {after}
      </nav>
      <div className={styles.detail}>
        <Link to={back.to} className={styles.back}>
          <IconArrowLeft size={18} aria-hidden />
          {back.label}
        </Link>
        {children}
      </div>
    </div>
  );
}
