import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../i18n/use-language';
import styles from './footer.module.css';
import { footerNav } from './public-nav';

/** The foot of public pages. */
export function Footer() {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <footer className={styles.footer} data-noprint>
      <div className={styles.inside}>
        <p>{t('common.footer.what')}</p>
        <nav className={styles.places} aria-label={t('common.footer.places')}>
          {footerNav.map(({ key, path }) => (
            <Link key={key} to={local(path)}>
              {t(`common.nav.${key}`)}
            </Link>
          ))}
        </nav>
      </div>
    </footer>
  );
}
