import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** Why there is nothing here: one heading, one sentence, one action. */
export function EmptyState({
  title,
  text,
  icon,
  action,
}: {
  readonly title: string;
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {icon}
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}
