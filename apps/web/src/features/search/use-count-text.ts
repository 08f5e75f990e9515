import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import type { Count } from './search-queries';

/** A count as people read it; one that is not exact says so: «около 1 200». */
export function useCountText(): (count: Count) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(({ value, exact }) => (exact ? format.number(value) : t('registry.about', { number: format.number(value) })), [t, format]);
}
