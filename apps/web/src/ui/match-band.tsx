import { useTranslation } from 'react-i18next';
import styles from './match-band.module.css';

/** How well two listings fit each other. */
export type Band = 'strong' | 'good' | 'weak';

const dots: Readonly<Record<Band, number>> = { strong: 3, good: 2, weak: 1 };

/** How well a pair fits, in words; the dots only repeat it. */
export function MatchBand({ band }: { readonly band: Band }) {
  const { t } = useTranslation();
  return (
    <span className={styles.band}>
      <span className={styles.dots} aria-hidden="true">
        {[1, 2, 3].map((dot) => (
          <i key={dot} data-on={dot <= dots[band] || undefined} />
        ))}
      </span>
      {t(`common.match.${band}`)}
    </span>
  );
}
