import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { quotaQuery } from './interest-queries';

/** How many interests are left this month; advisers without a company see nothing. */
export function QuotaNote({ enabled }: { readonly enabled: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { data: quota } = useQuery({ ...quotaQuery, enabled });
  if (!quota) return null;
  return <span>{t('introductions.quota', { left: quota.left, cap: quota.cap, day: format.date(quota.resetsAt, zone) })}</span>;
}
