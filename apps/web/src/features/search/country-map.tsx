import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import type { SiteCounts } from './site-counts';
import styles from './world-map.module.css';

const WorldMap = lazy(() => import('./world-map'));

const neverChanges = () => () => undefined;

/** The map of members by country. Drawn in the browser only: the shape of the land would be two thirds of the page's HTML. */
export function CountryMap({ countries }: { readonly countries: SiteCounts['countries'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = new Intl.DisplayNames(useLanguage(), { type: 'region' });
  const inBrowser = useSyncExternalStore(neverChanges, () => true, () => false);
  const bubbles = countries.filter(({ company }) => company > 0).map(({ code, company }) => ({
    country: code, value: company, label: t('home.map.bubble', { country: names.of(code) ?? code, number: format.number(company) }),
  }));
  const place = <div className={styles.place} />;
  if (!inBrowser) return place;
  return <Suspense fallback={place}><div className={styles.appear}><WorldMap bubbles={bubbles} title={t('home.map.title')} /></div></Suspense>;
}
