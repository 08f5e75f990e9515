import { Button, Select, TextInput } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { clientsQuery } from '../../features/clients/client-queries';
import { clientStates, countsOf, filtered } from '../../features/clients/client-state';
import { ClientTable } from '../../features/clients/client-table';
import styles from '../../features/clients/clients.module.css';
import { pageMeta } from '../../i18n/page-meta';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/clients';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('clients.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

/** Clients of the agency with their state and the next step. */
export default function Clients() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(clientsQuery);
  const now = new Date();
  const clients = data?.pages.flatMap(({ items }) => items);
  const state = clientStates.find((known) => known === search.get('state'));
  const counts = countsOf(clients ?? [], now);

  function change(next: { readonly q?: string; readonly state?: string }): void {
    const all = { q: words, state: state ?? '', ...next };
    setSearch(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), { replace: true, preventScrollReset: true });
  }

  const add = (
    <Button component={Link} to="/app/agency/clients/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('clients.add')}
    </Button>
  );
  const actions = (
    <>
      {add}
      <Button component={Link} to="/app/agency/import" variant="default">
        {t('clients.import')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={t('clients.title')} lead={t('clients.lead')} actions={clients?.length === 0 ? undefined : actions} />
      {error && <PartError error={error} onRetry={refetch} />}
      {!clients && !error && <ListSkeleton />}
      {clients?.length === 0 && (
        <EmptyState icon={<IconAddressBook size={32} aria-hidden />} title={t('clients.empty.title')} text={t('clients.empty.text')} action={add} />
      )}
      {clients && clients.length > 0 && (
        <>
          <search className={styles.filters}>
            <TextInput
              type="search"
              label={t('clients.search')}
              value={words}
              onChange={(event) => {
                setWords(event.currentTarget.value);
                change({ q: event.currentTarget.value });
              }}
            />
            <Select
              label={t('clients.column.state')}
              clearable
              clearButtonProps={{ 'aria-label': t('clients.anyState') }}
              placeholder={t('clients.anyState')}
              value={state ?? null}
              onChange={(chosen) => change({ state: chosen ?? '' })}
              data={clientStates
                .filter((known) => counts.has(known) || known === state)
                .map((value) => ({ value, label: `${t(`clients.state.${value}`)} · ${counts.get(value) ?? 0}` }))}
            />
          </search>
          <ClientTable clients={filtered(clients, { words, state }, now)} now={now} />
          {hasNextPage && (
            <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('common.act.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
