import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import styles from './counts.module.css';
import type { SiteCounts } from './site-counts';

/** The size of the network in four figures. */
export function Counts({ counts }: { readonly counts: SiteCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = [
    ['organisations', counts.kinds.company],
    ['offers', counts.kinds.offer],
    ['requests', counts.kinds.request],
    ['countries', counts.countries.length],
  ] as const;
  return (
    <section aria-label={t('home.counts.title')}>
      <dl className={styles.counts}>
        {figures.map(([key, value]) => (
          <div key={key} className={styles.count}>
            <dt>{t(`home.counts.${key}`, { count: value })}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
