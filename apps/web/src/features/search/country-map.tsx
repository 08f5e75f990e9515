import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { useLocalPath } from '../../i18n/use-language';
import type { TitleOf } from '../../lib/use-titles';
import type { SiteCounts } from './site-counts';
import styles from './world-map.module.css';

const WorldMap = lazy(() => import('./world-map'));

const neverChanges = () => () => undefined;
/** Countries named under the map. */
const named = 6;

interface CountryMapProps {
  readonly countries: SiteCounts['countries'];
  readonly titleOf: TitleOf;
}

function Picture({ countries, titleOf }: CountryMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const local = useLocalPath();
  const navigate = useNavigate();
  const inBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const bubbles = countries.map(({ code, company }) => ({
    country: code,
    value: company,
    label: t('home.map.bubble', { country: titleOf('countries', code), number: format.number(company) }),
  }));
  const place = <div className={styles.place} />;
  if (!inBrowser) return place;
  return (
    <Suspense fallback={place}>
      <div className={styles.appear}>
        <WorldMap bubbles={bubbles} title={t('home.map.title')} onChoose={(country) => void navigate(local(`/registry?kind=company&country=${country}`))} />
      </div>
    </Suspense>
  );
}

/**
 * The map of members by country, and the countries with most of them as links. The picture is drawn in the browser only: the shape of the
 * land would be two thirds of the page's HTML.
 */
export function CountryMap({ countries, titleOf }: CountryMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const local = useLocalPath();
  const members = countries.filter(({ company }) => company > 0).sort((a, b) => b.company - a.company);
  return (
    <div>
      <Picture countries={members} titleOf={titleOf} />
      {members.length > 0 && (
        <ul className={styles.list} aria-label={t('home.map.title')}>
          {members.slice(0, named).map(({ code, company }) => (
            <li key={code}>
              <Link to={local(`/registry?kind=company&country=${code}`)}>{titleOf('countries', code)}</Link>{' '}
              <span className="muted">{format.number(company)}</span>
            </li>
          ))}
          {members.length > named && (
            <li>
              <Link to={local('/registry?kind=company&view=map')}>{t('home.map.all')}</Link>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
