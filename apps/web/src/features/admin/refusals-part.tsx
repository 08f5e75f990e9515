import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { useReference } from '../../lib/reference';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { type Refusal, refusalsQuery } from './admin-queries';
import { useOrganisationNames } from './use-names';

function useColumns(names: ReadonlyMap<string, string>): readonly Column<Refusal>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const reference = useReference();
  const organisations = (ids: readonly string[]) => (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/app/admin/organisations?record=${id}`}>{names.get(id) ?? t('admin.screening.unknown')}</Link>
        </span>
      ))}
    </>
  );
  return [
    {
      key: 'reference',
      title: t('admin.screening.reference'),
      cell: ({ reference: number, at }) => (
        <>
          {number}
          <div className="small muted">{format.dateTime(at, zone)}</div>
        </>
      ),
      width: '12rem',
    },
    { key: 'action', title: t('admin.screening.action'), cell: ({ action }) => t(`admin.screening.actionOf.${action}`, { defaultValue: action }) },
    {
      key: 'verdict',
      title: t('admin.screening.verdict'),
      cell: ({ verdict }) => <Tag tone={verdict === 'refuse' ? 'danger' : 'attention'}>{t(`admin.screening.verdictOf.${verdict}`)}</Tag>,
      width: '9rem',
    },
    { key: 'who', title: t('admin.screening.organisations'), cell: ({ organisationIds }) => organisations(organisationIds) },
    {
      key: 'why',
      title: t('admin.screening.rules'),
      cell: ({ ruleIds, hsCodes, countries }) => (
        <>
          <span style={{ overflowWrap: 'anywhere' }}>{ruleIds.join(', ')}</span>
          <div className="small muted">{[...hsCodes, ...countries.map((code) => reference.name('countries', code))].join(', ')}</div>
        </>
      ),
    },
  ];
}

/** What the gate did not let pass, newest first. */
export function RefusalsPart() {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(refusalsQuery);
  const refusals = data?.pages.flatMap(({ items }) => items) ?? [];
  const columns = useColumns(useOrganisationNames(refusals.flatMap(({ organisationIds }) => organisationIds)));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rowHeight={56} />;
  return (
    <div className="stack">
      <DataTable
        rows={refusals}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ reference }) => reference}
        caption={t('admin.screening.part.refusals')}
        empty={<EmptyState title={t('admin.screening.noRefusals')} text={t('admin.screening.noRefusalsText')} />}
      />
      {hasNextPage && (
        <div>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('common.act.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
