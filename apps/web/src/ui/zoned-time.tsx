import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../i18n/use-format';

/** A moment in the event's zone and, when the clocks differ, in the reader's. `place` names the zone to people ("Дубай"). */
export function ZonedTime({ moment, zone, place }: { readonly moment: string; readonly zone: string; readonly place: string }) {
  const { t } = useTranslation();
  const { there, here } = useFormat().bothZones(moment, zone, useOwnZone());
  return (
    <time dateTime={moment}>
      {t('common.time.there', { time: there, place })}
      {here && <span className="muted"> {t('common.time.here', { time: here })}</span>}
    </time>
  );
}
