import type { ReactNode } from 'react';
import styles from './admin.module.css';

/** Many codes in little room; scrolled by keys too. */
export function LongList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.codes} role="group" aria-label={title} tabIndex={0}>
      {children}
    </div>
  );
}
