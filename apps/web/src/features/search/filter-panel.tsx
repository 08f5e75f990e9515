import { Button, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filter-drawer.module.css';

/** The drawer itself; loaded when it is first opened. */
export default function FilterPanel({
  opened,
  onClose,
  act,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Words of the button that goes back to what was found. */
  readonly act: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('registry.filters')}
      position="left"
      size="min(360px, 92vw)"
      closeButtonProps={{ 'aria-label': t('common.act.close') }}
    >
      {children}
      <div className={styles.foot}>
        <Button fullWidth onClick={onClose}>
          {act}
        </Button>
      </div>
    </Drawer>
  );
}
