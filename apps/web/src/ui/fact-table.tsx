import type { ReactNode } from 'react';
import styles from './fact-table.module.css';

/** One line of a fact table. */
export interface FactLine {
  readonly name: string;
  /** Nothing (undefined, null, false or '') leaves the line out. */
  readonly value: ReactNode;
}

/** Names and values side by side, one under the other where it is narrow. Lines without a value are left out. */
export function FactTable({ lines }: { readonly lines: readonly FactLine[] }) {
  const filled = lines.filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '');
  return (
    <dl className={styles.table}>
      {filled.map(({ name, value }) => (
        <div key={name} className={styles.line}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
