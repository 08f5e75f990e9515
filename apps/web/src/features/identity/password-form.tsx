import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import styles from './account.module.css';

interface Passwords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Changes the password; other browsers are signed out by the server. */
export function PasswordForm({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<Passwords>({ initialValues: { currentPassword: '', newPassword: '' } });
  const submission = useSubmission<Passwords, unknown>({
    form,
    send: (body) => unwrap(api.POST('/api/v1/me/password', { body })),
    onDone: () => {
      form.reset();
      notify.done(t('profile.password.done'));
      void cache.invalidateQueries({ queryKey: ['account'] });
    },
  });
  const shown = { visibilityToggleButtonProps: { 'aria-label': t('account.showPassword') } };
  const labels = { currentPassword: t('profile.password.current'), newPassword: t('account.newPassword') };
  return (
    <section className="card stack" aria-labelledby="password-title">
      <h2 id="password-title" className="panel-title">
        {t('profile.password.title')}
      </h2>
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={labels} />
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
        <div className={styles.pair}>
          <PasswordInput
            id="currentPassword"
            autoComplete="current-password"
            label={labels.currentPassword}
            description={t('profile.password.currentHelp')}
            required
            {...shown}
            {...form.getInputProps('currentPassword')}
          />
          <PasswordInput
            id="newPassword"
            autoComplete="new-password"
            label={labels.newPassword}
            description={t('account.passwordHelp')}
            required
            {...shown}
            {...form.getInputProps('newPassword')}
          />
        </div>
        <p className="small muted">{t('profile.password.effect')}</p>
        <div className="actions">
          <Button type="submit" variant="default" loading={submission.sending}>
            {t('profile.password.act')}
          </Button>
        </div>
      </form>
    </section>
  );
}
