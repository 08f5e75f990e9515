import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { PhotoStrip } from '../../ui/photo-strip';
import styles from './listing-files.module.css';
import type { PublicListing } from './listing-facts';

const addressOf = (id: string) => `/api/v1/offer-files/${id}`;

/** Photos and documents of a listing. */
export function ListingFiles({ files }: Pick<PublicListing, 'files'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const live = files.filter((file) => file.live);
  const photos = live.filter(({ kind }) => kind === 'photo');
  const documents = live.filter(({ kind }) => kind === 'document');
  return (
    <>
      <PhotoStrip
        title={t('organisation.photos')}
        photos={photos.map(({ id, caption }, index) => ({
          id,
          address: addressOf(id),
          words: caption || t('organisation.photo', { number: index + 1 }),
          caption,
        }))}
      />
      {documents.length > 0 && (
        <section aria-labelledby="documents">
          <h2 id="documents">{t('listing.documents')}</h2>
          <ul className={styles.documents}>
            {documents.map(({ id, caption, bytes }, index) => (
              <li key={id}>
                <IconFileText size={20} aria-hidden />
                <a href={addressOf(id)} download>
                  {caption || t('listing.document', { number: index + 1 })}
                </a>
                <span className="small muted">PDF, {format.fileSize(bytes)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
