import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasMailbox, MailboxLink } from '../../features/identity/demo-mailbox';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { pageMeta } from '../../i18n/page-meta';
import { api, serverApi } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/forgotten-password';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.forgotten.title'), hidden: true }));

export async function loader({ context, request }: Route.LoaderArgs) {
  return { mailbox: await hasMailbox(serverApi(context, request)) };
}

export default function ForgottenPasswordPage({ loaderData: { mailbox } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const [sent, setSent] = useState(false);
  const form = useForm({ initialValues: { email: '' } });
  const submission = useSubmission<{ email: string }, unknown>({
    form,
    send: (body) => unwrap(api.POST('/api/v1/password-resets', { body })),
    onDone: () => setSent(true),
  });
  if (sent)
    return (
      <EntryPage title={t('account.forgotten.sent')}>
        <p role="status">{t('account.forgotten.sentText', { email: form.getValues().email })}</p>
        {mailbox && <MailboxLink recipient={form.getValues().email} />}
      </EntryPage>
    );
  return (
    <EntryPage title={t('account.forgotten.title')} lead={t('account.forgotten.lead')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={{ email: t('account.email') }} />
        <TextInput id="email" type="email" autoComplete="username" label={t('account.email')} required {...form.getInputProps('email')} />
        <Button type="submit" loading={submission.sending}>
          {t('account.forgotten.submit')}
        </Button>
      </form>
    </EntryPage>
  );
}
