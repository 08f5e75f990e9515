import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocalPath } from '../../i18n/use-language';
import type { ConsentText } from './consents-query';
import styles from './entry-page.module.css';

/** Given consents by purpose; none is ticked beforehand. */
export type Consents = Readonly<Record<'account' | 'registry' | 'forumMail' | 'digest', boolean>>;
export const noConsents: Consents = { account: false, registry: false, forumMail: false, digest: false };

/** Name of the purpose in request bodies. */
export const consentField: Readonly<Record<ConsentText['purpose'], keyof Consents>> = {
  account: 'account',
  registry: 'registry',
  forum_mail: 'forumMail',
  digest: 'digest',
};

/** The full words of a consent, folded: the title beside the box says what it is for. */
export function ConsentText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.consentText}>
      <summary>{t('account.signUp.consentText')}</summary>
      <p className="muted">{text}</p>
    </details>
  );
}

/** Each purpose is asked apart, in the words of its current text. */
export function ConsentFields<Values extends { consents: Consents }>({
  texts,
  form,
}: {
  readonly texts: readonly ConsentText[];
  readonly form: UseFormReturnType<Values>;
}) {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <fieldset className={styles.consents}>
      <legend>{t('account.signUp.consents')}</legend>
      {texts.map(({ purpose, required, title, text }) => (
        <div key={purpose}>
          <Checkbox
            id={`consents.${consentField[purpose]}`}
            label={
              required ? (
                <>
                  {title}{' '}
                  <span aria-hidden="true" style={{ color: 'var(--danger)' }}>
                    *
                  </span>
                </>
              ) : (
                title
              )
            }
            required={required}
            {...form.getInputProps(`consents.${consentField[purpose]}`, { type: 'checkbox' })}
          />
          <ConsentText text={text} />
        </div>
      ))}
      <Link to={local('/privacy')} className="small">
        {t('account.signUp.privacy')}
      </Link>
    </fieldset>
  );
}
