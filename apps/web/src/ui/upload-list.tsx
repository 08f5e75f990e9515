import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';
import { explain } from '../lib/problems';
import type { Upload, Uploads } from '../lib/use-upload';
import styles from './upload-list.module.css';

function UploadRow<Answer>({ upload, uploads }: { readonly upload: Upload<Answer>; readonly uploads: Uploads<Answer> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, file, state, share, error } = upload;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{file.name}</span>
      <span className="small muted">
        {format.fileSize(file.size)} · {t(`common.upload.${state}`)}
      </span>
      <ActionIcon aria-label={t('common.upload.remove', { name: file.name })} onClick={() => uploads.remove(id)}>
        <IconX size={18} />
      </ActionIcon>
      {state === 'sending' && <Progress className={styles.bar} value={share * 100} aria-label={file.name} />}
      {state === 'failed' && (
        <span className={styles.failed} role="alert">
          {explain(error, t).happened}
          <Button size="compact-sm" variant="default" onClick={() => uploads.retry(id)}>
            {t('common.act.retry')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Files on their way, each with its own progress, reason of failure and retry. */
export function UploadList<Answer>({ uploads }: { readonly uploads: Uploads<Answer> }) {
  const { t } = useTranslation();
  if (uploads.uploads.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('common.upload.list')}>
      {uploads.uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}
