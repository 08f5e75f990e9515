import { IconClock, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { Tag } from '../../ui/tag';
import type { Screening } from './organisation-queries';

/** How the check of the lists stands; says nothing of what was found. */
export function ScreeningNote({
  screening,
  withWay = false,
}: {
  readonly screening: Screening | undefined;
  /** Leads to where owners and signatory are named. */ readonly withWay?: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  if (!screening) return null;
  const { state, checkedAt, listVersion, nextCheckOn } = screening;
  if (state === 'clear') {
    return (
      <div className="facts">
        <Tag tone="good" icon={<IconShieldCheck size={16} aria-hidden />}>
          {t('company.screening.clear', { day: checkedAt ? format.date(checkedAt, zone) : '' })}
        </Tag>
        {listVersion !== null && listVersion > 0 && <span>{t('company.screening.version', { version: listVersion })}</span>}
        {nextCheckOn && <span>{t('company.screening.next', { day: format.day(nextCheckOn) })}</span>}
      </div>
    );
  }
  const waits = state === 'in_check' || state === 'review';
  return (
    <div className="facts">
      <Tag tone={waits ? 'attention' : 'danger'} icon={waits ? <IconClock size={16} aria-hidden /> : <IconShieldX size={16} aria-hidden />}>
        {t(`company.screening.${state}`)}
      </Tag>
      <span>{t(`company.screening.${state}Text`)}</span>
      {withWay && state === 'in_check' && <Link to="/app/company/parties">{t('company.screening.parties')}</Link>}
    </div>
  );
}
