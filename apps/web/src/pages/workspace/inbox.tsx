import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconBell, IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { NoticeList } from '../../features/inbox/notice-list';
import { noticesQuery } from '../../features/inbox/notice-queries';
import { useReading } from '../../features/inbox/use-reading';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/page-head';
import { PartError } from '../../ui/problem-notice';
import { SectionTabs } from '../../ui/section-tabs';
import { ListSkeleton } from '../../ui/skeletons';
import type { Route } from './+types/inbox';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('common.shell.inbox'), hidden: true }));

export const clientLoader = () => null;
clientLoader.hydrate = true as const;

export const HydrateFallback = () => <ListSkeleton rows={6} />;

function Notices({ unread }: { readonly unread: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { readOne } = useReading();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery(unread, language));
  if (error) return <PartError error={error} onRetry={refetch} />;
  if (!data) return <ListSkeleton rows={6} />;
  const notices = data.pages.flatMap((page) => page.items);
  if (notices.length === 0) {
    const action = (
      <Button component={Link} to={unread ? '/app/inbox' : '/app'} variant="default">
        {t(unread ? 'inbox.empty.showAll' : 'inbox.empty.today')}
      </Button>
    );
    return (
      <EmptyState
        icon={<IconBell size={32} aria-hidden />}
        title={t(unread ? 'inbox.empty.unreadTitle' : 'inbox.empty.title')}
        text={t('inbox.empty.text')}
        action={action}
      />
    );
  }
  return (
    <>
      <NoticeList notices={notices} onRead={readOne} />
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.act.more')}
        </Button>
      )}
    </>
  );
}

/** Everything a person is told; new notices appear by themselves through the layout's live connection. */
export default function Inbox() {
  const { t } = useTranslation();
  const me = useMe();
  const [search] = useSearchParams();
  const { readAll } = useReading();
  const unread = search.get('show') === 'unread';
  const count = me?.unread ?? 0;
  const actions = (
    <>
      <Button variant="default" disabled={count === 0} leftSection={<IconChecks size={18} aria-hidden />} onClick={() => void readAll()}>
        {t('inbox.readAll')}
      </Button>
      <Button component={Link} to="/app/profile/letters" variant="subtle">
        {t('inbox.settings')}
      </Button>
    </>
  );
  const tabs = [
    { to: '/app/inbox', label: t('inbox.all'), current: !unread },
    { to: '/app/inbox?show=unread', label: count > 0 ? `${t('inbox.onlyUnread')} ${count}` : t('inbox.onlyUnread'), current: unread },
  ];
  return (
    <>
      <PageHead
        title={t('common.shell.inbox')}
        lead={<span role="status">{count > 0 ? t('inbox.count', { count }) : t('inbox.nothingUnread')}</span>}
        actions={actions}
      />
      <SectionTabs label={t('inbox.which')} tabs={tabs} />
      <Notices key={String(unread)} unread={unread} />
    </>
  );
}
