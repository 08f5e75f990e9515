import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../../ui/notify';
import { dismissMatch, type DismissalReason, type Match, matchesQuery, restoreMatch } from './match-queries';

type Pages = InfiniteData<{ items: Match[]; next: string | null }, string | undefined>;

/** The list without one pair. */
export function without(pages: Pages | undefined, id: string): Pages | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((match) => match.id !== id) })) };
}

/** Takes a suggestion off the list at once; eight seconds long it can be taken back. */
export function useDismiss(listingId: string): (match: Match, why: DismissalReason) => Promise<void> {
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { queryKey } = matchesQuery(listingId);
  const refresh = () => cache.invalidateQueries({ queryKey: ['matches'] });
  async function restore(id: string): Promise<void> {
    await restoreMatch(id).catch(notify.problem);
    await refresh();
  }
  return async (match, why) => {
    await cache.cancelQueries({ queryKey });
    cache.setQueryData<Pages>(queryKey, (pages) => without(pages, match.id));
    try {
      await dismissMatch(match.id, why);
      notify.undo(t('matches.dismissed'), () => restore(match.id));
    } catch (error) {
      notify.problem(error);
      await refresh();
    }
  };
}
