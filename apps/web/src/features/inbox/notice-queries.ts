import { infiniteQueryOptions } from '@tanstack/react-query';
import type { components } from '@zemlyak/api-client';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

export type Notice = components['schemas']['NoticeDto'];

/** The reader's notices, newest first. The language is part of the key: the server writes the texts. */
export const noticesQuery = (unread: boolean, language: string) =>
  infiniteQueryOptions({
    queryKey: ['notices', unread ? 'unread' : 'all', language],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      unwrap(api.GET('/api/v1/notices', { params: { query: { limit: 30, ...(unread && { unread }), ...(cursor && { cursor }) } }, signal })),
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const readNotice = (id: string) => unwrap(api.POST('/api/v1/notices/{id}/reading', { params: { path: { id } } }));

/** Marks everything as read. @returns when, for taking it back; undefined when nothing was unread */
export async function readEverything(): Promise<string | undefined> {
  const {
    items: [newest],
  } = await unwrap(api.GET('/api/v1/notices', { params: { query: { unread: true, limit: 1 } } }));
  if (!newest) return undefined;
  await unwrap(api.POST('/api/v1/notices/reading'));
  const { readAt } = await readNotice(newest.id);
  return readAt ?? undefined;
}

/** What was marked as read at this instant is unread again. */
export const takeBackReading = (readAt: string) => unwrap(api.DELETE('/api/v1/notices/reading', { params: { query: { readAt } } }));
