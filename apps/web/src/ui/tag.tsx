import type { ReactNode } from 'react';
import styles from './tag.module.css';

/** Meanings, each with a fixed colour: offer and stage = info, request and due = attention, verified and done = good. */
export type Tone = 'info' | 'attention' | 'good' | 'council' | 'neutral' | 'danger';

/** A short mark of kind or state. The word carries the meaning, the colour only repeats it. */
export function Tag({ tone = 'neutral', icon, children }: { readonly tone?: Tone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {icon}
      {children}
    </span>
  );
}
