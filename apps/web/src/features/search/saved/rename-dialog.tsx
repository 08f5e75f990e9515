import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RenameProps {
  readonly opened: boolean;
  readonly name: string;
  readonly sending: boolean;
  readonly onRename: (name: string) => unknown;
  readonly onClose: () => void;
}

function RenameForm({ name, sending, onRename, onClose }: Omit<RenameProps, 'opened'>) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const [missing, setMissing] = useState(false);
  function rename(event: FormEvent): void {
    event.preventDefault();
    if (text.trim()) onRename(text.trim());
    else setMissing(true);
  }
  return (
    <form className="stack" onSubmit={rename} noValidate>
      <TextInput
        label={t('registry.save.name')}
        value={text}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        error={missing && !text.trim() ? t('common.field.required') : undefined}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div className="actions">
        <Button type="submit" loading={sending}>
          {t('common.act.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Another name for a saved search. */
export function RenameDialog({ opened, ...form }: RenameProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={form.onClose} title={t('saved.rename')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <RenameForm {...form} />
    </Modal>
  );
}
