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
const fieldOf: Readonly<Record<ConsentText['purpose'], keyof Consents>> = { account: 'account', registry: 'registry', forum_mail: 'forumMail', digest: 'digest' };

/** Each purpose is asked apart, in the words of its current text. */
export function ConsentFields<Values extends { consents: Consents }>({ texts, form }: { readonly texts: readonly ConsentText[]; readonly form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const local = useLocalPath();
  return (
    <fieldset className={styles.consents}>
      <legend>{t('account.signUp.consents')}</legend>
      {texts.map(({ purpose, required, title, text }) => (
        <Checkbox
          key={purpose} id={`consents.${fieldOf[purpose]}`} label={required ? `${title} *` : title} description={text}
          {...form.getInputProps(`consents.${fieldOf[purpose]}`, { type: 'checkbox' })}
        />
      ))}
      <Link to={local('/privacy')} className="small">{t('account.signUp.privacy')}</Link>
    </fieldset>
  );
}
