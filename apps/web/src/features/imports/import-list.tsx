import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { type Column, DataTable } from '../../ui/data-table';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { importsQuery, type ImportCard } from './import-queries';
import { statusTones } from './import-state';

/** Earlier imports and those under way; leaving the page loses none of them. */
export function ImportList() {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importsQuery);
  const rows = data?.pages.flatMap(({ items }) => items);
  const columns: readonly Column<ImportCard>[] = [
    {
      key: 'file',
      title: t('imports.list.file'),
      cell: (row) => (
        <>
          <Link to={`/app/agency/import/${row.id}`}>{row.fileName}</Link>
          <div className="small muted">{t(`imports.kind.${row.kind}`)}</div>
        </>
      ),
    },
    {
      key: 'status',
      title: t('imports.list.status'),
      cell: (row) => <Tag tone={statusTones[row.status]}>{t(`imports.status.${row.status}`)}</Tag>,
      width: '12rem',
    },
    { key: 'rows', title: t('imports.list.rows'), kind: 'number', cell: (row) => format.number(row.rows), width: '7rem' },
    { key: 'applied', title: t('imports.list.applied'), kind: 'number', cell: (row) => format.number(row.applied), width: '7rem' },
    { key: 'refused', title: t('imports.list.refused'), kind: 'number', cell: (row) => format.number(row.bad + row.duplicates), width: '8rem' },
    { key: 'day', title: t('imports.list.day'), cell: (row) => format.date(row.createdAt, zone), width: '10rem' },
  ];
  return (
    <div className="stack">
      <h2 className="panel-title">{t('imports.list.title')}</h2>
      {error && <PartError error={error} onRetry={refetch} />}
      {!rows && !error && <ListSkeleton rows={3} />}
      {rows && (
        <DataTable
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ fileName }) => fileName}
          caption={t('imports.list.title')}
          empty={<p className="muted">{t('imports.list.empty')}</p>}
        />
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()} style={{ alignSelf: 'flex-start' }}>
          {t('common.act.more')}
        </Button>
      )}
    </div>
  );
}
