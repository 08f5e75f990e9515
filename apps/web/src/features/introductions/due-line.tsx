import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { type Party, usePartyWords } from '../../lib/party';
import { zoneOfPlace } from '../../lib/zone-of-place';

/** Until when an answer counts, on the reader's clock and on the other side's. */
export function DueLine({ dueAt, other }: { readonly dueAt: string; readonly other: Party | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePartyWords();
  const ownZone = useOwnZone();
  const zone = other ? zoneOfPlace(other) : undefined;
  const differs = zone !== undefined && format.dateTime(dueAt, zone) !== format.dateTime(dueAt, ownZone);
  const days = Math.floor((Date.parse(dueAt) - Date.now()) / 86_400_000);
  return (
    <p>
      {t('introductions.due.own', { moment: format.dateTime(dueAt, ownZone), offset: format.offset(dueAt, ownZone) })}
      {differs && other && (
        <span className="muted">
          {' '}
          · {t('introductions.due.there', { moment: format.dateTime(dueAt, zone), place: words.place(other), offset: format.offset(dueAt, zone) })}
        </span>
      )}
      {days >= 0 && <span className="muted"> · {format.inDays(days)}</span>}
    </p>
  );
}
