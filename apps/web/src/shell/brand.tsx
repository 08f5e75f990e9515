import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../i18n/use-language';
import styles from './top-bar.module.css';

/** The sign and the name; leads to the home page. */
export function Brand() {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <Link to={local('/')} className={styles.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="#10639d" />
        <path d="M8.6 11a5 4.6 0 1 1 4.8 5 5.2 5 0 1 1-5.2 5.4" fill="none" stroke="#fff" strokeWidth="2.8" strokeLinecap="round" strokeLinejoin="round" />
        <circle cx="24" cy="22.8" r="2.9" fill="#ffc861" />
      </svg>
      {t('common.brand')}
    </Link>
  );
}
