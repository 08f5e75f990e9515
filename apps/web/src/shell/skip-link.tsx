import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

/** First stop of the Tab key: over the navigation straight to the content. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className={styles.skip} href="#main">
      {t('common.shell.skip')}
    </a>
  );
}
