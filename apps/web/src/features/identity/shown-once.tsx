import { Alert, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ShownOnceProps {
  readonly title: string;
  readonly text: string;
  /** What goes to the clipboard. */
  readonly copied: string;
  /** Saves the secret as a file; without it there is no such button. */
  readonly onSave?: () => void;
  readonly print?: boolean;
  readonly done: string;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A secret that the server shows only now: to copy, to print, and to put away by a press. */
export function ShownOnce({ title, text, copied, onSave, print = false, done, onDone, children }: ShownOnceProps) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" variant="outline" title={title} role="alert">
      <div className="stack">
        <p>{text}</p>
        {children}
        <div className="actions" data-noprint>
          <CopyButton value={copied}>
            {({ copied: isCopied, copy }) => (
              <Button variant="default" onClick={copy} leftSection={isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}>
                {t(isCopied ? 'profile.copied' : 'profile.copy')}
              </Button>
            )}
          </CopyButton>
          {onSave && (
            <Button variant="default" onClick={onSave} leftSection={<IconDownload size={18} aria-hidden />}>
              {t('profile.download')}
            </Button>
          )}
          {print && (
            <Button variant="default" onClick={() => window.print()} leftSection={<IconPrinter size={18} aria-hidden />}>
              {t('profile.print')}
            </Button>
          )}
          <Button onClick={onDone}>{done}</Button>
        </div>
      </div>
    </Alert>
  );
}
