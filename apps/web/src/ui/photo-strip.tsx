import styles from './photo-strip.module.css';

/** A picture with the words for those who do not see it. */
export interface Photo {
  readonly id: string;
  readonly address: string;
  readonly words: string;
  /** Shown under the picture. */
  readonly caption?: string;
}

/** Pictures in a row that wraps; each opens in full size. */
export function PhotoStrip({ photos, title }: { readonly photos: readonly Photo[]; readonly title: string }) {
  if (photos.length === 0) return null;
  return (
    <ul className={styles.photos} aria-label={title}>
      {photos.map(({ id, address, words, caption }) => (
        <li key={id}>
          <figure>
            <a href={address}>
              <img src={address} alt={words} loading="lazy" className={styles.photo} />
            </a>
            {caption && <figcaption className="small muted">{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  );
}
