import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './account.module.css';

/** A square code of a text, dark on white in both themes: cameras want it so. Loaded when the second factor is being set up. */
export default function SquareCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 0 });
    const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: side, path: cells.join('') };
  }, [text]);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={styles.qr}>
      <path d={path} fill="#000" />
    </svg>
  );
}
