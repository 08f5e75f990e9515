import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { useCodeNames, useReference } from '../../lib/reference';
import { isNamedList, readWritten, schemeOf, vocabularyOf } from './offer-words';
import { RemarkStarter, ReviewField } from './review-field';
import type { FieldChange } from './review-queries';
import styles from './reviews.module.css';
import { useFieldName } from './use-field-name';

/** Puts a value of a change in words. */
function useValueWords(): (field: string, written: string) => string {
  const format = useFormat();
  const reference = useReference();
  return (field, written) => {
    const value = readWritten(field, written);
    if (value.kind === 'money') return format.money({ amountMinor: value.amountMinor, currency: value.currency });
    if (value.kind === 'amount') return `${format.number(value.amount, 3)} ${reference.name('units', value.unit)}`;
    return value.kind === 'entry' ? reference.name(value.list, value.code) : value.text;
  };
}

function Entries({ field, codes }: { readonly field: string; readonly codes: readonly string[] }) {
  const format = useFormat();
  const reference = useReference();
  const scheme = schemeOf[field];
  const named = useCodeNames(scheme ? codes.map((code) => ({ scheme, code })) : []);
  const names = scheme ? named : isNamedList(field) ? codes.map((code) => reference.name(vocabularyOf[field], code)) : codes;
  return <>{format.list(names)}</>;
}

function Change({ change: { field, before, after, added, removed } }: { readonly change: FieldChange }) {
  const { t } = useTranslation();
  const words = useValueWords();
  return (
    <>
      {before !== null && (
        <p className={styles.before}>
          <span className="small">{t('reviews.diff.before')}</span> <del className={styles.text}>{words(field, before)}</del>
        </p>
      )}
      {after !== null && (
        <p className={styles.after}>
          <span className="small muted">{t('reviews.diff.after')}</span> <ins className={styles.text}>{words(field, after)}</ins>
        </p>
      )}
      {before !== null && after === null && <p className="muted">{t('reviews.diff.emptied')}</p>}
      {removed.length > 0 && (
        <p className={styles.before}>
          <span className="small">{t('reviews.diff.removed')}</span>{' '}
          <del>
            <Entries field={field} codes={removed} />
          </del>
        </p>
      )}
      {added.length > 0 && (
        <p className={styles.after}>
          <span className="small muted">{t('reviews.diff.added')}</span>{' '}
          <ins>
            <Entries field={field} codes={added} />
          </ins>
        </p>
      )}
    </>
  );
}

/** What a change of a public listing replaces, field by field. */
export function RevisionDiff({ changes, onRemark }: { readonly changes: readonly FieldChange[]; readonly onRemark?: (field: string) => void }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  if (changes.length === 0) return <p className="muted">{t('reviews.diff.none')}</p>;
  return (
    <RemarkStarter onRemark={onRemark}>
      <dl className={styles.fields}>
        {changes.map((change) => (
          <ReviewField key={change.field} field={change.field} label={nameOf(change.field)}>
            <Change change={change} />
          </ReviewField>
        ))}
      </dl>
    </RemarkStarter>
  );
}
