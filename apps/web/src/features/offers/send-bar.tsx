import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import type { OfferCheck } from './offer-queries';
import { isHandedInBySaving, type Sending } from './offer-state';
import styles from './offer-editor.module.css';

/** What the person pressed: keep the draft, or hand it in. */
export type Wish = 'save' | 'submit';

interface SendBarProps {
  readonly kind: Sending;
  readonly sending: boolean;
  readonly savedAt: number | undefined;
  readonly check: OfferCheck | undefined;
  /** Something typed cannot be right, so it was not judged as a whole. */
  readonly faulty: boolean;
  readonly organisationActive: boolean;
  readonly onSave: () => void;
}

/** Saving and handing in, with the reason when handing in must wait. */
export function SendBar({ kind, sending, savedAt, check, faulty, organisationActive, onSave }: SendBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const reason = !organisationActive
    ? 'organisation'
    : faulty
      ? 'rule'
      : check && !check.canBeSubmitted
        ? check.problems.some(({ effect }) => effect === 'block')
          ? 'rule'
          : 'missing'
        : undefined;
  return (
    <div className={styles.bar} data-noprint>
      {!isHandedInBySaving(kind) && (
        <Button variant="default" loading={sending} onClick={onSave}>
          {t('offers.send.save')}
        </Button>
      )}
      <Button type="submit" loading={sending} disabled={reason !== undefined} aria-describedby={reason ? 'why-send' : undefined}>
        {t(`offers.send.${kind}`)}
      </Button>
      {reason && (
        <p id="why-send" className="small muted">
          {t(`offers.send.why.${reason}`)} {reason === 'organisation' && <Link to="/app/company">{t('offers.send.toCompany')}</Link>}
        </p>
      )}
      {savedAt !== undefined && (
        <span className="small muted" role="status">
          {t('offers.draftSaved', { time: format.time(new Date(savedAt), zone) })}
        </span>
      )}
    </div>
  );
}
