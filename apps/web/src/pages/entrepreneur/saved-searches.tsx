import { useTranslation } from 'react-i18next';
import { SavedSearchList } from '../../features/search/saved/saved-search-list';
import { pageMeta } from '../../i18n/page-meta';
import { PageHead } from '../../ui/page-head';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/saved-searches';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.place.savedSearches'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={3} rowHeight={150} />;

/** Searches somebody keeps, with what is new in each and the letters about it; letters and notices lead here. */
export default function SavedSearches() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('common.place.savedSearches')} lead={t('saved.lead')} />
      <SavedSearchList />
    </>
  );
}
