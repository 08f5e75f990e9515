import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { vocabulariesQuery } from '../../lib/reference';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { FacetOption } from './facet-option';
import type { NameOf } from './facet-names';
import styles from './map-view.module.css';
import { facetQuery, type FacetValue } from './search-queries';
import type { Facet, SearchState } from './search-state';
import { SubjectTiles } from './subject-tiles';
import { useCountText } from './use-count-text';

const WorldMap = lazy(() => import('./world-map'));

export interface MapViewProps {
  readonly state: SearchState;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
}

/** The same countries as a list: everything the map says and does, for keyboards and screen readers too. */
function CountryList({ values, state, nameOf, onToggle }: MapViewProps & { readonly values: readonly FacetValue[] }) {
  const chosen = state.chosen.country ?? [];
  return (
    <ul className={styles.countries}>
      {values.map((value) => (
        <FacetOption
          key={value.value}
          facet="country"
          value={value}
          name={nameOf('country', value.value)}
          checked={chosen.includes(value.value)}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

/** Where the found cards are: countries of the world, and subjects of Russia beside. */
export function MapView({ state, nameOf, onToggle }: MapViewProps) {
  const { t } = useTranslation();
  const countText = useCountText();
  const countries = useQuery(facetQuery(state, 'country'));
  const subjects = useQuery(facetQuery(state, 'subject'));
  const { data: reference } = useQuery(vocabulariesQuery);
  const failed = [countries, subjects].find(({ error }) => error);
  if (failed) return <PartError error={failed.error} onRetry={failed.refetch} />;
  if (!countries.data || !subjects.data || !reference) return <ListSkeleton rows={3} rowHeight={160} />;
  const chosen = new Set(state.chosen.country);
  const bubbles = countries.data
    .filter(({ count }) => count.value > 0)
    .map(({ value, count }) => ({
      country: value,
      value: count.value,
      chosen: chosen.has(value),
      label: t('home.map.bubble', { country: nameOf('country', value), number: countText(count) }),
    }));
  return (
    <div className={styles.view}>
      <section className={styles.world} aria-labelledby="map-countries">
        <h2 id="map-countries" className="panel-title">
          {t('registry.map.countries')}
        </h2>
        <div className={styles.pair}>
          <Suspense fallback={<div className={styles.place} />}>
            <WorldMap bubbles={bubbles} title={t('registry.map.countries')} onChoose={(country) => onToggle('country', country)} />
          </Suspense>
          <CountryList values={countries.data} state={state} nameOf={nameOf} onToggle={onToggle} />
        </div>
      </section>
      <section aria-labelledby="map-subjects">
        <h2 id="map-subjects" className="panel-title">
          {t('registry.map.subjects')}
        </h2>
        <SubjectTiles
          subjects={reference.subjects}
          values={subjects.data}
          chosen={state.chosen.subject ?? []}
          onChoose={(subject) => onToggle('subject', subject)}
        />
      </section>
    </div>
  );
}
