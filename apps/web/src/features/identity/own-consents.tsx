import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage, useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { useAct } from '../../ui/use-act';
import { type OwnConsent, ownConsentsQuery } from './account-queries';
import styles from './account.module.css';
import { consentField, ConsentText } from './consent-fields';

/** Consents one by one: what for, in which words, since when; each but the account's own can be taken back at any time. */
export function OwnConsents() {
  const { t } = useTranslation();
  const language = useLanguage();
  const local = useLocalPath();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const { queryKey } = ownConsentsQuery(language);
  const { data, error, refetch } = useQuery(ownConsentsQuery(language));
  const { running, run } = useAct();

  const send = (purpose: OwnConsent['purpose'], given: boolean) =>
    run(purpose, async () => {
      cache.setQueryData(queryKey, await unwrap(api.PUT('/api/v1/me/consents', { body: { [consentField[purpose]]: given } })));
    });
  async function choose({ purpose }: OwnConsent, given: boolean): Promise<void> {
    if (await send(purpose, given)) notify.undo(t(given ? 'profile.consents.given' : 'profile.consents.taken'), () => send(purpose, !given));
  }

  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={4} />;
  return (
    <section className="card stack" aria-labelledby="consents-title">
      <h2 id="consents-title" className="panel-title">
        {t('profile.part.consents')}
      </h2>
      <p className="muted">
        {t('profile.consents.text')} <Link to={local('/privacy')}>{t('account.signUp.privacy')}</Link>
      </p>
      <ul className={styles.rows}>
        {data.map((consent) => (
          <li key={consent.purpose} className={styles.row}>
            <div>
              {consent.required ? (
                <p>
                  {consent.title} <Tag>{t('profile.consents.always')}</Tag>
                </p>
              ) : (
                <Switch
                  id={`consent-${consent.purpose}`}
                  label={consent.title}
                  checked={consent.given}
                  disabled={running !== undefined}
                  onChange={(event) => void choose(consent, event.currentTarget.checked)}
                />
              )}
              <p className="small muted">
                {consent.required ? t('profile.consents.required') : consent.given ? '' : t('profile.consents.notGiven')}
                {consent.given &&
                  consent.givenAt &&
                  ` ${t('profile.consents.since', { day: format.date(consent.givenAt, zone), version: consent.givenVersion })}`}
              </p>
              <ConsentText text={consent.text} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
