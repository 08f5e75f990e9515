import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SearchState, Sort } from './search-state';

/** The order of the list. By match only for those who have somebody to match, or who came with a client. */
export function OrderChoice({
  state,
  byMatch,
  onOrder,
}: {
  readonly state: SearchState;
  /** Name of the order by match; undefined where there is none. */
  readonly byMatch?: string | undefined;
  readonly onOrder: (sort: Sort) => void;
}) {
  const { t } = useTranslation();
  const sorts: readonly Sort[] = byMatch || state.client ? ['relevance', 'newest', 'match'] : ['relevance', 'newest'];
  return (
    <NativeSelect
      aria-label={t('registry.sort.label')}
      value={state.sort}
      data={sorts.map((value) => ({ value, label: (value === 'match' && byMatch) || t(`registry.sort.${value}`) }))}
      onChange={({ currentTarget: { value } }) => onOrder(sorts.find((sort) => sort === value) ?? 'relevance')}
    />
  );
}
