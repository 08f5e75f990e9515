import { Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { rolesBelow } from './members-panel';
import type { MemberRole, MyOrganisation } from './organisation-queries';
import styles from './people.module.css';
import { FormSection } from './profile-sections';

interface InviteValues extends Record<string, unknown> {
  email: string;
  role: MemberRole;
  language: 'ru' | 'en';
}

/** Asks a colleague by mail to work in the organisation's name. */
export function InviteForm({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useForm<InviteValues>({
    initialValues: { email: '', role: 'member', language },
    validate: { email: (email) => (/.+@.+\..+/.test(email.trim()) ? null : t('company.invite.emailNeeded')) },
  });
  const submission = useSubmission<InviteValues, unknown>({
    form,
    send: (values, headers) =>
      unwrap(
        api.POST('/api/v1/organisations/{id}/invitations', {
          params: { path: { id: organisation.id } },
          headers,
          body: { ...values, email: values.email.trim() },
        }),
      ),
    onDone: () => {
      notify.done(t('company.invite.done', { email: form.getValues().email.trim() }));
      form.reset();
    },
  });
  return (
    <FormSection id="invite" title={t('company.invite.title')} lead={t('company.invite.lead')}>
      <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={{ email: t('company.invite.email'), role: t('company.invite.role') }} />
        <div className={styles.invite}>
          <TextInput id="email" type="email" label={t('company.invite.email')} autoComplete="off" required {...form.getInputProps('email')} />
          <Select
            id="invite-role"
            label={t('company.invite.role')}
            allowDeselect={false}
            data={rolesBelow(organisation.role).map((role) => ({ value: role, label: t(`company.role.${role}`) }))}
            {...form.getInputProps('role')}
          />
          <Select
            id="invite-language"
            label={t('company.invite.language')}
            allowDeselect={false}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
            {...form.getInputProps('language')}
          />
        </div>
        <p className="small muted">{t(`company.roleMeans.${form.values.role}`)}</p>
        <div>
          <Button type="submit" variant="default" loading={submission.sending}>
            {t('company.invite.send')}
          </Button>
        </div>
      </form>
    </FormSection>
  );
}
