import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';

/** A long job as it goes on. */
export interface ProgressCardProps {
  readonly title: string;
  /** Pieces done and in all; `total` undefined while it is being counted. */
  readonly done: number;
  readonly total?: number;
  /** Counts of outcomes, e.g. «готово 3 141 · с ошибками 59». */
  readonly note?: ReactNode;
  /** Result when it has ended, or acts while it goes on. */
  readonly actions?: ReactNode;
}

/** Shows how far a long job is by what is done, not by time. */
export function ProgressCard({ title, done, total, note, actions }: ProgressCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = total ? Math.min(1, done / total) : 0;
  const words = total === undefined ? t('common.progress.counting') : t('common.progress.of', { done: format.number(done), total: format.number(total) });
  return (
    <section className="card stack" aria-label={title}>
      <div>
        <h2 className="panel-title">{title}</h2>
        <p className="small muted" role="status">
          {words}
        </p>
      </div>
      <Progress.Root>
        <Progress.Section value={share * 100} aria-label={title} aria-valuetext={words} color={share === 1 ? 'var(--chart-3)' : 'sea'} />
      </Progress.Root>
      {note && <p className="small">{note}</p>}
      {actions && <div className="actions">{actions}</div>}
    </section>
  );
}
