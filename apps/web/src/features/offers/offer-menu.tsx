import { ActionIcon, Button, Menu, Modal, Radio } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { OfferStatus, OfferStep } from './offer-queries';
import { useOfferActs } from './use-offer-acts';

const lengths = ['1', '3', '6', '12'] as const;

/** The instant so many months from now, a minute earlier so that twelve months stay inside the limit. */
export function monthsAhead(months: number, now: Date): string {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + months);
  return new Date(end.getTime() - 60_000).toISOString();
}

/** Asks how much longer a listing stays on the market. */
export function RenewDialog({
  opened,
  onClose,
  onRenew,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onRenew: (expiresAt: string) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const [months, setMonths] = useState<string>('6');
  const [sending, setSending] = useState(false);
  async function renew(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    if (await onRenew(monthsAhead(Number(months), new Date()))) onClose();
    setSending(false);
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('offers.renew.title')} closeButtonProps={{ 'aria-label': t('common.act.close') }}>
      <form className="stack" onSubmit={(event) => void renew(event)}>
        <Radio.Group label={t('offers.renew.length')} value={months} onChange={setMonths}>
          <div className="stack" style={{ gap: 'var(--space-2)', marginTop: 'var(--space-2)' }}>
            {lengths.map((length) => (
              <Radio key={length} value={length} label={t(`offers.renew.months.${length}`)} />
            ))}
          </div>
        </Radio.Group>
        <Button type="submit" loading={sending}>
          {t('offers.act.renew')}
        </Button>
      </form>
    </Modal>
  );
}

interface OfferMenuProps {
  readonly id: string;
  readonly title: string;
  readonly status: OfferStatus;
  readonly steps: readonly OfferStep[];
  /** Leads to the listing itself too; in lists the title does. */
  readonly withEdit?: boolean;
}

/** Everything that can be done with a listing; what cannot be undone is asked about first. */
export function OfferMenu({ id, title, status, steps, withEdit = false }: OfferMenuProps) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const acts = useOfferActs(id);
  const [asking, setAsking] = useState<'renew' | 'withdraw'>();
  const close = () => setAsking(undefined);
  const isPublic = status === 'published';
  const neverPublic = ['draft', 'in_review', 'returned', 'awaiting_client'].includes(status);
  if (steps.length === 0 && !isPublic) return null;
  return (
    <>
      <Menu position="bottom-end" width={230} withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('offers.act.menu', { title })} loading={acts.busy !== undefined}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {withEdit && steps.includes('change') && (
            <Menu.Item component={Link} to={`/app/offers/${id}/edit`}>
              {t('offers.act.edit')}
            </Menu.Item>
          )}
          {isPublic && (
            <Menu.Item component={Link} to={local(`/offers/${id}`)}>
              {t('offers.act.public')}
            </Menu.Item>
          )}
          {steps.includes('pause') && <Menu.Item onClick={() => void acts.pause()}>{t('offers.act.pause')}</Menu.Item>}
          {steps.includes('resume') && <Menu.Item onClick={() => void acts.resume()}>{t('offers.act.resume')}</Menu.Item>}
          {steps.includes('renew') && <Menu.Item onClick={() => setAsking('renew')}>{t('offers.act.renew')}</Menu.Item>}
          {steps.includes('withdraw') && (
            <Menu.Item color="red" onClick={() => setAsking('withdraw')}>
              {t(neverPublic ? 'offers.act.drop' : 'offers.act.withdraw')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <RenewDialog opened={asking === 'renew'} onClose={close} onRenew={acts.renew} />
      <ConfirmDialog
        opened={asking === 'withdraw'}
        onClose={close}
        title={t('offers.withdraw.title')}
        typed={t('offers.withdraw.word')}
        act={t(neverPublic ? 'offers.act.drop' : 'offers.act.withdraw')}
        effect={<p>{t('offers.withdraw.effect', { title })}</p>}
        onConfirm={acts.withdraw}
      />
    </>
  );
}
