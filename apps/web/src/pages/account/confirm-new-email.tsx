import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import { isWholeToken, useLinkToken, useShownInBrowser } from '../../features/identity/use-link-token';
import { pageMeta } from '../../i18n/page-meta';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { meQuery } from '../../lib/session';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/confirm-new-email';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.newEmail.title'), hidden: true }));

/** The link of the letter to a new address: the account moves to it. Reading mail programs fetch links, so only a script acts. */
export default function ConfirmNewEmailPage() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const token = useLinkToken();
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState(false);
  const begun = useRef(false);
  const shown = useShownInBrowser();
  useEffect(() => {
    if (begun.current || !isWholeToken(token)) return;
    begun.current = true;
    unwrap(api.POST('/api/v1/email-change-confirmations', { body: { token } })).then(() => {
      setDone(true);
      void cache.invalidateQueries({ queryKey: meQuery.queryKey });
    }, setProblem);
  }, [token, cache]);
  const profile = <Link to="/app/profile/security">{t('account.newEmail.profile')}</Link>;
  if (shown && !isWholeToken(token))
    return (
      <EntryPage title={t('account.confirm.failed')} below={profile}>
        <p>{t('account.newEmail.broken')}</p>
      </EntryPage>
    );
  if (problem)
    return (
      <EntryPage title={t('account.confirm.failed')} below={profile}>
        <ProblemNotice problem={problem} />
      </EntryPage>
    );
  return (
    <EntryPage title={t(done ? 'account.newEmail.done' : 'account.newEmail.title')}>
      <p role="status">{t(done ? 'account.newEmail.doneText' : 'account.confirm.wait')}</p>
      {done && (
        <Button mt="md" component={Link} to="/app">
          {t('account.confirm.goOn')}
        </Button>
      )}
    </EntryPage>
  );
}
