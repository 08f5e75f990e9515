import { IconMessageReport } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './remarks.module.css';

/** A reviewer's words on one field; an empty field means the whole record. */
export interface Remark {
  readonly field: string;
  readonly text: string;
}

const Context = createContext<readonly Remark[]>([]);

/** True when a remark on `remarked` concerns the field: the same, or one language of it. */
export function concerns(remarked: string, field: string): boolean {
  return remarked === field || remarked.startsWith(`${field}.`);
}

/** Gives a form the remarks that `RemarkOn` shows at the fields. */
export function Remarks({ remarks, children }: { readonly remarks: readonly Remark[]; readonly children: ReactNode }) {
  return <Context value={remarks}>{children}</Context>;
}

/** Marks the exact field a reviewer spoke of, with the reviewer's words. */
export function RemarkOn({ fields, children }: { readonly fields: readonly string[]; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const own = useContext(Context).filter((remark) => fields.some((field) => concerns(remark.field, field)));
  if (own.length === 0) return children;
  return (
    <div className={styles.marked} data-remarked={fields[0]}>
      {own.map(({ field, text }) => (
        <p key={`${field} ${text}`} className={styles.words}>
          <IconMessageReport size={18} aria-hidden />
          <span>
            <b>{t('remarks.reviewer')}</b> {text}
          </span>
        </p>
      ))}
      {children}
    </div>
  );
}

/** All remarks above a form, each a link to its field. */
export function RemarkList({
  remarks,
  name,
  idOf,
}: {
  readonly remarks: readonly Remark[];
  readonly name: (field: string) => string;
  readonly idOf: (field: string) => string;
}) {
  const { t } = useTranslation();
  if (remarks.length === 0) return null;
  return (
    <section className={styles.list} aria-label={t('remarks.title')}>
      <h2 className="panel-title">{t('remarks.title')}</h2>
      <ul>
        {remarks.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field ? (
              <>
                <a href={`#${idOf(field)}`}>{name(field)}</a>: {text}
              </>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
