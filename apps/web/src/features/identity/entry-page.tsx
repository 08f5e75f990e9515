import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head';
import styles from './entry-page.module.css';

/** A narrow page with one form: signing in, signing up, links from mails. */
export function EntryPage({
  title,
  lead,
  children,
  below,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  return (
    <div className={`page ${styles.entry}`}>
      <PageHead title={title} lead={lead} />
      <Paper withBorder p="lg" radius="lg">
        {children}
      </Paper>
      {below && <div className={styles.below}>{below}</div>}
    </div>
  );
}
