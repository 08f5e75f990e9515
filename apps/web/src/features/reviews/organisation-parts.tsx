import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { partyName } from '../../lib/party';
import { titleIn } from '../../lib/reference';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { Tag, type Tone } from '../../ui/tag';
import { confirmedFactsQuery, numberKindsQuery, type ReviewedOrganisation, screeningStateQuery } from './review-queries';
import styles from './reviews.module.css';

const screeningTones: Readonly<Record<string, Tone>> = { clear: 'good', in_check: 'info', review: 'attention', refused: 'danger' };

/** How the check against the lists stands; reasons come for officers only. */
export function ScreeningState({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { data, error, refetch } = useQuery(screeningStateQuery(organisationId));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <TextSkeleton lines={2} />;
  return (
    <div>
      <div className="tags">
        <Tag tone={screeningTones[data.state]}>{t(`reviews.screening.${data.state}`)}</Tag>
      </div>
      <p className="facts">
        {data.checkedAt && <span>{t('reviews.screening.checked', { time: format.dateTime(data.checkedAt, zone) })}</span>}
        {data.listVersion !== null && <span>{t('reviews.screening.version', { version: data.listVersion })}</span>}
        {data.nextCheckOn && <span>{t('reviews.screening.next', { day: format.day(data.nextCheckOn) })}</span>}
      </p>
      {data.state !== 'clear' && <p className="small">{t(`reviews.screening.about.${data.state}`)}</p>}
      {data.reasons.length > 0 && <p className="small muted">{t('reviews.screening.reasons', { reasons: format.list(data.reasons) })}</p>}
    </div>
  );
}

/** Legal numbers with how far each was checked. */
export function NumberList({ numbers }: { readonly numbers: ReviewedOrganisation['identifiers'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: kinds = [] } = useQuery(numberKindsQuery);
  if (numbers.length === 0) return <p className="muted">{t('reviews.numbers.none')}</p>;
  return (
    <ul className={styles.plain}>
      {numbers.map(({ scheme, value, checked }) => {
        const kind = kinds.find((known) => known.scheme === scheme);
        const confirmed = checked === 'register';
        return (
          <li key={`${scheme} ${value}`} className={styles.number}>
            {confirmed ? <IconCircleCheck size={18} aria-hidden color="var(--good)" /> : <IconCircleDashed size={18} aria-hidden color="var(--muted)" />}
            <span>
              {kind ? titleIn(kind.label, language) : scheme}: <b className={styles.figures}>{value}</b>{' '}
              <span className="small muted">{t(`reviews.numbers.${checked}`)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What somebody independent confirmed: statement, source, who, when, until when. */
export function FactList({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { data, error, refetch } = useQuery(confirmedFactsQuery(organisationId));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <TextSkeleton lines={2} />;
  if (data.length === 0) return <p className="muted">{t('reviews.facts.none')}</p>;
  return (
    <ul className={styles.plain}>
      {data.map((fact) => {
        const { checkedBy } = fact;
        const checker = checkedBy ? partyName(checkedBy, language) : t('reviews.facts.platform');
        return (
          <li key={fact.id}>
            <b>{t(`reviews.facts.kind.${fact.kind}`)}.</b> {titleIn(fact.statement, language)}
            <p className="facts">
              <span>
                {fact.sourceUrl ? (
                  <a href={fact.sourceUrl} rel="noreferrer" target="_blank">
                    {fact.source}
                  </a>
                ) : (
                  fact.source
                )}
              </span>
              <span>{checker}</span>
              <span>{t('reviews.facts.until', { from: format.day(fact.checkedOn), until: format.day(fact.expiresOn) })}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
