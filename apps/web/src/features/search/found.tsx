import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import { IconList, IconMap2 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeIfKnown } from '../../lib/session';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Chips } from './chips';
import { Corrections } from './corrections';
import type { NameOf } from './facet-names';
import styles from './found.module.css';
import { MapView } from './map-view';
import { NoHits } from './no-hits';
import { OrderChoice } from './order-choice';
import { Results } from './results';
import { type Count, listOf, type SearchPage } from './search-queries';
import { SaveSearch } from './saved/save-search';
import { emptySearch, type Facet, pageSize, type SearchState, type View } from './search-state';
import { useCountText } from './use-count-text';
import type { Step } from './use-search-state';

export interface FoundProps {
  readonly state: SearchState;
  readonly found: UseInfiniteQueryResult<InfiniteData<SearchPage>>;
  readonly nameOf: NameOf;
  readonly onToggle: (facet: Facet, value: string) => void;
  readonly put: (change: (state: SearchState) => SearchState, step?: Step) => void;
}

const loadTools = () => import('./client-tools');
const ClientTools = lazy(loadTools);
const NoPartners = lazy(async () => ({ default: (await loadTools()).NoPartners }));

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
  const me = useMeIfKnown();
  const pages = found.data?.pages ?? [];
  const hits = pages.flatMap(({ items }) => items);
  const total = pages[0]?.total;
  const stale = found.isPlaceholderData;
  const nothing = total?.value === 0 && !stale;
  const client = pages[0]?.client;
  const nobody = nothing && client?.partners === 0;
  const order = (byMatch?: string, ownClient = '') => (
    <OrderChoice
      state={state}
      byMatch={byMatch}
      onOrder={(sort) => put((now) => ({ ...now, sort, client: sort === 'match' ? now.client || ownClient : '', shown: pageSize }))}
    />
  );
  const onMore = () => {
    put((now) => ({ ...now, shown: hits.length + pageSize }), 'replace');
    void found.fetchNextPage();
  };
  return (
    <section className={styles.found} aria-label={t('registry.results')}>
      <div className={styles.head}>
        <Total total={total} />
        <div className={styles.controls}>
          <SaveSearch state={state} nameOf={nameOf} />
          <ViewSwitch view={state.view} onView={(view) => put((now) => ({ ...now, view }))} />
          {me ? (
            <Suspense fallback={order()}>
              <ClientTools
                me={me}
                order={order}
                matching={state.sort === 'match'}
                client={state.client}
                onClient={(id) => put((now) => ({ ...now, client: id, shown: pageSize }))}
                list={listOf(state)}
                total={total?.value}
              />
            </Suspense>
          ) : (
            order()
          )}
        </div>
      </div>
      <Chips state={state} nameOf={nameOf} onToggle={onToggle} onClear={() => put((now) => ({ ...now, chosen: {}, shown: pageSize }))} />
      {pages[0] && !stale && <Corrections q={state.q} page={pages[0]} onQuery={(q) => put((now) => ({ ...now, q, shown: pageSize }))} />}
      {found.error && <PartError error={found.error} onRetry={found.refetch} />}
      {found.isPending && <ListSkeleton rows={6} rowHeight={150} />}
      {nobody && (
        <Suspense>
          <NoPartners listings={client.listings} onAll={() => put(() => emptySearch)} />
        </Suspense>
      )}
      {nothing && !nobody && <NoHits state={state} nameOf={nameOf} onState={(next) => put(() => next)} />}
      {state.view === 'map' && !nothing && <MapView state={state} nameOf={nameOf} onToggle={onToggle} />}
      {state.view === 'list' && hits.length > 0 && (
        <Results hits={hits} nameOf={nameOf} stale={stale} more={found.hasNextPage ? { loading: found.isFetchingNextPage, onMore } : undefined} />
      )}
    </section>
  );
}
