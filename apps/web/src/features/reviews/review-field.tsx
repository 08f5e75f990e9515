import { IconMessagePlus } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNames, languages } from '../../i18n/language';
import type { Title } from '../../lib/reference';
import styles from './reviews.module.css';

const RemarkContext = createContext<((field: string) => void) | undefined>(undefined);

/** Lets the fields below begin a remark on themselves; without it they are only shown. */
export function RemarkStarter({ onRemark, children }: { readonly onRemark?: (field: string) => void; readonly children: ReactNode }) {
  return <RemarkContext value={onRemark}>{children}</RemarkContext>;
}

/** One field of a record as the reviewer reads it. */
export interface ReviewFieldProps {
  /** Name of the field for a remark ("about", "description.ru"); left out where none can be made. */
  readonly field?: string;
  readonly label: string;
  /** Marks what a change of a public record touches. */
  readonly changed?: boolean;
  readonly children: ReactNode;
}

/** A line of a record with a button to remark on it. */
export function ReviewField({ field, label, changed = false, children }: ReviewFieldProps) {
  const { t } = useTranslation();
  const onRemark = useContext(RemarkContext);
  return (
    <div className={styles.field} data-changed={changed || undefined}>
      <dt>{label}</dt>
      <dd>
        <div className={styles.value}>{children}</div>
        {field && onRemark && (
          <button
            type="button"
            className={styles.remark}
            aria-label={t('reviews.remark.on', { field: label })}
            title={t('reviews.remark.on', { field: label })}
            onClick={() => onRemark(field)}
          >
            <IconMessagePlus size={18} aria-hidden />
          </button>
        )}
      </dd>
    </div>
  );
}

/** A text in both languages, side by side, so that they can be compared. */
export function BothTexts({ text }: { readonly text: Title }) {
  const { t } = useTranslation();
  return (
    <div className={styles.both}>
      {languages.map((language) => (
        <div key={language} className={styles.side}>
          <span className="small muted">{languageNames[language]}</span>
          {text[language] ? (
            <p lang={language} className={styles.text}>
              {text[language]}
            </p>
          ) : (
            <p className="muted">{t('reviews.noText')}</p>
          )}
        </div>
      ))}
    </div>
  );
}

/** A value, or a dash that screen readers read as "not given". */
export function Given({ children }: { readonly children: string | number | null | undefined }) {
  const { t } = useTranslation();
  return children === null || children === undefined || children === '' ? <span className="muted">{t('reviews.notGiven')}</span> : <>{children}</>;
}
