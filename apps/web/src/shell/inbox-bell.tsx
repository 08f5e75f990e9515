import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Leads to the inbox and says how many messages are unread. */
export function InboxBell({ unread }: { readonly unread: number }) {
  const { t } = useTranslation();
  const label = unread > 0 ? t('common.shell.unread', { count: unread }) : t('common.shell.inbox');
  return (
    <Indicator label={unread > 99 ? '99+' : unread} size={17} offset={8} disabled={unread === 0} color="sea.7">
      <ActionIcon component={Link} to="/app/inbox" aria-label={label}>
        <IconBell size={20} />
      </ActionIcon>
    </Indicator>
  );
}
