import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { type Party, usePartyWords } from '../../lib/party';
import styles from './introductions.module.css';

/** Who did what and when, oldest first. */
export function History({
  steps,
  parties,
}: {
  readonly steps: readonly components['schemas']['InterestStepDto'][];
  readonly parties: readonly (Party | null)[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePartyWords();
  const zone = useOwnZone();
  if (steps.length === 0) return null;
  const who = (id: string | null) => parties.find((party) => party?.id === id);
  return (
    <details className={styles.history}>
      <summary>{t('introductions.history.title')}</summary>
      <ol className={styles.plain}>
        {steps.map(({ what, at, organisationId }) => {
          const party = who(organisationId);
          return (
            <li key={`${what} ${at}`} className="small">
              <time dateTime={at} className="muted">
                {format.dateTime(at, zone)}
              </time>{' '}
              — {t(`introductions.history.${what}`)}
              {party && `: ${words.name(party)}`}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
