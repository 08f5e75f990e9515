import { Button, NativeSelect } from '@mantine/core';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { IconList, IconMap2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Chips } from './chips';
import { Corrections } from './corrections';
import type { NameOf } from './facet-names';
import styles from './found.module.css';
import { MapView } from './map-view';
import { NoHits } from './no-hits';
import { Results } from './results';
import type { Count, SearchPage } from './search-queries';
import { type Facet, pageSize, type SearchState, type Sort, type View } from './search-state';
import { useCountText } from './use-count-text';
import type { Step } from './use-search-state';

export interface FoundProps {
  readonly state: SearchState;
  readonly found: UseInfiniteQueryResult<InfiniteData<SearchPage>>;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly put: (change: (state: SearchState) => SearchState, step?: Step) => void;
}

const sorts = ['relevance', 'newest'] as const satisfies readonly Sort[];

function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <Button.Group aria-label={t('registry.view.choose')}>
      <Button
        variant={view === 'list' ? 'light' : 'default'}
        aria-pressed={view === 'list'}
        leftSection={<IconList size={17} aria-hidden />}
        onClick={() => onView('list')}
      >
        {t('registry.view.list')}
      </Button>
      <Button
        variant={view === 'map' ? 'light' : 'default'}
        aria-pressed={view === 'map'}
        leftSection={<IconMap2 size={17} aria-hidden />}
        onClick={() => onView('map')}
      >
        {t('registry.view.map')}
      </Button>
    </Button.Group>
  );
}

/** How much was found, said aloud when it changes. */
function Total({ total }: { readonly total: Count | undefined }) {
  const { t } = useTranslation();
  const countText = useCountText();
  return (
    <div role="status">
      <h2 className={styles.total}>{total ? t('registry.found', { count: total.value, number: countText(total) }) : t('common.loading')}</h2>
    </div>
  );
}

/** Count, order, chosen values and what was found, as a list or on the map. */
export function Found({ state, found, nameOf, onToggle, put }: FoundProps) {
  const { t } = useTranslation();
  const pages = found.data?.pages ?? [];
  const hits = pages.flatMap(({ items }) => items);
  const total = pages[0]?.total;
  const stale = found.isPlaceholderData;
  const nothing = total?.value === 0 && !stale;
  const onMore = () => {
    put((now) => ({ ...now, shown: hits.length + pageSize }), 'replace');
    void found.fetchNextPage();
  };
  return (
    <section className={styles.found} aria-label={t('registry.results')}>
      <div className={styles.head}>
        <Total total={total} />
        <div className={styles.controls}>
          <ViewSwitch view={state.view} onView={(view) => put((now) => ({ ...now, view }))} />
          <NativeSelect
            aria-label={t('registry.sort.label')}
            value={state.sort}
            data={sorts.map((value) => ({ value, label: t(`registry.sort.${value}`) }))}
            onChange={({ currentTarget: { value } }) => put((now) => ({ ...now, sort: value === 'newest' ? 'newest' : 'relevance', shown: pageSize }))}
          />
        </div>
      </div>
      <Chips state={state} nameOf={nameOf} onToggle={onToggle} onClear={() => put((now) => ({ ...now, chosen: {}, shown: pageSize }))} />
      {pages[0] && !stale && <Corrections q={state.q} page={pages[0]} onQuery={(q) => put((now) => ({ ...now, q, shown: pageSize }))} />}
      {found.error && <PartError error={found.error} onRetry={found.refetch} />}
      {found.isPending && <ListSkeleton rows={6} rowHeight={150} />}
      {nothing && <NoHits state={state} nameOf={nameOf} onState={(next) => put(() => next)} />}
      {state.view === 'map' && !nothing && <MapView state={state} nameOf={nameOf} onToggle={onToggle} />}
      {state.view === 'list' && hits.length > 0 && (
        <Results hits={hits} nameOf={nameOf} stale={stale} more={found.hasNextPage ? { loading: found.isFetchingNextPage, onMore } : undefined} />
      )}
    </section>
  );
}
