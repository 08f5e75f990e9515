import { Button, Modal, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSubmission } from '../../lib/use-submission';
import { ProblemNotice } from '../../ui/problem-notice';

interface ReasonDialogProps {
  readonly title: string;
  /** What exactly will happen. */
  readonly effect: string;
  readonly label: string;
  readonly help: string;
  /** Fewest characters that say something. */
  readonly least: number;
  /** The act as the button says it. */
  readonly act: string;
  /** Danger for acts that take something away. */
  readonly color?: string;
  readonly send: (reason: string, headers: { readonly 'Idempotency-Key': string }) => Promise<unknown>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the words an act needs, and keeps them when the server refuses. */
export function ReasonDialog({ title, effect, label, help, least, act, color, send, onClose, onDone }: ReasonDialogProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (text: string) => (text.trim().length < least ? t('admin.reasonNeeded', { least }) : null) },
  });
  const submission = useSubmission<{ reason: string }, unknown>({
    form,
    send: ({ reason }, headers) => send(reason.trim(), headers),
    onDone: () => {
      onDone();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <form className="stack" onSubmit={form.onSubmit((values) => void submission.submit(values))} noValidate>
        <p>{effect}</p>
        <ProblemNotice problem={submission.problem} labels={{ reason: label }} />
        <Textarea
          id="reason"
          label={label}
          description={help}
          required
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <div className="actions" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={onClose}>
            {t('common.act.cancel')}
          </Button>
          <Button type="submit" color={color} loading={submission.sending}>
            {act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
