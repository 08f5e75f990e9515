import { Button, Modal } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useSubmission } from '../../lib/use-submission';
import { notify } from '../../ui/notify';
import { ProblemNotice } from '../../ui/problem-notice';
import { ContactFields } from './contact-fields';
import { type ContactValues, noContact, toContact } from './contact-values';

function InviteForm({ organisationId, onDone }: { readonly organisationId: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const form = useForm<ContactValues>({
    initialValues: noContact,
    validate: { client: { email: (email) => (email.includes('@') ? null : t('clients.contact.emailNeeded')) } },
  });
  const named = {
    setErrors: (errors: Record<string, unknown>) =>
      form.setErrors(Object.fromEntries(Object.entries(errors).map(([path, words]) => [`client.${path}`, words as string]))),
  };
  const submission = useSubmission<ContactValues, unknown>({
    form: named as Pick<UseFormReturnType<ContactValues>, 'setErrors'>,
    send: (values, headers) => {
      const { email, ...rest } = toContact(values);
      return unwrap(
        api.POST('/api/v1/organisations/{id}/invitations', { params: { path: { id: organisationId } }, body: { email, role: 'owner', ...rest }, headers }),
      );
    },
    onDone: () => {
      notify.done(t('clients.invite.done'));
      void cache.invalidateQueries({ queryKey: ['organisations', organisationId] });
      onDone();
    },
  });
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
      <p>{t('clients.invite.effect')}</p>
      <ProblemNotice problem={submission.problem} labels={{ email: t('clients.contact.email') }} idOf={(path) => `client.${path}`} />
      <ContactFields form={form} required />
      <Button type="submit" loading={submission.sending}>
        {t('clients.invite.send')}
      </Button>
    </form>
  );
}

/** Asks the client to confirm what the adviser drafted; asking again sends the letter again. */
export default function InviteDialog({
  organisationId,
  opened,
  onClose,
}: {
  readonly organisationId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('clients.invite.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <InviteForm organisationId={organisationId} onDone={onClose} />
    </Modal>
  );
}
