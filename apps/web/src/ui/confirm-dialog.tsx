import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An act that cannot be taken back. */
export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What exactly will happen, with numbers and names. */
  readonly effect: ReactNode;
  /** Word to type before the button works; for acts that destroy. */
  readonly typed?: string;
  /** The act as the button says it. */
  readonly act: string;
  /** Acts that destroy nothing are not red. */
  readonly harmless?: boolean;
  readonly onConfirm: () => unknown;
  readonly onClose: () => void;
}

const folded = (text: string) => text.trim().toLocaleLowerCase().replaceAll('ё', 'е');

function ConfirmForm({ effect, typed, act, harmless = false, onConfirm, onClose }: Omit<ConfirmDialogProps, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const ready = typed === undefined || folded(text) === folded(typed);

  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!ready) return;
    setSending(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setSending(false);
    }
  }

  return (
    <form className="stack" onSubmit={confirm}>
      <div>{effect}</div>
      {typed !== undefined && (
        <TextInput
          label={t('common.confirm.type', { word: typed })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
      )}
      <div className="actions" style={{ justifyContent: 'flex-end' }}>
        <Button variant="default" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
        <Button type="submit" color={harmless ? undefined : 'red'} disabled={!ready} loading={sending}>
          {act}
        </Button>
      </div>
    </form>
  );
}

/** Asks before an act that cannot be undone, and says what it will do. Reversible acts are done at once, with `notify.undo`. */
export function ConfirmDialog({ opened, title, onClose, ...form }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <ConfirmForm onClose={onClose} {...form} />
    </Modal>
  );
}
