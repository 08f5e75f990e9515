import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useAfterSignIn } from '../../features/identity/after-sign-in';
import { ConsentFields, noConsents } from '../../features/identity/consent-fields';
import { consentTexts } from '../../features/identity/consents-query';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { useLinkToken } from '../../features/identity/use-link-token';
import { pageMeta } from '../../i18n/page-meta';
import { useLanguage } from '../../i18n/use-language';
import { api, serverApi } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/accept-invitation';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('account.invitation.title'), hidden: true }));

export async function loader({ context, request }: Route.LoaderArgs) {
  return { texts: await consentTexts(serverApi(context, request)) };
}

export default function AcceptInvitationPage({ loaderData: { texts } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const token = useLinkToken();
  const goOn = useAfterSignIn();
  const form = useForm({
    initialValues: { password: '', nameCyrillic: '', nameLatin: '', consents: noConsents },
    validate: { consents: { account: (given: boolean) => (given ? null : t('account.signUp.accountNeeded')) } },
  });
  const submission = useSubmission<typeof form.values, unknown>({
    form,
    send: ({ password, nameCyrillic, nameLatin, consents }) =>
      unwrap(
        api.POST('/api/v1/invitation-acceptances', {
          body: {
            token,
            password,
            ...(nameCyrillic && { nameCyrillic }),
            ...(nameLatin && { nameLatin }),
            language,
            zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
            consents: { ...consents, account: true },
          },
        }),
      ),
    onDone: () => void goOn(),
  });
  return (
    <EntryPage title={t('account.invitation.title')} lead={t('account.invitation.lead')}>
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={{ password: t('account.newPassword'), nameCyrillic: t('account.nameCyrillic') }} />
        <div className={styles.pair}>
          <TextInput id="nameCyrillic" autoComplete="name" lang="ru" label={t('account.nameCyrillic')} {...form.getInputProps('nameCyrillic')} />
          <TextInput id="nameLatin" autoComplete="off" lang="en" label={t('account.nameLatin')} {...form.getInputProps('nameLatin')} />
        </div>
        <PasswordInput
          id="password"
          autoComplete="new-password"
          label={t('account.newPassword')}
          description={t('account.passwordHelp')}
          required
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          {...form.getInputProps('password')}
        />
        <ConsentFields texts={texts} form={form} />
        <Button type="submit" loading={submission.sending}>
          {t('account.invitation.submit')}
        </Button>
      </form>
    </EntryPage>
  );
}
