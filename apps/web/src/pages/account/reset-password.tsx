import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { isWholeToken, useLinkToken, useShownInBrowser } from '../../features/identity/use-link-token';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/reset-password';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.reset.title'), hidden: true }));

export default function ResetPasswordPage() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const token = useLinkToken();
  const shown = useShownInBrowser();
  const [done, setDone] = useState(false);
  const form = useForm({ initialValues: { password: '' } });
  const submission = useSubmission<{ password: string }, unknown>({
    form,
    send: ({ password }) => unwrap(api.PUT('/api/v1/password-resets/current', { body: { token, password } })),
    onDone: () => setDone(true),
  });
  if (shown && !isWholeToken(token))
    return (
      <EntryPage title={t('account.confirm.failed')}>
        <p>
          {t('account.reset.broken')} <Link to={local('/forgotten-password')}>{t('account.reset.again')}</Link>
        </p>
      </EntryPage>
    );
  if (done)
    return (
      <EntryPage title={t('account.reset.done')}>
        <Link to={local('/sign-in')}>{t('account.signIn.submit')}</Link>
      </EntryPage>
    );
  return (
    <EntryPage title={t('account.reset.title')} lead={t('account.reset.lead')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={{ password: t('account.password') }} />
        <PasswordInput
          id="password"
          autoComplete="new-password"
          label={t('account.newPassword')}
          description={t('account.passwordHelp')}
          required
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={submission.sending}>
          {t('account.reset.submit')}
        </Button>
      </form>
    </EntryPage>
  );
}
