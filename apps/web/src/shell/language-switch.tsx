import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { inLanguage, languageNames, languages } from '../i18n/language';
import { useLanguage, useSwitchLanguage } from '../i18n/use-language';
import styles from './top-bar.module.css';

/** Leads to the same page in the other language. A link, so it works before scripts have loaded and can be opened in a new tab. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const other = languages.find((candidate) => candidate !== language) ?? language;

  function change(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void switchTo(other);
  }
  return (
    <a className={styles.quiet} href={`${inLanguage(pathname, other)}${search}`} lang={other} hrefLang={other} onClick={change}>
      {languageNames[other]}
      <span className="hidden-visually" lang={language}>
        {' '}
        — {t('common.shell.switchLanguage')}
      </span>
    </a>
  );
}
