import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import styles from '../../features/admin/admin.module.css';
import { peopleQuery, type Person } from '../../features/admin/admin-queries';
import { PersonCard } from '../../features/admin/person-card';
import { pageMeta } from '../../i18n/page-meta';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { ListSkeleton } from '../../ui/skeletons';
import { Tag } from '../../ui/tag';
import type { Route } from './+types/people';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('admin.people.title'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton />;

function Entry({ person, to, isChosen }: { readonly person: Person; readonly to: string; readonly isChosen: boolean }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to={to} className={styles.entry} aria-current={isChosen ? 'true' : undefined} preventScrollReset>
        <b>{person.displayName}</b>
        <span className="small muted">{person.email}</span>
        <span className="tags">
          {person.status !== 'active' && <Tag tone={person.status === 'locked' ? 'danger' : 'neutral'}>{t(`admin.people.status.${person.status}`)}</Tag>}
          {person.operatorRoles.map((role) => (
            <Tag key={role} tone="council">
              {t(`admin.role.${role}`)}
            </Tag>
          ))}
        </span>
      </Link>
    </li>
  );
}

/** Finds people, gives and takes roles, locks and unlocks. */
export default function People() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(peopleQuery(words));
  const people = data?.pages.flatMap(({ items }) => items);
  const chosen = people?.find(({ id }) => id === search.get('person'));
  return (
    <>
      <PageHead title={t('admin.people.title')} lead={t('admin.people.lead')} />
      <div className={styles.sides} data-chosen={chosen ? true : undefined}>
        <div className="stack">
          <TextInput type="search" label={t('admin.people.search')} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          {error && <PartError error={error} onRetry={refetch} />}
          {!people && !error && <ListSkeleton rows={5} rowHeight={56} />}
          {people?.length === 0 && <EmptyState title={t('admin.people.none')} text={t('admin.people.noneText')} />}
          {people && people.length > 0 && (
            <ul className={styles.list} data-queue>
              {people.map((person) => (
                <Entry key={person.id} person={person} to={`?person=${person.id}`} isChosen={person.id === chosen?.id} />
              ))}
            </ul>
          )}
          {hasNextPage && (
            <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('common.act.more')}
            </Button>
          )}
        </div>
        <div>
          <Link to="?" className={styles.back}>
            <IconArrowLeft size={18} aria-hidden />
            {t('admin.toList')}
          </Link>
          {chosen ? <PersonCard key={chosen.id} person={chosen} /> : <p className="muted">{t('admin.people.choose')}</p>}
        </div>
      </div>
    </>
  );
}
