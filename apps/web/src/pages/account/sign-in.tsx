import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAfterSignIn } from '../../features/identity/after-sign-in';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { ProblemError, unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/sign-in';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.signIn.title'), hidden: true }));

interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

export default function SignInPage() {
  const { t } = useTranslation();
  const local = useLocalPath();
  const [search] = useSearchParams();
  const goOn = useAfterSignIn();
  const [codeNeeded, setCodeNeeded] = useState(false);
  const form = useForm<SignIn>({ initialValues: { email: '', password: '', code: '' } });
  const submission = useSubmission<SignIn, unknown>({
    form,
    send: ({ email, password, code }) => unwrap(api.POST('/api/v1/sessions', { body: { email, password, ...(code && { code: code.replace(/\s/g, '') }) } })),
    onDone: () => void goOn(),
  });
  const secondStep = submission.problem instanceof ProblemError && submission.problem.problem.code === 'second-factor-needed';
  if (secondStep && !codeNeeded) setCodeNeeded(true);
  const next = search.get('next');
  return (
    <EntryPage
      title={t('account.signIn.title')}
      below={
        <>
          <Link to={local(`/sign-up${next ? `?next=${encodeURIComponent(next)}` : ''}`)}>{t('account.signIn.noAccount')}</Link>
          <Link to={local('/forgotten-password')}>{t('account.signIn.forgotten')}</Link>
        </>
      }
    >
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        {!secondStep && <ProblemNotice problem={submission.problem} labels={{ email: t('account.email'), password: t('account.password') }} />}
        <TextInput id="email" type="email" autoComplete="username" label={t('account.email')} required {...form.getInputProps('email')} />
        <PasswordInput
          id="password"
          autoComplete="current-password"
          label={t('account.password')}
          required
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          {...form.getInputProps('password')}
        />
        {codeNeeded && (
          <TextInput
            id="code"
            autoFocus
            autoComplete="one-time-code"
            inputMode="numeric"
            label={t('account.signIn.code')}
            description={t('account.signIn.codeHelp')}
            {...form.getInputProps('code')}
          />
        )}
        <Button type="submit" loading={submission.sending}>
          {t('account.signIn.submit')}
        </Button>
        <Anchor component={Link} to={local('/help')} size="sm">
          {t('account.signIn.help')}
        </Anchor>
      </form>
    </EntryPage>
  );
}
