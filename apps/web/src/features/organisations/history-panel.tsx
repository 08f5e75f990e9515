import { useQuery } from '@tanstack/react-query';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { titleIn } from '../../lib/reference';
import { partyName } from '../../lib/party';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { factsQuery, historyQuery, type MyOrganisation } from './organisation-queries';
import styles from './people.module.css';
import { FormSection } from './profile-sections';
import { useProfileFieldName } from './use-profile-labels';

function Facts({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const { data, error, refetch } = useQuery(factsQuery(organisation.id));
  return (
    <FormSection id="facts" title={t('company.facts.title')} lead={t('company.facts.lead')}>
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rows={1} />}
      {data?.length === 0 && <p className="muted">{t('company.facts.none')}</p>}
      <ul className={styles.rows}>
        {data?.map((fact) => (
          <li key={fact.id} className={styles.row}>
            <div>
              <p>
                <IconShieldCheck size={16} aria-hidden color="var(--good)" /> {t(`company.fact.${fact.kind}`)}: {titleIn(fact.statement, language)}
              </p>
              <p className="facts">
                <span>{fact.source}</span>
                <span>
                  {t('company.facts.checked', {
                    day: format.day(fact.checkedOn),
                    who: fact.checkedBy ? partyName(fact.checkedBy, language) : t('company.facts.platform'),
                  })}
                </span>
                <span>{t('company.facts.until', { day: format.day(fact.expiresOn) })}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </FormSection>
  );
}

/** Facts others have checked, and all that has happened to the record: who, what, when. */
export default function HistoryPanel({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const nameOfField = useProfileFieldName();
  const { data, error, refetch } = useQuery(historyQuery(organisation.id));
  return (
    <div className="stack">
      <Facts organisation={organisation} />
      <FormSection id="history" title={t('company.history.title')}>
        {error && <PartError error={error} onRetry={refetch} />}
        {!data && !error && <ListSkeleton rows={4} rowHeight={48} />}
        <ol className={styles.rows}>
          {data &&
            [...data.events].reverse().map((event) => (
              <li key={`${event.type} ${event.at}`} className={styles.row}>
                <div>
                  <p>{t(`company.event.${event.type.split('.')[1]}`, { defaultValue: t('company.event.other') })}</p>
                  <p className="facts">
                    {event.fields.length > 0 && <span>{t('company.history.fields', { fields: [...new Set(event.fields.map(nameOfField))].join(', ') })}</span>}
                    <span>
                      {event.person ?? t('company.history.nobody')}
                      {event.actingFor && `, ${event.actingFor}`}
                    </span>
                  </p>
                </div>
                <time className="small muted" dateTime={event.at}>
                  {format.dateTime(event.at, zone)}
                </time>
              </li>
            ))}
        </ol>
      </FormSection>
    </div>
  );
}
