import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { type Appeal, appealsQuery } from './admin-queries';
import styles from './admin.module.css';
import { ReasonDialog } from './reason-dialog';

function AppealRow({ appeal, onAnswer }: { readonly appeal: Appeal; readonly onAnswer: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return (
    <li className="card stack">
      <div>
        <div className="tags">
          <Tag tone={appeal.state === 'open' ? 'attention' : 'good'}>{t(`admin.screening.appeal.${appeal.state}`)}</Tag>
        </div>
        <h2 className="panel-title">{appeal.reference}</h2>
        <p className="facts">
          <span>{format.dateTime(appeal.createdAt, zone)}</span>
        </p>
        <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{appeal.text}</p>
      </div>
      {appeal.answer && (
        <p>
          <b>{t('admin.screening.appeal.answer')}</b> {appeal.answer}{' '}
          {appeal.answeredAt && <span className="small muted">{format.dateTime(appeal.answeredAt, zone)}</span>}
        </p>
      )}
      {appeal.state === 'open' && (
        <div>
          <Button onClick={onAnswer}>
            {t('admin.screening.appeal.act')}
            <span className="hidden-visually"> {appeal.reference}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

/** Requests to look at a refusal again. */
export function AppealsPart() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { data, error, refetch } = useQuery(appealsQuery);
  const [answering, setAnswering] = useState<Appeal>();
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton />;
  if (data.length === 0) return <EmptyState title={t('admin.screening.appeal.none')} text={t('admin.screening.appeal.noneText')} />;
  return (
    <>
      <ul className={styles.rows} style={{ padding: 0, listStyle: 'none' }}>
        {data.map((appeal) => (
          <AppealRow key={appeal.id} appeal={appeal} onAnswer={() => setAnswering(appeal)} />
        ))}
      </ul>
      {answering && (
        <ReasonDialog
          title={t('admin.screening.appeal.title', { reference: answering.reference })}
          effect={t('admin.screening.appeal.effect')}
          label={t('admin.screening.appeal.words')}
          help={t('admin.screening.appeal.help')}
          least={5}
          act={t('admin.screening.appeal.send')}
          send={(answer) => unwrap(api.POST('/api/v1/appeals/{id}/answer', { params: { path: { id: answering.id } }, body: { answer } }))}
          onDone={() => {
            notify.done(t('admin.screening.appeal.done'));
            void cache.invalidateQueries({ queryKey: ['appeals'] });
          }}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </>
  );
}
