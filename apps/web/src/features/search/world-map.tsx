import map from './world-map.json';
import styles from './world-map.module.css';

/** A country with something to show. */
export interface Bubble {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly value: number;
  /** Words for the bubble: «Киргизия: 12». */
  readonly label: string;
  readonly chosen?: boolean;
}

/** The library types a JSON of pairs as lists of numbers. */
const points: Readonly<Record<string, readonly number[]>> = map.points;
const smallest = 4;
const largest = 18;

/** Radius in units of the picture; the area grows with the value. */
export function radiusOf(value: number, top: number): number {
  return Math.max(smallest, largest * Math.sqrt(value / Math.max(top, 1)));
}

/**
 * Land without borders, a dot for each country, and a bubble where there is something to show. Bubbles can be pressed; a list that says and
 * does the same stands beside, so the picture has no stops for the keyboard.
 */
export default function WorldMap({
  bubbles,
  title,
  onChoose,
}: {
  readonly bubbles: readonly Bubble[];
  readonly title: string;
  readonly onChoose?: (country: string) => void;
}) {
  const top = Math.max(...bubbles.map(({ value }) => value), 1);
  const withBubble = new Set(bubbles.map(({ country }) => country));
  const decoration = bubbles.length === 0;
  const largestFirst = [...bubbles].sort((a, b) => b.value - a.value);
  return (
    <svg className={styles.map} viewBox={`0 0 ${map.width} ${map.height}`} {...(decoration ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}>
      <path d={map.land} className={styles.land} />
      {Object.entries(points).map(([country, [x, y]]) => !withBubble.has(country) && <circle key={country} cx={x} cy={y} r={2.2} className={styles.point} />)}
      {largestFirst.map(({ country, value, label, chosen = false }) => {
        const point = points[country];
        return (
          point && (
            <circle
              key={country}
              cx={point[0]}
              cy={point[1]}
              r={radiusOf(value, top)}
              className={styles.bubble}
              data-chosen={chosen || undefined}
              data-country={country}
              {...(onChoose ? { onClick: () => onChoose(country), 'data-acts': true } : {})}
            >
              <title>{label}</title>
            </circle>
          )
        );
      })}
    </svg>
  );
}
