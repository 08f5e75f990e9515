import type { ReactNode } from 'react';
import styles from './chart.module.css';

/** One bar. */
export interface Bar {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: number;
}

/** Values as bars, widest first as given. A real table, so the figures are there for everyone. */
export function BarList({
  bars,
  caption,
  valueTitle,
  labelTitle,
  format,
}: {
  readonly bars: readonly Bar[];
  /** The question the picture answers. */
  readonly caption: string;
  readonly labelTitle: string;
  readonly valueTitle: string;
  readonly format: (value: number) => string;
}) {
  const top = Math.max(...bars.map((bar) => bar.value), 1);
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead className="hidden-visually">
        <tr>
          <th scope="col">{labelTitle}</th>
          <th scope="col">{valueTitle}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, value }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <span className={styles.value}>{format(value)}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${(value / top) * 100}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
