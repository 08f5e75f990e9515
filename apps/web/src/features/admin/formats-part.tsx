import { Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { useReference } from '../../lib/reference';
import { type Column, DataTable } from '../../ui/data-table';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import { type FormatMembership, membershipsQuery } from './admin-queries';

const MembershipDialog = lazy(() => import('./membership-dialog'));

function useColumns(onEdit: (membership: FormatMembership) => void): readonly Column<FormatMembership>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  return [
    { key: 'country', title: t('admin.formats.country'), cell: ({ country }) => reference.name('countries', country) },
    {
      key: 'status',
      title: t('admin.formats.status'),
      cell: ({ status }) => <Tag tone={status === 'member' ? 'good' : 'neutral'}>{t(`admin.formats.statusOf.${status}`)}</Tag>,
      width: '10rem',
    },
    { key: 'from', title: t('admin.formats.from'), cell: ({ validFrom }) => format.day(validFrom), width: '10rem' },
    { key: 'to', title: t('admin.formats.to'), cell: ({ validTo }) => (validTo ? format.day(validTo) : t('admin.formats.goesOn')), width: '10rem' },
    {
      key: 'source',
      title: t('admin.formats.source'),
      cell: ({ source, edited }) => (
        <>
          <span style={{ overflowWrap: 'anywhere' }}>{source}</span>
          {edited && <div className="small muted">{t('admin.formats.edited')}</div>}
        </>
      ),
    },
    {
      key: 'edit',
      title: t('common.act.edit'),
      width: '8rem',
      cell: (membership) => (
        <Button variant="default" size="compact-md" onClick={() => onEdit(membership)}>
          {t('common.act.edit')}
          <span className="hidden-visually">: {reference.name('countries', membership.country)}</span>
        </Button>
      ),
    },
  ];
}

/** Which country stands how in which format, and from when to when. */
export function FormatsPart() {
  const { t } = useTranslation();
  const reference = useReference();
  const [search, setSearch] = useSearchParams();
  const formats = reference.options('formats');
  const format = search.get('format') ?? formats[0]?.value ?? 'eaeu';
  const { data, error, refetch } = useQuery(membershipsQuery(format));
  const [editing, setEditing] = useState<FormatMembership | 'new'>();
  const columns = useColumns(setEditing);
  return (
    <div className="stack">
      <div className="actions" style={{ alignItems: 'flex-end' }}>
        <Select
          label={t('admin.formats.format')}
          data={formats}
          allowDeselect={false}
          value={format}
          onChange={(chosen) => chosen && setSearch({ part: 'formats', format: chosen }, { replace: true })}
        />
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
          {t('admin.formats.add')}
        </Button>
      </div>
      <p className="small muted">{t('admin.formats.lead')}</p>
      {error && <PartError error={error} onRetry={refetch} />}
      {!data && !error && <ListSkeleton rowHeight={48} />}
      {data && (
        <DataTable
          rows={data}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ country }) => reference.name('countries', country)}
          caption={reference.name('formats', format)}
          empty={<p className="muted">{t('admin.formats.none')}</p>}
        />
      )}
      {editing && (
        <Suspense>
          <MembershipDialog
            format={format}
            membership={editing === 'new' ? undefined : editing}
            title={t(editing === 'new' ? 'admin.formats.addTitle' : 'admin.formats.editTitle')}
            onClose={() => setEditing(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
