import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './chips.module.css';
import type { NameOf } from './facet-names';
import { chosenValues, type Facet, type SearchState } from './search-state';

/** What is chosen, each with a button that takes it away. */
export function Chips({
  state,
  nameOf,
  onToggle,
  onClear,
}: {
  readonly state: SearchState;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const chosen = chosenValues(state);
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('registry.chips')}>
      {chosen.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <button type="button" className={styles.chip} onClick={() => onToggle(facet, value)}>
            {nameOf(facet, value)}
            <IconX size={15} aria-hidden />
            <span className="hidden-visually">{t('registry.takeAway')}</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={styles.clear} onClick={onClear}>
          {t('registry.clearAll')}
        </button>
      </li>
    </ul>
  );
}
