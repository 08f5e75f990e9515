import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './section-tabs.module.css';

/** One part of a page that has an address of its own. */
export interface SectionTab {
  readonly to: string;
  readonly label: ReactNode;
  readonly current: boolean;
}

/** Parts of a page as links, so each has an address and Back works. */
export function SectionTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly SectionTab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label} data-noprint>
      {tabs.map(({ to, label: name, current }) => (
        <Link key={to} to={to} className={styles.tab} aria-current={current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
