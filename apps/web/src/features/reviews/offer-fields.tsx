import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useReference } from '../../lib/reference';
import { CodeLines } from './organisation-fields';
import { type NamedList, vocabularyOf } from './offer-words';
import { BothTexts, Given, ReviewField } from './review-field';
import type { OfferContent, ReviewedOffer } from './review-queries';
import styles from './reviews.module.css';
import { useFieldName } from './use-field-name';

const lists: readonly NamedList[] = ['forms', 'targetCountries', 'targetFormats', 'excludedCountries', 'incoterms', 'certificates', 'languages'];

function useMeasures(content: OfferContent) {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  const amount = (of: OfferContent['quantity']) => (of ? `${format.number(of.amount, 3)} ${reference.name('units', of.unit)}` : null);
  const { price, priceUnit } = content;
  const unit = priceUnit && t('reviews.per', { unit: reference.name('units', priceUnit) });
  return {
    quantity: amount(content.quantity),
    capacityPerMonth: amount(content.capacityPerMonth),
    price: price ? [format.money(price), unit].filter(Boolean).join(' ') : t('reviews.onRequest'),
  };
}

function Files({ files }: { readonly files: ReviewedOffer['files'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (files.length === 0) return <Given>{null}</Given>;
  const photos = files.filter(({ kind }) => kind === 'photo');
  return (
    <>
      {photos.length > 0 && (
        <div className={styles.photos}>
          {photos.map(({ id, caption }, index) => (
            <img key={id} src={`/api/v1/offer-files/${id}`} alt={caption || t('reviews.photo', { number: index + 1 })} loading="lazy" />
          ))}
        </div>
      )}
      <ul className={styles.plain}>
        {files
          .filter(({ kind }) => kind === 'document')
          .map(({ id, caption, bytes, live }) => (
            <li key={id}>
              <a href={`/api/v1/offer-files/${id}`}>{caption}</a>{' '}
              <span className="small muted">
                {format.fileSize(bytes)}
                {!live && `, ${t('reviews.newFile')}`}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Everything a listing says, both languages side by side; fields a change touches are marked. */
export function OfferFields({
  content,
  files,
  changed,
}: {
  readonly content: OfferContent;
  readonly files: ReviewedOffer['files'];
  readonly changed: ReadonlySet<string>;
}) {
  const format = useFormat();
  const reference = useReference();
  const nameOf = useFieldName();
  const measures = useMeasures(content);
  const codes = [
    ...content.hs.map((code) => ({ scheme: 'hs' as const, code })),
    ...content.okved.map((code) => ({ scheme: 'okved2' as const, code })),
    ...content.svc.map((code) => ({ scheme: 'svc' as const, code })),
  ];
  const line = (field: string) => ({ field, label: nameOf(field), changed: changed.has(field) });
  return (
    <dl className={styles.fields}>
      <ReviewField {...line('title')}>
        <BothTexts text={content.title} />
      </ReviewField>
      <ReviewField {...line('description')}>
        <BothTexts text={content.description} />
      </ReviewField>
      <ReviewField {...line('terms')}>
        <BothTexts text={content.terms} />
      </ReviewField>
      <ReviewField {...line('type')}>{reference.name('listingTypes', content.type)}</ReviewField>
      <ReviewField field="hs" label={nameOf('codes')} changed={['hs', 'okved', 'svc'].some((field) => changed.has(field))}>
        <CodeLines codes={codes} />
      </ReviewField>
      {(['quantity', 'capacityPerMonth', 'price'] as const).map((field) => (
        <ReviewField key={field} {...line(field)}>
          <Given>{measures[field]}</Given>
        </ReviewField>
      ))}
      {lists.map((field) => (
        <ReviewField key={field} {...line(field)}>
          <Given>{format.list(content[field].map((code) => reference.name(vocabularyOf[field], code)))}</Given>
        </ReviewField>
      ))}
      <ReviewField {...line('clauseTag')}>
        <Given>{content.clauseTag}</Given>
      </ReviewField>
      <ReviewField {...line('files')}>
        <Files files={files} />
      </ReviewField>
    </dl>
  );
}
