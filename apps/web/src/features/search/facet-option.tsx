import { memo } from 'react';
import styles from './facets.module.css';
import type { FacetValue } from './search-queries';
import type { Facet } from './search-state';
import { useCountText } from './use-count-text';

/** One value of a facet with its count. Plain elements: a page has a hundred of them. */
export const FacetOption = memo(function FacetOption({
  facet,
  value: { value, count },
  name,
  checked,
  onToggle,
}: {
  readonly facet: Facet;
  readonly value: FacetValue;
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: (facet: Facet, value: string) => void;
}) {
  const countText = useCountText();
  return (
    <li>
      <label className={styles.option}>
        <input type="checkbox" checked={checked} onChange={() => onToggle(facet, value)} />
        <span>{name}</span>
        <span className={styles.count}>{countText(count)}</span>
      </label>
    </li>
  );
});
