import { Button } from '@mantine/core';
import { IconServerCog } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { troubledJobsQuery, type TroubledJob } from '../../features/admin/admin-queries';
import { pageMeta } from '../../i18n/page-meta';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { notify } from '../../ui/notify';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { useAct } from '../../ui/use-act';
import type { Route } from './+types/jobs';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('admin.jobs.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

function useColumns(): readonly Column<TroubledJob>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  return [
    {
      key: 'task',
      title: t('admin.jobs.task'),
      cell: ({ task, key }) => (
        <>
          <b>{task}</b>
          <div className="small muted" style={{ overflowWrap: 'anywhere' }}>
            {key}
          </div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('admin.jobs.state'),
      cell: ({ gaveUp }) => <Tag tone={gaveUp ? 'danger' : 'attention'}>{t(gaveUp ? 'admin.jobs.gaveUp' : 'admin.jobs.retrying')}</Tag>,
      width: '11rem',
    },
    { key: 'error', title: t('admin.jobs.error'), cell: ({ lastError }) => <span style={{ overflowWrap: 'anywhere' }}>{lastError ?? '—'}</span> },
    {
      key: 'tries',
      title: t('admin.jobs.tries'),
      kind: 'number',
      cell: ({ attempts, maxAttempts }) => `${format.number(attempts)} / ${format.number(maxAttempts)}`,
      width: '7rem',
    },
    { key: 'next', title: t('admin.jobs.next'), cell: ({ runAt, gaveUp }) => (gaveUp ? '—' : format.dateTime(runAt, zone)), width: '12rem' },
  ];
}

/** Deliveries and tasks that failed, and starting them again. */
export default function Jobs() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const act = useAct();
  const columns = useColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useQuery({ ...troubledJobsQuery, refetchInterval: 15_000 });

  async function retry(ids: readonly string[]): Promise<void> {
    await act.run('retry', async () => {
      const { retried } = await unwrap(api.POST('/api/v1/job-retries', { body: { ids: [...ids] } }));
      notify.done(t('admin.jobs.retried', { count: retried }));
      setChosen(new Set());
      await cache.invalidateQueries({ queryKey: ['jobs'] });
    });
  }

  const gaveUp = data?.filter((job) => job.gaveUp) ?? [];
  const all = gaveUp.length > 0 && (
    <Button loading={act.running !== undefined} onClick={() => void retry(gaveUp.map(({ id }) => id))}>
      {t('admin.jobs.retryAll', { count: gaveUp.length })}
    </Button>
  );
  const selection = {
    chosen,
    onChange: setChosen,
    actions: (
      <Button size="compact-md" loading={act.running !== undefined} onClick={() => void retry([...chosen])}>
        {t('admin.jobs.retry')}
      </Button>
    ),
  };
  return (
    <>
      <PageHead title={t('admin.jobs.title')} lead={t('admin.jobs.lead')} actions={all || undefined} />
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton />}
      {data && (
        <DataTable
          rows={data}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ task }) => task}
          caption={t('admin.jobs.title')}
          selection={selection}
          empty={
            <EmptyState
              icon={<IconServerCog size={32} aria-hidden />}
              title={t('admin.jobs.none')}
              text={t('admin.jobs.noneText')}
              action={
                <Button variant="default" onClick={() => void refetch()}>
                  {t('admin.jobs.check')}
                </Button>
              }
            />
          }
        />
      )}
    </>
  );
}
