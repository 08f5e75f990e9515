import { IconMailbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import type { ApiClient } from '../../lib/api';

/** True in the demo, where letters stay on the server and anybody may read them. */
export async function hasMailbox(client: ApiClient): Promise<boolean> {
  const { response } = await client.GET('/api/v1/mailbox', { params: { query: { recipient: '-' } } });
  return response.ok;
}

/** Where the letter of the demo lies, for people who have just been told to look into their mail. */
export function MailboxLink({ recipient }: { readonly recipient: string }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <p style={{ display: 'flex', gap: 'var(--space-2)', marginTop: 'var(--space-4)' }}>
      <IconMailbox size={20} aria-hidden />
      <span>
        {t('mailbox.hint')} <Link to={local(`/mailbox?recipient=${encodeURIComponent(recipient)}`)}>{t('mailbox.open')}</Link>
      </span>
    </p>
  );
}
