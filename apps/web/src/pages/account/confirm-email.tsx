import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAfterSignIn } from '../../features/identity/after-sign-in';
import { EntryPage } from '../../features/identity/entry-page';
import { isWholeToken, useLinkToken, useShownInBrowser } from '../../features/identity/use-link-token';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/confirm-email';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.confirm.title'), hidden: true }));

/** The link of the first mail: confirms the address and signs in. Reading mail programs fetch links, so only a script acts. */
export default function ConfirmEmailPage() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const token = useLinkToken();
  const goOn = useAfterSignIn();
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState(false);
  const begun = useRef(false);
  const shown = useShownInBrowser();
  useEffect(() => {
    if (begun.current || !isWholeToken(token)) return;
    begun.current = true;
    unwrap(api.POST('/api/v1/email-confirmations', { body: { token } })).then(() => setDone(true), setProblem);
  }, [token]);
  if (shown && !isWholeToken(token)) {
    return (
      <EntryPage
        title={t('account.confirm.failed')}
        below={
          <>
            <Link to={local('/sign-up')}>{t('account.signIn.noAccount')}</Link>
            <Link to={local('/sign-in')}>{t('account.signIn.submit')}</Link>
          </>
        }
      >
        <p>{t('account.confirm.broken')}</p>
      </EntryPage>
    );
  }
  return (
    <EntryPage title={t(done ? 'account.confirm.done' : problem ? 'account.confirm.failed' : 'account.confirm.title')}>
      {problem ? (
        <div className="stack">
          <ProblemNotice problem={problem} />
          <p>
            <Link to={local('/sign-in')}>{t('account.signIn.submit')}</Link>
          </p>
        </div>
      ) : (
        <>
          <p role="status">{t(done ? 'account.confirm.doneText' : 'account.confirm.wait')}</p>
          {done && (
            <Button mt="md" onClick={() => void goOn()}>
              {t('account.confirm.goOn')}
            </Button>
          )}
        </>
      )}
    </EntryPage>
  );
}
