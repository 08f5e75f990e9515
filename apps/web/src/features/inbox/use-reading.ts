import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Me, meQuery } from '../../lib/session';
import { notify } from '../../ui/notify';
import { type Notice, readEverything, readNotice, takeBackReading } from './notice-queries';

type Pages = InfiniteData<{ items: Notice[]; next: string | null }, string | undefined>;

/** The list with one notice read at a moment; the others stay as they are. */
export function markedRead(pages: Pages | undefined, id: string, readAt: string): Pages | undefined {
  return (
    pages && {
      ...pages,
      pages: pages.pages.map((page) => ({ ...page, items: page.items.map((notice) => (notice.id === id ? { ...notice, readAt } : notice)) })),
    }
  );
}

/** Reading notices: shown at once, since it can be taken back. */
export function useReading(): { readonly readOne: (notice: Notice, undoable: boolean) => Promise<void>; readonly readAll: () => Promise<void> } {
  const cache = useQueryClient();
  const { t } = useTranslation();
  const refresh = () => Promise.all([cache.invalidateQueries({ queryKey: ['notices'] }), cache.invalidateQueries({ queryKey: meQuery.queryKey })]);
  async function takeBack(readAt: string): Promise<void> {
    await takeBackReading(readAt).catch(notify.problem);
    await refresh();
  }
  function offerUndo(text: string, readAt: string | null | undefined): void {
    if (readAt) notify.undo(text, () => takeBack(readAt));
  }

  async function readOne(notice: Notice, undoable: boolean): Promise<void> {
    if (notice.readAt) return;
    cache.setQueriesData<Pages>({ queryKey: ['notices'] }, (pages) => markedRead(pages, notice.id, new Date().toISOString()));
    cache.setQueryData<Me | null>(meQuery.queryKey, (me) => me && { ...me, unread: Math.max(0, me.unread - 1) });
    try {
      const { readAt } = await readNotice(notice.id);
      if (undoable) offerUndo(t('inbox.readOneDone'), readAt);
    } catch (error) {
      notify.problem(error);
    }
    await refresh();
  }
  async function readAll(): Promise<void> {
    try {
      offerUndo(t('inbox.readAllDone'), await readEverything());
    } catch (error) {
      notify.problem(error);
    }
    await refresh();
  }
  return { readOne, readAll };
}
