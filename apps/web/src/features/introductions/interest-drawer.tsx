import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { InterestForm } from './interest-form';
import { quotaQuery } from './interest-queries';

/** The form of an interest beside the listing; loaded when it is first opened. */
export default function InterestDrawer({
  opened,
  onClose,
  listingId,
  otherName,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly listingId: string;
  readonly otherName: string;
}) {
  const { t } = useTranslation();
  const { data: quota } = useQuery(quotaQuery);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(520px, 100vw)"
      title={t('interest.title', { name: otherName })}
      closeButtonProps={{ 'aria-label': t('common.act.close') }}
    >
      <InterestForm listingId={listingId} quota={quota} onSent={onClose} />
    </Drawer>
  );
}
