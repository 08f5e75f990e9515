import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { FacetValue } from './search-queries';
import styles from './subject-tiles.module.css';
import { shadeOf, shortNameOf } from './tiles';
import { useCountText } from './use-count-text';

/**
 * Subjects of the Russian Federation as equal squares, about where their centres are: a small region is as easy to see and to press as a
 * large one. Each square is a button that chooses the region.
 */
export function SubjectTiles({
  subjects,
  values,
  chosen,
  onChoose,
}: {
  readonly subjects: readonly components['schemas']['SubjectDto'][];
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChoose: (subject: string) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const countText = useCountText();
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  const top = Math.max(...values.map(({ count }) => count.value), 1);
  const columns = Math.max(...subjects.map(({ tile }) => tile.column)) + 1;
  const inOrder = [...subjects].sort((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column);
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={t('registry.map.subjects')}>
      <ul className={styles.grid} style={{ gridTemplateColumns: `repeat(${columns}, minmax(32px, 1fr))` }}>
        {inOrder.map(({ code, title, tile, iso }) => {
          const count = counts.get(code) ?? { value: 0, exact: true };
          const name = title[language] ?? code;
          return (
            <li key={code} style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}>
              <button
                type="button"
                className={styles.tile}
                data-shade={shadeOf(count.value, top)}
                aria-pressed={chosen.includes(code)}
                title={`${name}: ${countText(count)}`}
                disabled={count.value === 0 && !chosen.includes(code)}
                onClick={() => onChoose(code)}
              >
                <span aria-hidden="true">{shortNameOf(iso, code)}</span>
                <span className="hidden-visually">{name}: </span>
                <span className={styles.count}>{count.value > 0 ? countText(count) : ''}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
