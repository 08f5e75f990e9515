import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import styles from '../../features/admin/admin.module.css';
import { publicOrganisationsQuery } from '../../features/admin/admin-queries';
import { OrganisationCard } from '../../features/admin/organisation-card';
import { recordKeyOf } from '../../features/admin/organisation-key';
import { pageMeta } from '../../i18n/page-meta';
import { useReference } from '../../lib/reference';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/organisations';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('admin.organisations.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

function Found({ words, chosen }: { readonly words: string; readonly chosen: string | null }) {
  const { t } = useTranslation();
  const reference = useReference();
  const { data, error, refetch } = useQuery(publicOrganisationsQuery(words));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={5} rowHeight={56} />;
  if (data.length === 0) return <EmptyState title={t('admin.organisations.none')} text={t('admin.organisations.noneText')} />;
  return (
    <ul className={styles.list} data-queue>
      {data.map(({ organisationId, title, facets }) => (
        <li key={organisationId}>
          <Link
            to={`?${new URLSearchParams({ ...(words && { q: words }), record: organisationId }).toString()}`}
            className={styles.entry}
            aria-current={organisationId === chosen ? 'true' : undefined}
            preventScrollReset
          >
            <b>{title.text}</b>
            <span className="small muted">{(facets['country'] ?? []).map((code) => reference.name('countries', code)).join(', ')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Finds organisations, takes them out of sight and puts them back. */
export default function AdminOrganisations() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const record = search.get('record');

  function find(): void {
    const key = recordKeyOf(typed);
    setSearch(key ? { record: key } : typed.trim() ? { q: typed.trim() } : {}, { replace: true });
    if (key) setTyped('');
  }

  return (
    <>
      <PageHead title={t('admin.organisations.title')} lead={t('admin.organisations.lead')} />
      <div className={styles.sides} data-chosen={record ? true : undefined}>
        <div className="stack">
          <form
            role="search"
            className={styles.find}
            onSubmit={(event) => {
              event.preventDefault();
              find();
            }}
          >
            <TextInput
              type="search"
              label={t('admin.organisations.search')}
              description={t('admin.organisations.searchHelp')}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {t('common.act.find')}
            </Button>
          </form>
          <Found words={recordKeyOf(words) ? '' : words} chosen={record} />
        </div>
        <div>
          <Link to="?" className={styles.back}>
            <IconArrowLeft size={18} aria-hidden />
            {t('admin.toList')}
          </Link>
          {record ? <OrganisationCard key={record} idOrSlug={record} /> : <p className="muted">{t('admin.organisations.choose')}</p>}
        </div>
      </div>
    </>
  );
}
