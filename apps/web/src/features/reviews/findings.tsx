import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { PartError } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { findingsQuery, type OfferContent, type ReviewedOffer } from './review-queries';
import styles from './reviews.module.css';
import { useFieldName } from './use-field-name';

/** What the published rules and the trade rules find in the text, and what it lacks. */
export function FindingList({ offer, content }: { readonly offer: ReviewedOffer; readonly content: OfferContent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldName();
  const { data, error, refetch } = useQuery(findingsQuery(offer, content, offer.version));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <TextSkeleton lines={2} />;
  const { problems, notices, missing, completeness } = data;
  return (
    <div className="stack">
      {problems.length === 0 && notices.length === 0 && <p className="muted">{t('reviews.findings.none')}</p>}
      {(problems.length > 0 || notices.length > 0) && (
        <ul className={styles.plain}>
          {problems.map(({ rule, path, words, title, effect }) => (
            <li key={`${rule} ${path} ${words}`}>
              <Tag tone={effect === 'block' ? 'danger' : 'attention'}>{t(`reviews.findings.${effect}`)}</Tag> {title}: {format.quote(words)}{' '}
              <span className="small muted">({nameOf(path)})</span>
            </li>
          ))}
          {notices.map(({ effect, text }) => (
            <li key={text}>
              <Tag tone={effect === 'notice' ? 'info' : 'attention'}>{t(`reviews.findings.trade.${effect}`)}</Tag> {text}
            </li>
          ))}
        </ul>
      )}
      <p className="small muted">
        {t('common.bilingual.completeness', { ru: format.percent(completeness.ru / 100), en: format.percent(completeness.en / 100) })}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{t('reviews.findings.missing', { count: missing.length })}</summary>
          <ul>
            {missing.map(({ field, why }) => (
              <li key={field}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
