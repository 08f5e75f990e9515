import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBookmark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../../i18n/use-language';
import { useTitles } from '../../../lib/use-titles';
import { EmptyState } from '../../../ui/empty-state';
import { PartError } from '../../../ui/problem-notice';
import { ListSkeleton } from '../../../ui/skeletons';
import { useFacetNames } from '../facet-names';
import { SavedSearchCard } from './saved-search-card';
import { savedSearchesQuery } from './saved-search-queries';
import styles from './saved-searches.module.css';

const NO_TERMS = {};

function None() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const toRegistry = (
    <Button component={Link} to={local('/registry')}>
      {t('saved.none.act')}
    </Button>
  );
  return <EmptyState icon={<IconBookmark size={32} aria-hidden />} title={t('saved.none.title')} text={t('saved.none.text')} action={toRegistry} />;
}

/** Saved searches of the person, the newest first. */
export function SavedSearchList() {
  const { data, error, refetch } = useQuery(savedSearchesQuery);
  const nameOf = useFacetNames(useTitles(NO_TERMS, true));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={3} rowHeight={150} />;
  if (data.length === 0) return <None />;
  return (
    <ul className={styles.list}>
      {data.map((search) => (
        <li key={search.id}>
          <SavedSearchCard search={search} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}
