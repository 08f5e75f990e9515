import { Button, Modal, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeclineReason, declineReasons } from './interest-queries';

interface DeclineDialogProps {
  readonly opened: boolean;
  /** Who will read the reason, in a sentence. */
  readonly whoReads: string;
  readonly sending: boolean;
  readonly onDecline: (reason: DeclineReason) => unknown;
  readonly onClose: () => void;
}

function DeclineForm({ whoReads, sending, onDecline, onClose }: Omit<DeclineDialogProps, 'opened'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const chosen = declineReasons.find((code) => code === reason);
    if (chosen) onDecline(chosen);
    else setMissing(true);
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p>{whoReads}</p>
      <Radio.Group
        label={t('introductions.decline.why')}
        value={reason}
        onChange={(code) => {
          setReason(code);
          setMissing(false);
        }}
        error={missing && t('introductions.decline.choose')}
        withAsterisk
      >
        <div className="stack" style={{ gap: 'var(--space-2)', paddingBlock: 'var(--space-2)' }}>
          {declineReasons.map((code) => (
            <Radio key={code} value={code} label={t(`introductions.reason.${code}`)} />
          ))}
        </div>
      </Radio.Group>
      <div className="actions" style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
        <Button type="submit" color="red" loading={sending}>
          {t('introductions.decline.act')}
        </Button>
      </div>
    </form>
  );
}

/** Asks for a reason from the list; the answer of the server ends it. */
export function DeclineDialog({ opened, onClose, ...form }: DeclineDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('introductions.decline.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <DeclineForm onClose={onClose} {...form} />
    </Modal>
  );
}
