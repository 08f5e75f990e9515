import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { EmptyState } from '../../ui/empty-state';
import type { NameOf } from './facet-names';
import styles from './no-hits.module.css';
import { countQuery } from './search-queries';
import { emptySearch, type Facet, facetNames, type SearchState, without } from './search-state';
import { useCountText } from './use-count-text';

interface Way {
  readonly key: Facet | 'q';
  readonly next: SearchState;
}

/** Searches with one condition less, each worth trying. */
function waysOut(state: SearchState): readonly Way[] {
  const fewer = facetNames.filter((facet) => state.chosen[facet]).map((facet) => ({ key: facet, next: without(state, facet) }));
  return state.q.trim() && fewer.length > 0 ? [...fewer, { key: 'q', next: { ...state, q: '' } }] : fewer;
}

/** Nothing was found: names the conditions and offers ways on, each with what it would find. */
export function NoHits({ state, nameOf, onState }: { readonly state: SearchState; readonly nameOf: NameOf; readonly onState: (next: SearchState) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const countText = useCountText();
  const ways = waysOut(state);
  const counts = useQueries({ queries: ways.map(({ next }) => countQuery(next)) });
  const open = ways.map((way, index) => ({ ...way, count: counts[index]?.data })).filter(({ count }) => count && count.value > 0);
  const conditions = [
    ...(state.q.trim() ? [format.quote(state.q)] : []),
    ...facetNames.flatMap((facet) => (state.chosen[facet] ?? []).map((value) => nameOf(facet, value))),
  ];
  const action = (
    <div className={styles.ways}>
      {open.map(({ key, next, count }) => (
        <Button key={key} variant="default" onClick={() => onState(next)}>
          {key === 'q' ? t('registry.nothing.withoutWords') : t('registry.nothing.without', { facet: t(`registry.facet.${key}`) })}
          <span className={styles.count}>{count && countText(count)}</span>
        </Button>
      ))}
      {conditions.length > 0 && (
        <Button variant="subtle" onClick={() => onState({ ...emptySearch, view: state.view, sort: state.sort, client: state.client })}>
          {t('registry.nothing.clear')}
        </Button>
      )}
    </div>
  );
  return (
    <EmptyState
      icon={<IconSearchOff size={32} aria-hidden />}
      title={t('registry.nothing.title')}
      action={action}
      text={conditions.length > 0 ? t('registry.nothing.text', { conditions: conditions.join(', ') }) : t('registry.nothing.empty')}
    />
  );
}
