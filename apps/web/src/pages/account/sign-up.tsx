import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { ConsentFields, type Consents, noConsents } from '../../features/identity/consent-fields';
import { hasMailbox, MailboxLink } from '../../features/identity/demo-mailbox';
import { consentTexts } from '../../features/identity/consents-query';
import { keepWantedPage } from '../../features/identity/wanted-page';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage } from '../../i18n/use-language';
import { signInPath } from '../../i18n/sign-in-path';
import { api, serverApi } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/sign-up';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.signUp.title'), description: t('account.signUp.lead') }));

export async function loader({ context, request }: Route.LoaderArgs) {
  const client = serverApi(context, request);
  const [texts, mailbox] = await Promise.all([consentTexts(client), hasMailbox(client)]);
  return { texts, mailbox };
}

interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly nameCyrillic: string;
  readonly nameLatin: string;
  readonly consents: Consents;
}

export default function SignUpPage({ loaderData: { texts, mailbox } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search] = useSearchParams();
  const next = search.get('next');
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<SignUp>({
    initialValues: { email: '', password: '', nameCyrillic: '', nameLatin: '', consents: noConsents },
    validate: { consents: { account: (given) => (given ? null : t('account.signUp.accountNeeded')) } },
  });
  const submission = useSubmission<SignUp, unknown>({
    form,
    send: ({ nameCyrillic, nameLatin, consents, ...rest }, headers) =>
      unwrap(
        api.POST('/api/v1/people', {
          headers,
          body: {
            ...rest,
            ...(nameCyrillic && { nameCyrillic }),
            ...(nameLatin && { nameLatin }),
            language,
            zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
            consents: { ...consents, account: true },
          },
        }),
      ),
    onDone: () => {
      keepWantedPage(next);
      setSentTo(form.getValues().email);
    },
  });
  if (sentTo) {
    return (
      <EntryPage title={t('account.signUp.sent.title')}>
        <p role="status">{t('account.signUp.sent.text', { email: sentTo })}</p>
        {mailbox ? <MailboxLink recipient={sentTo} /> : <p className="muted small">{t('account.signUp.sent.nothing')}</p>}
      </EntryPage>
    );
  }
  return (
    <EntryPage
      title={t('account.signUp.title')}
      lead={t('account.signUp.lead')}
      below={<Link to={signInPath(language, next ?? undefined)}>{t('account.signUp.haveAccount')}</Link>}
    >
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice
          problem={submission.problem}
          labels={{ email: t('account.email'), password: t('account.password'), 'consents.account': t('account.signUp.consents') }}
        />
        <TextInput
          id="email"
          type="email"
          autoComplete="email"
          label={t('account.email')}
          description={t('account.signUp.emailHelp')}
          required
          {...form.getInputProps('email')}
        />
        <PasswordInput
          id="password"
          autoComplete="new-password"
          label={t('account.password')}
          description={t('account.passwordHelp')}
          required
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          {...form.getInputProps('password')}
        />
        <div className={styles.pair}>
          <TextInput id="nameCyrillic" autoComplete="name" lang="ru" label={t('account.nameCyrillic')} {...form.getInputProps('nameCyrillic')} />
          <TextInput id="nameLatin" autoComplete="off" lang="en" label={t('account.nameLatin')} {...form.getInputProps('nameLatin')} />
        </div>
        <ConsentFields texts={texts} form={form} />
        <Button type="submit" loading={submission.sending}>
          {t('account.signUp.submit')}
        </Button>
      </form>
    </EntryPage>
  );
}
