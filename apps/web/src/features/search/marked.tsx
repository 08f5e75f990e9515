import { Fragment } from 'react';
import type { Hit } from './search-queries';
import styles from './hit-row.module.css';

/** Text with what was looked for in it made visible. The text is never taken for markup. */
export function Marked({ text: { text, marks } }: { readonly text: Hit['title'] }) {
  const pieces = piecesOf(text, marks);
  return pieces.map(({ part, marked }, index) =>
    marked ? (
      <mark key={index} className={styles.mark}>
        {part}
      </mark>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}

interface Piece {
  readonly part: string;
  readonly marked: boolean;
}

/** Cuts a text at the ends of its marks. Ranges that overlap or leave the text are passed over. */
export function piecesOf(text: string, marks: readonly (readonly number[])[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  for (const [start = 0, end = 0] of [...marks].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    if (start < place || end <= start || end > text.length) continue;
    pieces.push({ part: text.slice(place, start), marked: false }, { part: text.slice(start, end), marked: true });
    place = end;
  }
  pieces.push({ part: text.slice(place), marked: false });
  return pieces.filter(({ part }) => part !== '');
}
