import styles from './chart.module.css';

/** One point of a line: its name ("март 2026") and value. */
export interface Point {
  readonly label: string;
  readonly value: number;
}

const width = 120;
const height = 32;
const edge = 3;

/** Coordinates of a line that fills the picture, zero at the bottom. */
export function sparkPath(values: readonly number[]): string {
  const top = Math.max(...values, 1);
  const step = (width - 2 * edge) / Math.max(values.length - 1, 1);
  return values.map((value, index) => `${(edge + index * step).toFixed(1)},${(height - edge - (value / top) * (height - 2 * edge)).toFixed(1)}`).join(' ');
}

/** A small line of how a number went. The number itself stands beside it in words; `summary` says the trend. */
export function Spark({ points, summary }: { readonly points: readonly Point[]; readonly summary: string }) {
  if (points.length === 0) return null;
  const path = sparkPath(points.map((point) => point.value));
  const [x, y] = (path.split(' ').at(-1) ?? '0,0').split(',');
  return (
    <svg className={styles.spark} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={summary}>
      <polyline points={path} fill="none" stroke="var(--chart-1)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      <circle cx={x} cy={y} r="3" fill="var(--chart-1)" />
    </svg>
  );
}
