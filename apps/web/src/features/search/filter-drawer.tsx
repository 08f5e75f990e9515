import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-drawer.module.css';
import type { Count } from './search-queries';
import { chosenValues, type SearchState } from './search-state';
import { useCountText } from './use-count-text';

const FilterPanel = lazy(() => import('./filter-panel'));

/** On narrow screens the facets come in a drawer; its button says how many values are chosen. */
export function FilterDrawer({ state, total, children }: { readonly state: SearchState; readonly total: Count | undefined; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<boolean>();
  const countText = useCountText();
  const chosen = chosenValues(state).length;
  return (
    <div className={styles.narrow}>
      <Button variant="default" fullWidth leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {chosen > 0 ? t('registry.filtersChosen', { number: chosen }) : t('registry.filters')}
      </Button>
      {opened !== undefined && (
        <Suspense>
          <FilterPanel opened={opened} onClose={() => setOpened(false)} act={total ? t('registry.show', { number: countText(total) }) : t('common.act.close')}>
            {children}
          </FilterPanel>
        </Suspense>
      )}
    </div>
  );
}
