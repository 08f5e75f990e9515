import { ActionIcon, Modal, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';
import { useUpload } from '../../lib/use-upload';
import { DropZone } from '../../ui/drop-zone';
import { notify } from '../../ui/notify';
import { UploadList } from '../../ui/upload-list';
import { type MyOrganisation, useRefreshOrganisations } from './organisation-queries';
import styles from './photo-section.module.css';
import { FormSection } from './profile-sections';

const tenMegabytes = 10_000_000;

/** Photos of the organisation; added and removed at once, apart from the rest of the form. */
export function PhotoSection({ organisation }: { readonly organisation: MyOrganisation }) {
  const { t } = useTranslation();
  const refresh = useRefreshOrganisations();
  const [removing, setRemoving] = useState<string>();
  const uploads = useUpload({ url: `/api/v1/organisations/${organisation.id}/photos` }, () => void refresh());

  async function remove(photoId: string): Promise<void> {
    setRemoving(undefined);
    try {
      await unwrap(api.DELETE('/api/v1/organisations/{id}/photos/{photoId}', { params: { path: { id: organisation.id, photoId } } }));
      notify.done(t('company.photo.removed'));
      await refresh();
    } catch (error) {
      notify.problem(error);
    }
  }

  return (
    <FormSection id="photos" title={t('company.section.photos')} lead={t('company.help.photos')}>
      {organisation.photoIds.length > 0 && (
        <ul className={styles.photos}>
          {organisation.photoIds.map((id, index) => (
            <li key={id} className={styles.photo}>
              <img src={`/api/v1/photos/${id}`} alt={t('company.photo.alt', { number: index + 1 })} loading="lazy" />
              <ActionIcon
                className={styles.remove}
                variant="default"
                aria-label={t('company.photo.remove', { number: index + 1 })}
                onClick={() => setRemoving(id)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <DropZone label={t('company.photo.add')} accept={['.jpg', '.jpeg', '.png', '.webp']} maxBytes={tenMegabytes} multiple onFiles={uploads.add} />
      <UploadList uploads={uploads} />
      <Modal
        opened={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('company.photo.removeTitle')}
        closeButtonProps={{ 'aria-label': t('common.act.close') }}
      >
        <div className="stack">
          <p>{t('company.photo.removeEffect')}</p>
          <div className="actions" style={{ justifyContent: 'flex-end' }}>
            <Button variant="default" onClick={() => setRemoving(undefined)}>
              {t('common.act.cancel')}
            </Button>
            <Button color="red" onClick={() => removing && void remove(removing)}>
              {t('common.act.delete')}
            </Button>
          </div>
        </div>
      </Modal>
    </FormSection>
  );
}
