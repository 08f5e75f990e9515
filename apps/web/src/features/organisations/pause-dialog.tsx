import { Button, Modal, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const lengths = ['1', '3', '6', 'open'] as const;

/** The instant so many months from now; null for an open end. */
export function pauseEnd(months: string, now: Date): string | null {
  if (months === 'open') return null;
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + Number(months));
  return end.toISOString();
}

/** Asks for how long the record leaves lists and search. */
export function PauseDialog({
  opened,
  onClose,
  onPause,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onPause: (until: string | null) => Promise<void>;
}) {
  const { t } = useTranslation();
  const [months, setMonths] = useState<string>('1');
  const [sending, setSending] = useState(false);

  async function pause(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    await onPause(pauseEnd(months, new Date()));
    setSending(false);
    onClose();
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('company.pause.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <form className="stack" onSubmit={(event) => void pause(event)}>
        <p>{t('company.pause.effect')}</p>
        <Radio.Group label={t('company.pause.length')} value={months} onChange={setMonths}>
          <div className="stack" style={{ gap: 'var(--space-2)', marginTop: 'var(--space-2)' }}>
            {lengths.map((length) => (
              <Radio key={length} value={length} label={t(`company.pause.months.${length}`)} />
            ))}
          </div>
        </Radio.Group>
        <Button type="submit" loading={sending}>
          {t('company.pause.act')}
        </Button>
      </form>
    </Modal>
  );
}
