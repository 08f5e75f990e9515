import { Button, Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryPage } from '../../features/identity/entry-page';
import styles from '../../features/identity/entry-page.module.css';
import { useLinkToken } from '../../features/identity/use-link-token';
import { pageMeta } from '../../i18n/page-meta';
import { useLocalPath } from '../../i18n/use-language';
import { api } from '../../lib/api';
import { ProblemError, unwrap } from '../../lib/problems';
import { useMeIfKnown } from '../../lib/session';
import { useSubmission } from '../../lib/use-submission';
import { EmptyState } from '../../ui/empty-state';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Route } from './+types/client-confirmation';

export const meta = (page: Route.MetaArgs) => pageMeta(page, (t) => ({ title: t('confirmation.title'), hidden: true }));

/** Both are asked apart, and none is ticked beforehand. */
const consents = ['right', 'registry'] as const;
type Consents = Record<(typeof consents)[number], boolean>;

function Done() {
  const { t } = useTranslation();
  const me = useMeIfKnown();
  const local = useLocalPath();
  const [to, label] = me ? ['/app/company', t('confirmation.toCompany')] : [local('/sign-in?next=/app/company'), t('confirmation.signIn')];
  return (
    <EmptyState
      icon={<IconCircleCheck size={32} aria-hidden />}
      title={t('confirmation.done')}
      text={t('confirmation.doneText')}
      action={
        <Button component={Link} to={to}>
          {label}
        </Button>
      }
    />
  );
}

/** The link of the letter is old, answered or broken. */
function Over() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('confirmation.over')}
      text={t('confirmation.overText')}
      action={
        <Button component={Link} to="/app/invitations" variant="default">
          {t('confirmation.toInvitations')}
        </Button>
      }
    />
  );
}

function ConfirmForm({ organisationId, token, onDone }: { readonly organisationId: string; readonly token: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm<Consents>({
    initialValues: { right: false, registry: false },
    validate: { right: (given) => (given ? null : t('confirmation.needed')), registry: (given) => (given ? null : t('confirmation.needed')) },
  });
  const submission = useSubmission<Consents, unknown>({
    form,
    onDone,
    send: () => unwrap(api.POST('/api/v1/organisations/{id}/client-confirmation', { params: { path: { id: organisationId } }, body: { token } })),
  });
  const { problem } = submission;
  if (problem instanceof ProblemError && [404, 409].includes(problem.problem.status)) return <Over />;
  return (
    <form className={styles.form} onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <ProblemNotice problem={problem} />
      <p>{t('confirmation.text')}</p>
      {consents.map((consent) => (
        <Checkbox key={consent} id={consent} label={t(`confirmation.consent.${consent}`)} {...form.getInputProps(consent, { type: 'checkbox' })} />
      ))}
      <Button type="submit" loading={submission.sending}>
        {t('confirmation.confirm')}
      </Button>
    </form>
  );
}

/** A client agrees to what an adviser drafted, by the link of the letter. */
export default function ClientConfirmation({ params: { id } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  const below = (
    <>
      <p className="small">{t('confirmation.decline')}</p>
      <Link to={local('/sign-in?next=/app/invitations')}>{t('confirmation.declineAct')}</Link>
      <Link to={local('/privacy')}>{t('confirmation.privacy')}</Link>
    </>
  );
  return (
    <EntryPage title={t('confirmation.title')} lead={done ? undefined : t('confirmation.lead')} below={done ? undefined : below}>
      {done ? <Done /> : <ConfirmForm organisationId={id} token={token} onDone={() => setDone(true)} />}
    </EntryPage>
  );
}
