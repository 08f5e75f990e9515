import { Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format';
import { Choice } from '../../ui/choice';
import { RemarkOn } from '../../ui/remarks';
import { IdentifierFields } from './identifier-fields';
import type { Likeness } from './identifier-queries';
import styles from './profile-form.module.css';
import type { ProfileValues } from './profile-values';

interface IdentityFieldsProps {
  readonly form: UseFormReturnType<ProfileValues>;
  readonly suggestion?: Likeness['suggestion'];
}

function NameField({ form, field, suggestion }: IdentityFieldsProps & { readonly field: 'nameRu' | 'nameLatin' }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offered = suggestion?.field === field && form.values[field].trim() === '' ? suggestion.text : undefined;
  return (
    <RemarkOn fields={[field]}>
      <TextInput
        id={field}
        label={t(`company.field.${field}`)}
        description={t(`company.help.${field}`)}
        lang={field === 'nameRu' ? 'ru' : 'en'}
        maxLength={200}
        {...form.getInputProps(field)}
      />
      {offered && (
        <div className={styles.suggestion}>
          <span className="small muted">{t('company.name.suggestion', { name: format.quote(offered) })}</span>
          <Button size="compact-sm" variant="default" onClick={() => form.setFieldValue(field, offered)}>
            {t('company.name.take')}
          </Button>
        </div>
      )}
    </RemarkOn>
  );
}

/** Who the organisation is by law: what is screened and what duplicates are found by. */
export function IdentityFields({ form, suggestion }: IdentityFieldsProps) {
  const { t } = useTranslation();
  const isRussian = form.values.country === 'RU';
  return (
    <>
      <div className={styles.pair}>
        <RemarkOn fields={['country']}>
          <Choice id="country" label={t('company.field.country')} required list="countries" {...form.getInputProps('country')} />
        </RemarkOn>
        {isRussian && (
          <RemarkOn fields={['subject']}>
            <Choice id="subject" label={t('company.field.subject')} clearable list="subjects" {...form.getInputProps('subject')} />
          </RemarkOn>
        )}
        <RemarkOn fields={['city']}>
          <TextInput id="city" label={t('company.field.city')} maxLength={120} {...form.getInputProps('city')} />
        </RemarkOn>
      </div>
      <RemarkOn fields={['legalName']}>
        <TextInput
          id="legalName"
          label={t('company.field.legalName')}
          description={t('company.help.legalName')}
          required
          maxLength={300}
          {...form.getInputProps('legalName')}
        />
      </RemarkOn>
      <div className={styles.pair}>
        <NameField form={form} field="nameRu" suggestion={suggestion} />
        <NameField form={form} field="nameLatin" suggestion={suggestion} />
      </div>
      <RemarkOn fields={['identifiers']}>
        <IdentifierFields form={form} />
      </RemarkOn>
    </>
  );
}
