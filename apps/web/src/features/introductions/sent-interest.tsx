import { Button } from '@mantine/core';
import type { components } from '@zemlyak/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { zoneOfPlace } from '../../lib/zone-of-place';
import styles from './express-interest.module.css';

/** An interest that was sent to the listing on the page: until when the answer counts, on both clocks, and the way to it. */
export function SentInterest({
  interest: { id, state, answerDueAt },
  organisation,
  placeName,
}: {
  readonly interest: Pick<components['schemas']['InterestCardDto'], 'id' | 'state' | 'answerDueAt'>;
  readonly organisation: { readonly country: string; readonly subject: string | null };
  readonly placeName: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const ownZone = useOwnZone();
  const zone = zoneOfPlace(organisation) ?? ownZone;
  const { there, here } = format.bothZones(answerDueAt, zone, ownZone);
  return (
    <div role="status" className={styles.narrow}>
      <Button component={Link} to={`/app/interests/${id}`} variant="default">
        {t('interest.sent.open')}
      </Button>
      <p className="small">
        {state === 'sent' ? t('interest.sent.waiting', { time: there }) : t('interest.sent.accepted')}
        {state === 'sent' && <span className="muted"> {here ? t('interest.sent.zones', { place: placeName, own: here }) : t('interest.sent.ownZone')}</span>}
      </p>
    </div>
  );
}
