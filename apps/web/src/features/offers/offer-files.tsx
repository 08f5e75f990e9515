import { ActionIcon, Button } from '@mantine/core';
import { IconFileTypePdf, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useUpload } from '../../lib/use-upload';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DropZone } from '../../ui/drop-zone';
import { notify } from '../../ui/notify';
import { Tag } from '../../ui/tag';
import { UploadList } from '../../ui/upload-list';
import { type Offer, type OfferFile, useRefreshOffers } from './offer-queries';
import styles from './offer-editor.module.css';
import { EditorSection } from './offer-sections';

const tenMegabytes = 10_000_000;
const twentyMegabytes = 20_000_000;

function FileRow({ file, onRemove }: { readonly file: OfferFile; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = file.caption || t(`offers.file.${file.kind}`);
  return (
    <li className={styles.file}>
      {file.kind === 'photo' ? <img src={`/api/v1/offer-files/${file.id}`} alt={name} loading="lazy" /> : <IconFileTypePdf aria-hidden />}
      <span>
        <a href={`/api/v1/offer-files/${file.id}`}>{name}</a> <span className="small muted">{format.fileSize(file.bytes)}</span>{' '}
        {!file.live && <Tag tone="attention">{t('offers.file.waits')}</Tag>}
      </span>
      <ActionIcon aria-label={t('offers.file.remove', { name })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** Photos and documents; they are added and removed at once, so the draft must be there first. */
export function OfferFiles({ offer, saving, onSaveFirst }: { readonly offer: Offer | undefined; readonly saving: boolean; readonly onSaveFirst: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefreshOffers();
  const [removing, setRemoving] = useState<OfferFile>();
  const photos = useUpload({ url: `/api/v1/offers/${offer?.id}/photos` }, () => void refresh());
  const documents = useUpload({ url: `/api/v1/offers/${offer?.id}/files` }, () => void refresh());
  if (!offer) {
    return (
      <EditorSection id="photos" number={4} title={t('offers.section.files')} lead={t('offers.file.first')}>
        <div>
          <Button variant="default" loading={saving} onClick={onSaveFirst}>
            {t('offers.file.saveFirst')}
          </Button>
        </div>
      </EditorSection>
    );
  }
  async function remove({ id: fileId }: OfferFile): Promise<void> {
    try {
      await unwrap(api.DELETE('/api/v1/offers/{id}/files/{fileId}', { params: { path: { id: offer!.id, fileId } } }));
      await refresh();
      notify.done(t('offers.file.removed'));
    } catch (error) {
      notify.problem(error);
    }
  }
  return (
    <EditorSection id="photos" number={4} title={t('offers.section.files')} lead={t('offers.file.lead')}>
      {offer.files.length > 0 && (
        <ul className={styles.files}>
          {offer.files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={() => setRemoving(file)} />
          ))}
        </ul>
      )}
      <div className={styles.pair}>
        <DropZone label={t('offers.file.addPhotos')} accept={['.jpg', '.jpeg', '.png', '.webp']} maxBytes={tenMegabytes} multiple onFiles={photos.add} />
        <DropZone label={t('offers.file.addDocuments')} accept={['.pdf']} maxBytes={twentyMegabytes} multiple onFiles={documents.add} />
      </div>
      <UploadList uploads={photos} />
      <UploadList uploads={documents} />
      <ConfirmDialog
        opened={removing !== undefined}
        title={t('offers.file.removeTitle')}
        effect={<p>{t('offers.file.removeEffect')}</p>}
        act={t('common.act.delete')}
        onConfirm={() => removing && remove(removing)}
        onClose={() => setRemoving(undefined)}
      />
    </EditorSection>
  );
}
