import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { titleIn, useReference } from '../../lib/reference';
import { Tag } from '../../ui/tag';
import { daysWaiting, type ReviewItem } from './review-queue';
import styles from './reviews.module.css';

const tones = { organisation: 'council', offer: 'info', request: 'attention' } as const;

function Row({ item, isChosen, to, now }: { readonly item: ReviewItem; readonly isChosen: boolean; readonly to: string; readonly now: Date }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reference = useReference();
  const waited = (since: string) => (daysWaiting(since, now) === 0 ? t('reviews.waitingToday') : t('reviews.waiting', { count: daysWaiting(since, now) }));
  const place = item.subject ? reference.name('subjects', item.subject) : reference.name('countries', item.country);
  return (
    <li className={styles.row} data-chosen={isChosen || undefined}>
      <div className="tags">
        <Tag tone={tones[item.what]}>{t(`reviews.what.${item.what}`)}</Tag>
        {!item.isFirst && <Tag>{t('reviews.change')}</Tag>}
      </div>
      <Link to={to} id={`review-${item.id}`} className={styles.title} aria-current={isChosen ? 'true' : undefined} preventScrollReset={isChosen}>
        {titleIn(item.title, language)}
      </Link>
      <span className="facts">
        <span>{place}</span>
        {item.since && <span>{waited(item.since)}</span>}
      </span>
    </li>
  );
}

/** The queue at the left of the page; on phones the whole page until a record is opened. */
export function ReviewList({
  items,
  chosenId,
  linkTo,
  now,
}: {
  readonly items: readonly ReviewItem[];
  readonly chosenId: string | undefined;
  readonly linkTo: (item: ReviewItem) => string;
  readonly now: Date;
}) {
  const { t } = useTranslation();
  const groups = [
    { key: 'open', items: items.filter(({ decidable }) => decidable) },
    { key: 'own', items: items.filter(({ decidable }) => !decidable) },
  ] as const;
  return groups.map(
    ({ key, items: shown }) =>
      shown.length > 0 && (
        <section key={key} aria-label={t(`reviews.group.${key}`)}>
          {key === 'own' && <h2 className={styles.group}>{t('reviews.group.own')}</h2>}
          <ul className={styles.list}>
            {shown.map((item) => (
              <Row key={item.id} item={item} isChosen={item.id === chosenId} to={linkTo(item)} now={now} />
            ))}
          </ul>
        </section>
      ),
  );
}
