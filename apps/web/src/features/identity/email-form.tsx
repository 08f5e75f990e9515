import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@zemlyak/api-client';
import { useFormat, useOwnZone } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { PartError, ProblemNotice } from '../../ui/problem-notice';
import { TextSkeleton } from '../../ui/skeletons';
import { useAct } from '../../ui/use-act';
import { emailChangeQuery } from './account-queries';
import styles from './account.module.css';
import { useProof } from './use-proof';

type EmailChange = components['schemas']['EmailChangeDto'];

interface AskProps {
  readonly onAsked: (change: EmailChange) => void;
  /** Another server, for tests. */
  readonly ask?: (email: string) => Promise<EmailChange>;
}

const askServer = (email: string) => unwrap(api.PUT('/api/v1/me/email-change', { body: { email } }));

/** Takes the new address; the server wants the password and sends a letter there. */
export function AskEmailChange({ onAsked, ask = askServer }: AskProps) {
  const { t } = useTranslation();
  const { guard, dialog } = useProof();
  const form = useForm({ initialValues: { email: '' } });
  const submission = useSubmission<{ email: string }, EmailChange | undefined>({
    form,
    send: ({ email }) => guard(() => ask(email.trim())),
    onDone: (change) => {
      if (!change) return;
      form.reset();
      onAsked(change);
    },
  });
  const label = t('profile.email.next');
  return (
    <>
      <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <ProblemNotice problem={submission.problem} labels={{ email: label }} />
        <TextInput
          id="email"
          type="email"
          autoComplete="email"
          label={label}
          description={t('profile.email.help')}
          required
          className={styles.address}
          {...form.getInputProps('email')}
        />
        <div className="actions">
          <Button type="submit" variant="default" loading={submission.sending}>
            {t('profile.email.act')}
          </Button>
        </div>
      </form>
      {dialog}
    </>
  );
}

/** The mail address: a new one waits for its letter to be opened, and may be taken back until then. */
export function EmailForm({ email }: { readonly email: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const zone = useOwnZone();
  const cache = useQueryClient();
  const { data: change, error, refetch } = useQuery(emailChangeQuery);
  const { running, run } = useAct();
  const takeBack = () =>
    run('take-back', async () => {
      await unwrap(api.DELETE('/api/v1/me/email-change'));
      notify.done(t('profile.email.takenBack'));
      await refetch();
    });
  function body() {
    if (error) return <PartError error={error} onRetry={refetch} />;
    if (!change) return <TextSkeleton lines={2} />;
    if (!change.email) return <AskEmailChange onAsked={(asked) => cache.setQueryData(emailChangeQuery.queryKey, asked)} />;
    return (
      <>
        <p role="status" className={styles.long}>
          {t('profile.email.waits', { email: change.email, moment: change.expiresAt ? format.dateTime(change.expiresAt, zone) : '' })}
        </p>
        <p className="small muted">{t('profile.email.nothing')}</p>
        <div className="actions">
          <Button variant="default" loading={running === 'take-back'} onClick={() => void takeBack()}>
            {t('profile.email.takeBack')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <section className="card stack" aria-labelledby="email-title">
      <h2 id="email-title" className="panel-title">
        {t('account.email')}
      </h2>
      <p className={styles.long}>{t('profile.email.now', { email })}</p>
      {body()}
    </section>
  );
}
