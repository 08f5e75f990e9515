import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { PartError } from '../../ui/problem-notice';
import { Tag } from '../../ui/tag';
import { coverageQuery } from './admin-queries';

/** Whether the newest run over everybody left anybody out. */
export function CoverageNote() {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { data, error, refetch } = useQuery(coverageQuery);
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return null;
  const { startedAt, listVersion, active, screened } = data;
  if (startedAt === null || active === null || screened === null) return <p className="muted">{t('admin.screening.coverage.never')}</p>;
  const whole = screened >= active;
  return (
    <div className="facts" style={{ alignItems: 'center' }}>
      <Tag tone={whole ? 'good' : 'danger'}>{t('admin.screening.coverage.share', { share: format.percent(active === 0 ? 1 : screened / active) })}</Tag>
      <span>{t('admin.screening.coverage.counts', { screened: format.number(screened), active: format.number(active) })}</span>
      <span>{t('admin.screening.coverage.when', { time: format.dateTime(startedAt, zone), version: listVersion ?? 0 })}</span>
    </div>
  );
}
