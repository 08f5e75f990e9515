import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useLanguage } from '../../i18n/use-language';
import { type Code, titleIn, useCodeNames, useReference } from '../../lib/reference';
import { NumberList } from './organisation-parts';
import { BothTexts, Given, ReviewField } from './review-field';
import type { ReviewedOrganisation } from './review-queries';
import styles from './reviews.module.css';

/** Names of codes, one a line. */
export function CodeLines({ codes }: { readonly codes: readonly Code[] }) {
  const names = useCodeNames(codes);
  if (codes.length === 0) return <Given>{null}</Given>;
  return (
    <ul className={styles.plain}>
      {names.map((name, index) => (
        <li key={codes[index]?.code}>{name}</li>
      ))}
    </ul>
  );
}

function Capacities({ of }: { readonly of: ReviewedOrganisation['capacities'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const reference = useReference();
  if (of.length === 0) return <Given>{null}</Given>;
  return (
    <ul className={styles.plain}>
      {of.map(({ what, amount, unit, period }, index) => (
        <li key={index}>
          {titleIn(what, language)}: {format.number(amount, 3)} {reference.name('units', unit)} {t(`reviews.period.${period}`)}
        </li>
      ))}
    </ul>
  );
}

function Certificates({ of }: { readonly of: ReviewedOrganisation['certificates'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  if (of.length === 0) return <Given>{null}</Given>;
  return (
    <ul className={styles.plain}>
      {of.map(({ code, number, validUntil }) => (
        <li key={code}>
          {[reference.name('certificates', code), number, validUntil && t('reviews.validUntil', { day: format.day(validUntil) })].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}

function ExportExperience({ of }: { readonly of: ReviewedOrganisation['exportExperience'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  if (!of) return <Given>{null}</Given>;
  const countries = of.countries.map((code) => reference.name('countries', code));
  return (
    <>
      <p>{[of.since && t('reviews.since', { year: of.since }), countries.length > 0 && format.list(countries)].filter(Boolean).join('. ')}</p>
      {(of.note?.ru || of.note?.en) && <BothTexts text={of.note} />}
    </>
  );
}

function Photos({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  if (ids.length === 0) return <Given>{null}</Given>;
  return (
    <div className={styles.photos}>
      {ids.map((id, index) => (
        <img key={id} src={`/api/v1/photos/${id}`} alt={t('reviews.photo', { number: index + 1 })} loading="lazy" />
      ))}
    </div>
  );
}

/** Everything a record of an organisation says, field by field. */
export function OrganisationFields({ record }: { readonly record: ReviewedOrganisation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reference = useReference();
  const label = (field: string) => t(`reviews.field.${field}`);
  const codes = [...record.hs.map((code) => ({ scheme: 'hs' as const, code })), ...record.okved.map((code) => ({ scheme: 'okved2' as const, code }))];
  const place = [reference.name('countries', record.country), record.subject && reference.name('subjects', record.subject), record.city]
    .filter(Boolean)
    .join(', ');
  const languages = record.languages.map((code) => reference.name('languages', code));
  return (
    <dl className={styles.fields}>
      <ReviewField field="legalName" label={label('legalName')}>
        {record.legalName}
      </ReviewField>
      <ReviewField field="nameRu" label={label('nameRu')}>
        <Given>{record.nameRu}</Given>
      </ReviewField>
      <ReviewField field="nameLatin" label={label('nameLatin')}>
        <Given>{record.nameLatin}</Given>
      </ReviewField>
      <ReviewField field="country" label={label('place')}>
        {place}
      </ReviewField>
      <ReviewField field="identifiers" label={label('identifiers')}>
        <NumberList numbers={record.inside?.identifiers ?? record.identifiers} />
      </ReviewField>
      <ReviewField field="about" label={label('about')}>
        <BothTexts text={record.about} />
      </ReviewField>
      <ReviewField field="hs" label={label('codes')}>
        <CodeLines codes={codes} />
      </ReviewField>
      <ReviewField field="capacities" label={label('capacities')}>
        <Capacities of={record.capacities} />
      </ReviewField>
      <ReviewField field="certificates" label={label('certificates')}>
        <Certificates of={record.certificates} />
      </ReviewField>
      <ReviewField field="exportExperience" label={label('exportExperience')}>
        <ExportExperience of={record.exportExperience} />
      </ReviewField>
      <ReviewField field="languages" label={label('languages')}>
        <Given>{format.list(languages)}</Given>
      </ReviewField>
      <ReviewField field="website" label={label('website')}>
        {record.website ? (
          <a href={record.website} rel="noreferrer nofollow" target="_blank">
            {record.website}
          </a>
        ) : (
          <Given>{null}</Given>
        )}
      </ReviewField>
      <ReviewField field="employees" label={label('employees')}>
        <Given>{record.employees}</Given>
      </ReviewField>
      <ReviewField field="foundedYear" label={label('foundedYear')}>
        <Given>{record.foundedYear}</Given>
      </ReviewField>
      <ReviewField field="photos" label={label('photos')}>
        <Photos ids={record.photoIds} />
      </ReviewField>
    </dl>
  );
}
