import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { recordHistoryQuery } from './review-queries';
import styles from './reviews.module.css';

/** Who did what with the record, the newest first. */
export function ReviewHistory({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { data, error, refetch } = useQuery(recordHistoryQuery(organisationId));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <TextSkeleton lines={3} />;
  return (
    <ul className={styles.plain}>
      {data.events.toReversed().map(({ type, person, actingFor, at }, index) => (
        <li key={index}>
          {t(`reviews.event.${type.replace('registry.', '')}`, { defaultValue: t('reviews.event.other') })}
          <span className="small muted">
            {' '}
            {[person ?? t('reviews.event.house'), actingFor && `(${actingFor})`].filter(Boolean).join(' ')}, {format.dateTime(at, zone)}
          </span>
        </li>
      ))}
    </ul>
  );
}
