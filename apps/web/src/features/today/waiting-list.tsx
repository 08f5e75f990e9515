import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { Tag } from '../../ui/tag';
import type { TodayItem } from './today-items';
import styles from './today.module.css';

const oneDay = 24 * 60 * 60 * 1000;

/** A date and how near it is; two days ahead and nearer stand out. */
function Due({ due, now }: { readonly due: string; readonly now: Date }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const isDay = due.length === 10;
  const left = Math.ceil((Date.parse(due) - now.getTime()) / oneDay);
  const words = t('today.by', { time: isDay ? format.day(due) : format.dateTime(due, zone) });
  return (
    <>
      <time dateTime={due} className="small muted">
        {words}
      </time>
      {left <= 2 && <Tag tone={left < 0 ? 'danger' : 'attention'}>{left < 0 ? t('today.due.overdue') : format.inDays(left)}</Tag>}
    </>
  );
}

/** What waits for the person, each with its date and one act. */
export function WaitingList({
  items,
  now,
  onConfirm,
  confirming,
}: {
  readonly items: readonly TodayItem[];
  readonly now: Date;
  readonly onConfirm: () => void;
  readonly confirming: boolean;
}) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="muted">{t('today.waiting.nothing')}</p>;
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const act = t(`today.act.${item.kind}`);
        return (
          <li key={item.key} className={styles.item}>
            <div className={styles.words}>
              <p>{t(`today.item.${item.kind}`, { name: item.name })}</p>
              {item.due && (
                <p className="tags">
                  <Due due={item.due} now={now} />
                </p>
              )}
            </div>
            {item.kind === 'confirm' ? (
              <Button variant="default" loading={confirming} onClick={onConfirm}>
                {act}
              </Button>
            ) : (
              <Button variant="default" component={Link} to={item.to}>
                {act}
                <span className="hidden-visually">: {item.name}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
